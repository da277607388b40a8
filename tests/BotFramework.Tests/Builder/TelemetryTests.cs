using System.Reflection;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class TelemetryTests
{
    [Fact]
    public void An_entered_dialog_is_a_page_view_where_those_are_known()
    {
        var client = new Pages();

        client.TrackDialogView("uitstel", new Dictionary<string, string> { ["a"] = "1" }, new Dictionary<string, double> { ["b"] = 2 });

        Assert.Equal(["page uitstel 1 2"], client.Calls);
    }

    [Fact]
    public void An_entered_dialog_is_a_trace_elsewhere()
    {
        var client = new Traces();

        client.TrackDialogView("uitstel", new Dictionary<string, string> { ["a"] = "1" });

        Assert.Equal(["Dialog View: uitstel Information 1"], client.Calls);
    }

    [Fact]
    public void Reports_can_go_nowhere()
    {
        var client = NullBotTelemetryClient.Instance;

        client.TrackAvailability("klarna", default, TimeSpan.Zero, "here", success: true);
        client.TrackDependency("HTTP", "klarna", "GET", "order", default, TimeSpan.Zero, "200", success: true);
        client.TrackEvent("uitstel");
        client.TrackException(new InvalidTimeZoneException());
        client.TrackTrace("hallo", Severity.Critical, null);
        client.TrackDialogView("uitstel");
        client.Flush();

        Assert.Same(client, NullBotTelemetryClient.Instance);
    }

    [Fact]
    public void Each_property_has_its_name_in_camel_case()
    {
        foreach (var field in typeof(TelemetryConstants).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var name = field.Name[..^"Property".Length].Replace("ID", "Id", StringComparison.Ordinal);
            Assert.Equal(char.ToLowerInvariant(name[0]) + name[1..], field.GetValue(null));
        }
    }

    private class Traces : IBotTelemetryClient
    {
        public List<string> Calls { get; } = [];

        public void Flush() => throw new NotSupportedException();

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) => throw new NotSupportedException();

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => throw new NotSupportedException();

        public void TrackEvent(string eventName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) => throw new NotSupportedException();

        public void TrackException(Exception exception, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) => throw new NotSupportedException();

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Calls.Add($"{message} {severityLevel} {properties["a"]}");
    }

    private sealed class Pages : Traces, IBotPageViewTelemetryClient
    {
        public void TrackPageView(string dialogName, IDictionary<string, string> properties, IDictionary<string, double> metrics) => Calls.Add($"page {dialogName} {properties["a"]} {metrics["b"]}");
    }
}
