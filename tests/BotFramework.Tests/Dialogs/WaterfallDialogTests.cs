using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_run_one_a_turn_and_the_end_of_the_last_ends_the_dialog()
    {
        var conversation = new DialogConversation(new WaterfallDialog("order", [Say("one"), Say("two"), End("done")]));

        Assert.Equal(["one"], await conversation.SayAsync("hello"));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.LastResult!.Status);
        Assert.Equal(["two"], await conversation.SayAsync("hello"));
        Assert.Empty(await conversation.SayAsync("hello"));

        Assert.Equal(DialogTurnStatus.Complete, conversation.LastResult.Status);
        Assert.Equal("done", conversation.LastResult.Result);
        Assert.Empty(conversation.Stack);
    }

    [Fact]
    public async Task After_the_last_step_the_text_of_the_message_is_the_result()
    {
        var conversation = new DialogConversation(new WaterfallDialog("order", [Say("one")]));

        await conversation.SayAsync("hello");
        await conversation.SayAsync("the end");

        Assert.Equal("the end", conversation.LastResult!.Result);
    }

    [Theory]
    [InlineData(TypeNameHandling.All)]
    [InlineData(TypeNameHandling.None)]
    public async Task Step_values_and_options_survive_storage_with_and_without_type_names(TypeNameHandling typeNames)
    {
        var dialog = new WaterfallDialog("order",
        [
            (step, _) =>
            {
                step.Values["number"] = 100234501;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, _) =>
            {
                step.Values["postcode"] = step.Result;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, cancellationToken) => step.EndDialogAsync($"{step.Options} {step.Values["number"]} {step.Values["postcode"]} {step.Result}", cancellationToken),
        ]);
        var conversation = new DialogConversation(dialog)
        {
            Options = "pay",
            Storage = new MemoryStorage(JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = typeNames })),
        };

        await conversation.SayAsync("hello");
        await conversation.SayAsync("1234AB");
        await conversation.SayAsync("yes");

        Assert.Equal("pay 100234501 1234AB yes", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Next_runs_the_following_step_in_the_same_turn_with_its_result()
    {
        var conversation = new DialogConversation(new WaterfallDialog("order",
        [
            (step, cancellationToken) => step.NextAsync("from the first", cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"{step.Index} {step.Reason} {step.Result}", cancellationToken),
        ]));

        await conversation.SayAsync("hello");

        Assert.Equal("1 NextCalled from the first", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Next_twice_in_one_step_is_an_error()
    {
        var conversation = new DialogConversation(new WaterfallDialog("order",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(cancellationToken: cancellationToken);
                return await step.NextAsync(cancellationToken: cancellationToken);
            },
            Say("second"),
        ]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hello"));

        Assert.Contains("'order'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_does_not_move_the_waterfall()
    {
        var conversation = new DialogConversation(new WaterfallDialog("order", [Say("one"), Say("two")]));

        await conversation.SayAsync("hello");
        Assert.Empty(await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "token" }));

        Assert.Equal(["two"], await conversation.SayAsync("hello"));
    }

    [Fact]
    public async Task The_result_of_a_dialog_that_a_step_begins_reaches_the_next_step()
    {
        var conversation = new DialogConversation(
            new WaterfallDialog("parent",
            [
                (step, cancellationToken) => step.BeginDialogAsync("child", cancellationToken: cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"parent got {step.Result}", cancellationToken),
            ]),
            new WaterfallDialog("child", [Say("child one"), End("child's")]));

        Assert.Equal(["child one"], await conversation.SayAsync("hello"));
        Assert.Equal(["child", "parent"], conversation.Stack);
        await conversation.SayAsync("hello");

        Assert.Equal("parent got child's", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Replacing_a_dialog_does_not_resume_the_one_below_until_the_new_one_ends()
    {
        var conversation = new DialogConversation(
            new WaterfallDialog("parent",
            [
                (step, cancellationToken) => step.BeginDialogAsync("child", cancellationToken: cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"parent got {step.Result}", cancellationToken),
            ]),
            new WaterfallDialog("child", [(step, cancellationToken) => step.ReplaceDialogAsync("other", "options", cancellationToken)]),
            new WaterfallDialog("other", [Say("other"), (step, cancellationToken) => step.EndDialogAsync(step.Options, cancellationToken)]));

        Assert.Equal(["other"], await conversation.SayAsync("hello"));
        Assert.Equal(["other", "parent"], conversation.Stack);
        await conversation.SayAsync("hello");

        Assert.Equal("parent got options", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task One_dialog_object_serves_conversations_that_know_nothing_of_each_other()
    {
        var dialog = new WaterfallDialog("order", [Say("one"), Say("two"), Say("three")]);
        var first = new DialogConversation(dialog) { Id = "first" };
        var second = new DialogConversation(dialog) { Id = "second", Storage = first.Storage };

        await first.SayAsync("hello");
        await first.SayAsync("hello");

        Assert.Equal(["one"], await second.SayAsync("hello"));
        Assert.Equal(["three"], await first.SayAsync("hello"));
    }

    [Fact]
    public void The_version_changes_with_the_number_of_steps()
    {
        var dialog = new WaterfallDialog("order", [Say("one")]);
        var before = dialog.GetVersion();

        dialog.AddStep(Say("two"));

        Assert.NotEqual(before, dialog.GetVersion());
    }

    private static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    private static WaterfallStep End(object result) => (step, cancellationToken) => step.EndDialogAsync(result, cancellationToken);
}
