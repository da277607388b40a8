using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

public class ComponentDialogTests
{
    [Theory]
    [InlineData(TypeNameHandling.All)]
    [InlineData(TypeNameHandling.None)]
    public async Task Nested_components_keep_their_place_in_storage_with_and_without_type_names(TypeNameHandling typeNames)
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("steps", [Ask("name?"), Ask("town?"), EndWithAnswer]));
        inner.AddDialog(new TextPrompt("text"));
        var outer = new ComponentDialog("outer").AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.BeginDialogAsync("inner", cancellationToken: cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"outer got {step.Result}", cancellationToken),
        ]));
        outer.AddDialog(inner);
        var conversation = new DialogConversation(outer)
        {
            Storage = new MemoryStorage(JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = typeNames })),
        };

        Assert.Equal(["name?"], await conversation.SayAsync("hello"));
        Assert.Equal(["town?"], await conversation.SayAsync("Sam"));
        Assert.Empty(await conversation.SayAsync("Utrecht"));

        Assert.Equal("outer got Utrecht", conversation.LastResult!.Result);
        Assert.Empty(conversation.Stack);
    }

    [Fact]
    public async Task A_dialog_inside_can_begin_one_of_the_parent()
    {
        var child = new ComponentDialog("child").AddDialog(new WaterfallDialog("begins", [(step, cancellationToken) => step.BeginDialogAsync("parent's", cancellationToken: cancellationToken)]));
        var parent = new ComponentDialog("parent").AddDialog(child);
        parent.AddDialog(new WaterfallDialog("parent's", [Ask("name?"), EndWithAnswer]));
        parent.AddDialog(new TextPrompt("text"));
        var conversation = new DialogConversation(parent);

        Assert.Equal(["name?"], await conversation.SayAsync("hello"));
        await conversation.SayAsync("Sam");

        Assert.Equal("Sam", conversation.LastResult!.Result);
    }

    [Fact]
    public void The_first_dialog_is_the_initial_one_unless_set()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("first"));
        component.AddDialog(new WaterfallDialog("second"));

        Assert.Equal("first", component.InitialDialogId);
    }

    [Fact]
    public async Task Cancelling_a_component_cancels_what_is_inside()
    {
        var inside = new CancelledDialog("inside");
        var conversation = new DialogConversation(new ComponentDialog("component").AddDialog(inside))
        {
            Interrupt = async dc => dc.Context.Activity.Text == "stop" ? await dc.CancelAllDialogsAsync() : null,
        };
        await conversation.SayAsync("hello");

        await conversation.SayAsync("stop");

        Assert.Equal(DialogTurnStatus.Cancelled, conversation.LastResult!.Status);
        Assert.Equal([DialogReason.CancelCalled], inside.Reasons);
    }

    [Fact]
    public async Task State_of_other_dialogs_than_these_raises_an_event()
    {
        var storage = new MemoryStorage();
        var before = new VersionedComponent();
        before.AddDialog(new WaterfallDialog("steps", [WaitAsync, WaitAsync]));
        var after = new VersionedComponent();
        after.AddDialog(new WaterfallDialog("steps", [WaitAsync, WaitAsync, WaitAsync]));

        var conversation = new DialogConversation(before) { Storage = storage };
        await conversation.SayAsync("hello");
        await conversation.SayAsync("hello");
        await new DialogConversation(after) { Storage = storage }.SayAsync("hello");

        Assert.Equal(0, before.VersionChanges);
        Assert.Equal(1, after.VersionChanges);
    }

    [Fact]
    public async Task Initialisation_runs_once_for_all_conversations()
    {
        var component = new VersionedComponent();
        component.AddDialog(new WaterfallDialog("steps", [WaitAsync]));

        await new DialogConversation(component) { Id = "first" }.SayAsync("hello");
        await new DialogConversation(component) { Id = "second" }.SayAsync("hello");

        Assert.Equal(1, component.Initialisations);
    }

    private static WaterfallStep Ask(string question) => (step, cancellationToken)
        => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);

    private static Task<DialogTurnResult> EndWithAnswer(WaterfallStepContext step, CancellationToken cancellationToken)
        => step.EndDialogAsync(step.Result, cancellationToken);

    private static Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        => Task.FromResult(Dialog.EndOfTurn);

    private sealed class CancelledDialog(string id) : Dialog(id)
    {
        public List<DialogReason> Reasons { get; } = [];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Reasons.Add(reason);
            return Task.CompletedTask;
        }
    }

    private sealed class VersionedComponent() : ComponentDialog("component")
    {
        public int Initialisations { get; private set; }

        public int VersionChanges { get; private set; }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialisations++;
            return base.OnInitializeAsync(dc);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            VersionChanges += e.Name == DialogEvents.VersionChanged ? 1 : 0;
            return Task.FromResult(false);
        }
    }
}
