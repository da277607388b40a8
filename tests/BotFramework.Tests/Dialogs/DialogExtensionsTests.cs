using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class DialogExtensionsTests
{
    [Fact]
    public Task The_dialog_is_begun_and_then_continued_and_each_turn_ends_with_a_trace_of_its_state()
    {
        var dialog = new WaterfallDialog("order", [Say("one"), Say("two")]);
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter(sendTraceActivity: true).Use(new AutoSaveStateMiddleware(state));

        return new TestFlow(adapter, (turn, cancellationToken) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellationToken))
            .Test("hello", "one")
            .AssertReply(IsBotState)
            .Test("hello", "two")
            .AssertReply(IsBotState)
            .StartTestAsync();

        static void IsBotState(IActivity activity)
        {
            var trace = Assert.IsType<Activity>(activity);
            Assert.Equal((ActivityTypes.Trace, "BotState", "https://www.botframework.com/schemas/botState", "Bot State"), (trace.Type, trace.Name, trace.ValueType, trace.Label));
            Assert.Equal("hello", (string?)((JObject)trace.Value).SelectToken("turn.activity.text"));
            Assert.NotNull(((JObject)trace.Value)["conversation"]);
        }
    }

    [Fact]
    public async Task An_exception_that_no_dialog_handles_is_thrown()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new Failing { Handles = false }));

        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public async Task An_exception_that_a_dialog_handles_runs_the_turn_again()
    {
        var dialog = new Failing { Handles = true };

        await RunAsync(dialog);

        Assert.Equal(1, dialog.Continued);
    }

    [Fact]
    public async Task State_that_the_adapter_was_given_is_loaded_and_saved()
    {
        var storage = new MemoryStorage();
        var dialog = new WaterfallDialog("order", [Say("one"), Say("two")]);
        var replies = new List<string>();

        for (var turn = 0; turn < 2; turn++)
        {
            var state = new ConversationState(storage);
            var adapter = new TestAdapter();
            adapter.UseBotState(state);
            await adapter.SendTextToBotAsync("hello", (context, token) => dialog.RunAsync(context, state.CreateProperty<DialogState>("dialogs"), token), CancellationToken.None);
            replies.Add(((IMessageActivity)adapter.GetNextReply()).Text);
        }

        Assert.Equal(["one", "two"], replies);
    }

    [Theory]
    [InlineData("2.0", "azp", "parent", "me", true)]
    [InlineData("1.0", "appid", "parent", "me", true)]
    [InlineData("1.0", "appid", "AnonymousSkill", "me", true)]
    [InlineData("2.0", "azp", "me", "me", false)]
    [InlineData("2.0", "azp", "parent", "https://api.botframework.com", false)]
    [InlineData("2.0", "appid", "parent", "me", false)]
    public async Task A_bot_that_calls_this_one_is_told_when_the_dialog_has_ended(string version, string claim, string sender, string audience, bool isTold)
    {
        var identity = new ClaimsIdentity([new("ver", version), new(claim, sender), new("aud", audience)]);
        var dialog = new WaterfallDialog("order", [(step, token) => step.EndDialogAsync(42, token)]);

        var replies = await SendAsync(dialog, identity, new Activity { Type = ActivityTypes.Message, Text = "hello", Locale = "nl-NL" });

        Assert.Equal(isTold, replies.Count == 1);
        Assert.All(replies, reply => Assert.Equal(
            (ActivityTypes.EndOfConversation, "completedSuccessfully", 42, "nl-NL"), (reply.Type, reply.Code, reply.Value, reply.Locale)));
    }

    [Fact]
    public async Task A_bot_that_calls_this_one_can_cancel_the_dialog_and_have_it_ask_again()
    {
        var identity = new ClaimsIdentity([new("ver", "2.0"), new("azp", "parent"), new("aud", "me")]);
        var dialog = new ComponentDialog("component").AddDialog(new WaterfallDialog("steps",
            [(step, token) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token)]));
        dialog.AddDialog(new TextPrompt("name"));
        var storage = new MemoryStorage();
        var reprompt = new Activity { Type = ActivityTypes.Event, Name = DialogEvents.RepromptDialog };
        var stop = new Activity { Type = ActivityTypes.EndOfConversation };

        Assert.Empty(await SendAsync(dialog, identity, reprompt, storage));
        Assert.Empty(await SendAsync(dialog, identity, stop, storage));
        Assert.Equal(["name?"], (await SendAsync(dialog, identity, new Activity { Type = ActivityTypes.Message, Text = "hello" }, storage)).Select(reply => reply.Text));
        Assert.Equal(["name?"], (await SendAsync(dialog, identity, reprompt, storage)).Select(reply => reply.Text));
        Assert.Empty(await SendAsync(dialog, identity, stop, storage));

        // Cancelled: the next message begins anew.
        Assert.Equal(["name?"], (await SendAsync(dialog, identity, new Activity { Type = ActivityTypes.Message, Text = "Sam" }, storage)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task An_exception_tells_which_dialogs_were_under_way()
    {
        var outer = new ComponentDialog("outer").AddDialog(new Failing { Handles = false });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(outer));

        var data = Assert.IsType<Dictionary<string, object>>(error.Data["DialogContext"]);
        Assert.Equal(["failing", "outer"], Assert.IsType<List<string>>(data["Stack"]));
        Assert.Equal(("failing", "outer"), (data["ActiveDialog"], data["Parent"]));
    }

    private static async Task<List<Activity>> SendAsync(Dialog dialog, ClaimsIdentity identity, Activity activity, MemoryStorage? storage = null)
    {
        var state = new ConversationState(storage ?? new MemoryStorage());
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        await adapter.ProcessActivityAsync(
            activity,
            (turn, cancellationToken) =>
            {
                turn.TurnState.Set<IIdentity>(BotAdapter.BotIdentityKey, identity);
                return dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellationToken);
            });

        var replies = new List<Activity>();
        while (adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return replies;
    }

    private static Task RunAsync(Dialog dialog)
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        return adapter.SendTextToBotAsync(
            "hello",
            (turn, cancellationToken) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellationToken),
            CancellationToken.None);
    }

    private static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    private sealed class Failing() : Dialog("failing")
    {
        public bool Handles { get; init; }

        public int Continued { get; private set; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => throw new InvalidOperationException("broken");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            Continued++;
            return Task.FromResult(EndOfTurn);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
            => Task.FromResult(Handles && e.Name == DialogEvents.Error);
    }
}
