using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class DialogExtensionsTests
{
    [Fact]
    public Task The_dialog_is_begun_and_then_continued_and_nothing_but_its_messages_is_sent()
    {
        var dialog = new WaterfallDialog("order", [Say("one"), Say("two")]);
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter(sendTraceActivity: true).Use(new AutoSaveStateMiddleware(state));

        return new TestFlow(adapter, (turn, cancellationToken) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellationToken))
            .Test("hello", "one")
            .Test("hello", "two")
            .StartTestAsync();
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
