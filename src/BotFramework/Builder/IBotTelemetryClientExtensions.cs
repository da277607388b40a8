namespace Microsoft.Bot.Builder;

public static class IBotTelemetryClientExtensions
{
    /// <summary>Reports that a dialog was entered: as a page view where the client knows those, elsewhere as a trace without its <paramref name="metrics"/>.</summary>
    public static void TrackDialogView(this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
        ArgumentNullException.ThrowIfNull(telemetryClient);
        if (telemetryClient is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogName, properties, metrics);
        }
        else
        {
            telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties);
        }
    }
}
