namespace Microsoft.Bot.Builder;

/// <summary>Telemetry that counts how often a dialog was entered, as a web site counts its pages.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
