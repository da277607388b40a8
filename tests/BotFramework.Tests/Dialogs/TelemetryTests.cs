using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class TelemetryTests
{
    private readonly RecordingTelemetry _telemetry = new();

    [Fact]
    public async Task A_waterfall_reports_its_start_each_step_and_its_completion()
    {
        var steps = new WaterfallDialog("steps", [WaitAsync, (_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync(null, token)]) { TelemetryClient = _telemetry };
        var conversation = Conversation(steps);

        await conversation.SayAsync("one");
        await conversation.SayAsync("two");
        await conversation.SayAsync("three");

        Assert.Equal(
            ["WaterfallStart steps", "View steps", "WaterfallStep steps WaitAsync", "WaterfallStep steps Step2of3", "WaterfallStep steps Step3of3", "WaterfallComplete steps"],
            _telemetry.Events);
        Assert.Single(_telemetry.InstanceIds.Distinct());
    }

    [Fact]
    public async Task A_waterfall_that_is_cancelled_reports_the_step_it_was_at()
    {
        var conversation = Conversation(new WaterfallDialog("steps", [WaitAsync, WaitAsync]));

        await conversation.SayAsync("one");
        await conversation.SayAsync("stop");

        Assert.Equal("WaterfallCancel steps WaitAsync", _telemetry.Events[^1]);
    }

    [Fact]
    public async Task A_component_passes_its_client_on_to_what_is_inside_now_and_later()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("first", [WaitAsync]));
        component.TelemetryClient = _telemetry;
        component.AddDialog(new WaterfallDialog("second", [WaitAsync]));

        Assert.Same(_telemetry, component.FindDialog("first").TelemetryClient);
        Assert.Same(_telemetry, component.FindDialog("second").TelemetryClient);

        await Conversation(component).SayAsync("hello");
        Assert.Contains("View component", _telemetry.Events);

        component.TelemetryClient = null;
        Assert.Same(NullBotTelemetryClient.Instance, component.FindDialog("first").TelemetryClient);
    }

    [Fact]
    public async Task A_component_that_ends_at_once_was_not_viewed()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("steps", [(step, token) => step.EndDialogAsync(null, token)]));

        await Conversation(component).SayAsync("hello");

        Assert.DoesNotContain("View component", _telemetry.Events);
        Assert.Contains("View steps", _telemetry.Events);
    }

    [Fact]
    public async Task A_change_of_version_that_nobody_handles_is_traced()
    {
        var component = new ComponentDialog("component");
        var dialogs = new DialogSet { TelemetryClient = _telemetry }.Add(component);
        var adapter = new TestAdapter(sendTraceActivity: true);
        var dc = new DialogContext(dialogs, new TurnContext(adapter, adapter.MakeActivity("hello")), new DialogState([new DialogInstance { Id = "component" }]));

        Assert.False(await dc.EmitEventAsync(DialogEvents.VersionChanged));

        const string Message = "Unhandled dialog event: versionChanged. Active Dialog: component";
        Assert.Equal([Message], _telemetry.Events);
        Assert.Equal(Message, Assert.IsType<Activity>(adapter.GetNextReply()).Name);
    }

    private static Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken cancellationToken) => Task.FromResult(Dialog.EndOfTurn);

    private DialogConversation Conversation(Dialog dialog) => new(dialog)
    {
        Interrupt = async dc =>
        {
            dc.Dialogs.TelemetryClient = _telemetry;
            return dc.Context.Activity.Text == "stop" ? await dc.CancelAllDialogsAsync() : null;
        },
    };

    private sealed class RecordingTelemetry : IBotTelemetryClient, IBotPageViewTelemetryClient
    {
        public List<string> Events { get; } = [];

        public List<string> InstanceIds { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
            Events.Add($"{eventName} {properties!["DialogId"]} {(properties.TryGetValue("StepName", out var step) ? step : null)}".TrimEnd());
            InstanceIds.Add(properties["InstanceId"]);
        }

        public void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add($"View {dialogName}");

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Events.Add(message);

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add(name);

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => Events.Add(dependencyName);

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add(exception.Message);

        public void Flush()
        {
        }
    }
}
