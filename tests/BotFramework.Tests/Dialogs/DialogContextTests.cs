using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    private readonly List<string> _log = [];
    private readonly ITurnContext _turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Text = "hello" });

    [Fact]
    public async Task An_unknown_dialog_is_refused_with_its_id_and_those_that_are_known()
    {
        var dc = ContextOf(new Recorder("pay", _log), new Recorder("return", _log));

        var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("reutrn"));

        Assert.Contains("'reutrn'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'pay', 'return'", error.Message, StringComparison.Ordinal);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task A_stored_dialog_that_is_gone_is_named_when_continued_and_can_still_be_cancelled()
    {
        var dc = ContextOf(new Recorder("pay", _log));
        dc.Stack.Add(new DialogInstance { Id = "last month's" });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync());
        var result = await dc.CancelAllDialogsAsync();

        Assert.Contains("'last month's'", error.Message, StringComparison.Ordinal);
        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(dc.Stack);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task A_dialog_without_id_cannot_be_begun(string? id)
        => await Assert.ThrowsAsync<ArgumentNullException>(() => ContextOf().BeginDialogAsync(id));

    [Fact]
    public async Task A_cancellation_token_in_the_place_of_options_is_refused()
    {
        var dc = ContextOf(new Recorder("pay", _log));

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("pay", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_under_way_is_empty_to_continue_and_to_cancel()
    {
        var dc = ContextOf();

        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task Cancelling_ends_the_active_dialog_first_and_the_others_after_an_event()
    {
        var dc = ContextOf(new Recorder("bottom", _log), new Recorder("top", _log));
        await dc.BeginDialogAsync("bottom");
        await dc.BeginDialogAsync("top");
        _log.Clear();

        await dc.CancelAllDialogsAsync();

        Assert.Equal(["top ends: CancelCalled", "bottom hears cancelDialog", "bottom ends: CancelCalled"], _log);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_cancelling_stays()
    {
        var dc = ContextOf(new Recorder("bottom", _log) { Handles = "leave" }, new Recorder("top", _log));
        await dc.BeginDialogAsync("bottom");
        await dc.BeginDialogAsync("top");

        await dc.CancelAllDialogsAsync(cancelParents: false, "leave");

        Assert.Equal("bottom", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task Parents_are_cancelled_on_request_only()
    {
        var parent = ContextOf(new Recorder("outer", _log));
        await parent.BeginDialogAsync("outer");
        var child = new DialogContext(new DialogSet().Add(new Recorder("inner", _log)), parent, new DialogState());
        await child.BeginDialogAsync("inner");

        await child.CancelAllDialogsAsync();
        Assert.Single(parent.Stack);
        await child.CancelAllDialogsAsync(cancelParents: true);

        Assert.Empty(parent.Stack);
    }

    [Fact]
    public async Task An_event_bubbles_to_the_parent_unless_handled_before()
    {
        var parent = ContextOf(new Recorder("outer", _log) { Handles = "ping" });
        await parent.BeginDialogAsync("outer");
        var child = new DialogContext(new DialogSet().Add(new Recorder("inner", _log)), parent, new DialogState());
        await child.BeginDialogAsync("inner");

        Assert.True(await child.EmitEventAsync("ping"));
        Assert.False(await child.EmitEventAsync("ping", bubble: false));
        Assert.False(await child.EmitEventAsync("pong"));
    }

    [Fact]
    public async Task Ending_gives_the_result_to_the_dialog_below()
    {
        var dc = ContextOf(new Recorder("bottom", _log), new Recorder("top", _log));
        await dc.BeginDialogAsync("bottom");
        await dc.BeginDialogAsync("top");
        _log.Clear();

        var result = await dc.EndDialogAsync(42);

        Assert.Equal(["top ends: EndCalled", "bottom resumes with 42: EndCalled", "bottom ends: EndCalled"], _log);
        Assert.Equal(42, result.Result);
    }

    private DialogContext ContextOf(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        return new DialogContext(set, _turn, new DialogState());
    }

    private sealed class Recorder(string id, List<string> log) : Dialog(id)
    {
        public string? Handles { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null!, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} resumes with {result}: {reason}");
            return base.ResumeDialogAsync(dc, reason, result, cancellationToken);
        }

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} ends: {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} hears {e.Name}");
            return Task.FromResult(e.Name == Handles);
        }
    }
}
