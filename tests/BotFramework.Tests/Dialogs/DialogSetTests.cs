using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void Another_dialog_with_an_id_that_is_taken_gets_a_number()
    {
        var set = new DialogSet().Add(new WaterfallDialog("pay")).Add(new WaterfallDialog("pay")).Add(new WaterfallDialog("pay"));

        Assert.Equal(["pay", "pay2", "pay3"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void The_same_dialog_again_changes_nothing()
    {
        var dialog = new WaterfallDialog("pay");

        Assert.Same(dialog, Assert.Single(new DialogSet().Add(dialog).Add(dialog).GetDialogs()));
    }

    [Fact]
    public void Dependencies_come_along()
        => Assert.NotNull(new DialogSet().Add(new Dependent()).Find("needed"));

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        var set = new DialogSet().Add(new WaterfallDialog("pay"));
        var before = set.GetVersion();

        Assert.Equal(before, new DialogSet().Add(new WaterfallDialog("pay")).GetVersion());
        Assert.NotEqual(before, set.Add(new WaterfallDialog("return")).GetVersion());
    }

    [Fact]
    public async Task A_set_without_state_makes_no_contexts()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity());

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    private sealed class Dependent() : Dialog("dependent"), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [new WaterfallDialog("needed")];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);
    }
}
