using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

public class PromptTests
{
    private static readonly PromptOptions Name = new()
    {
        Prompt = MessageFactory.Text("name?", inputHint: string.Empty),
        RetryPrompt = MessageFactory.Text("longer name?"),
    };

    [Fact]
    public async Task The_answer_is_the_result()
    {
        var conversation = new DialogConversation(new TextPrompt("name")) { Options = Name };

        Assert.Equal(["name?"], await conversation.SayAsync("hello"));
        Assert.Empty(await conversation.SayAsync("Sam"));

        Assert.Equal("Sam", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task A_question_tells_the_channel_that_it_expects_input()
    {
        var replies = await new DialogConversation(new TextPrompt("name")) { Options = Name }
            .SendAsync(new Activity { Type = ActivityTypes.Message, Text = "hello" });

        Assert.Equal(InputHints.ExpectingInput, Assert.Single(replies).InputHint);
    }

    [Theory]
    [InlineData(TypeNameHandling.All)]
    [InlineData(TypeNameHandling.None)]
    public async Task A_refused_answer_is_followed_by_the_retry_prompt_and_attempts_are_counted(TypeNameHandling typeNames)
    {
        var attempts = new List<int>();
        var prompt = new TextPrompt("name", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Value.Length > 3);
        });
        var conversation = new DialogConversation(prompt)
        {
            Options = Name,
            Storage = new MemoryStorage(JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = typeNames })),
        };

        await conversation.SayAsync("hello");
        Assert.Equal(["longer name?"], await conversation.SayAsync("Sam"));
        Assert.Equal(["longer name?"], await conversation.SayAsync("Bo"));
        await conversation.SayAsync("Samira");

        Assert.Equal("Samira", conversation.LastResult!.Result);
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var conversation = new DialogConversation(new TextPrompt("name", (_, _) => Task.FromResult(false)))
        {
            Options = new PromptOptions { Prompt = MessageFactory.Text("name?") },
        };
        await conversation.SayAsync("hello");

        Assert.Equal(["name?"], await conversation.SayAsync("Sam"));
    }

    [Fact]
    public async Task A_validator_that_says_what_is_wrong_takes_the_place_of_the_retry_prompt()
    {
        var prompt = new TextPrompt("name", async (context, cancellationToken) =>
        {
            await context.Context.SendActivityAsync("Too short", cancellationToken: cancellationToken);
            return false;
        });
        var conversation = new DialogConversation(prompt) { Options = Name };
        await conversation.SayAsync("hello");

        Assert.Equal(["Too short"], await conversation.SayAsync("Sam"));
    }

    [Fact]
    public async Task A_validator_can_change_the_answer()
    {
        var prompt = new TextPrompt("name", (context, _) =>
        {
            context.Recognized.Value = context.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        });
        var conversation = new DialogConversation(prompt) { Options = Name };
        await conversation.SayAsync("hello");
        await conversation.SayAsync("Sam");

        Assert.Equal("SAM", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task An_event_leaves_the_question_open()
    {
        var conversation = new DialogConversation(new TextPrompt("name")) { Options = Name };
        await conversation.SayAsync("hello");

        Assert.Empty(await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "token" }));
        await conversation.SayAsync("Sam");

        Assert.Equal("Sam", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task A_prompt_without_options_is_refused()
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new DialogConversation(new TextPrompt("name")).SayAsync("hello"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_prompt_without_id_is_refused(string? id)
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(id));
        Assert.Throws<ArgumentNullException>(() => new ChoicePrompt(id));
        Assert.Throws<ArgumentNullException>(() => new ConfirmPrompt(id));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(id, (_, _) => Task.FromResult(true)));
        Assert.Throws<ArgumentNullException>(() => new AttachmentPrompt(id));
        Assert.Throws<ArgumentNullException>(() => new DateTimePrompt(id));
    }

    [Fact]
    public async Task An_activity_prompt_takes_what_its_validator_accepts_and_asks_again_after_anything_else()
    {
        var prompt = new ActivityPrompt("token", (context, _) => Task.FromResult(context.Recognized.Value.Name == "token"));
        var conversation = new DialogConversation(prompt) { Options = Name };

        Assert.Equal(["name?"], await conversation.SayAsync("hello"));
        Assert.Equal(["longer name?"], await conversation.SayAsync("what?"));
        Assert.Equal("longer name?", Assert.Single(await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "other" })).Text);
        await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "token" });

        Assert.Equal("token", Assert.IsType<Activity>(conversation.LastResult!.Result).Name);
    }

    [Fact]
    public async Task An_attachment_prompt_takes_all_attachments_and_asks_again_without()
    {
        var conversation = new DialogConversation(new AttachmentPrompt("photos")) { Options = Name };
        var photos = new[] { new Attachment { Name = "front.jpg" }, new Attachment { Name = "back.jpg" } };

        await conversation.SayAsync("hello");
        Assert.Equal(["longer name?"], await conversation.SayAsync("here they are"));
        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [.. photos] });

        Assert.Equal(["front.jpg", "back.jpg"], Assert.IsAssignableFrom<IList<Attachment>>(conversation.LastResult!.Result).Select(photo => photo.Name));
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_or_result_is_refused()
    {
        var prompt = new TextPrompt("name");
        var dc = new DialogContext(new DialogSet().Add(prompt), new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message }), new DialogState());

        dc.Stack.Add(new DialogInstance { Id = "name" });

        await Assert.ThrowsAsync<ArgumentException>(() => prompt.BeginDialogAsync(dc, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => prompt.ResumeDialogAsync(dc, DialogReason.EndCalled, CancellationToken.None));
    }
}
