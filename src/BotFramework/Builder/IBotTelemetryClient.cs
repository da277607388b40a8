namespace Microsoft.Bot.Builder;

/// <summary>Where a bot reports what it does.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Reports that something was, or was not, reachable.</summary>
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = null, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    /// <summary>Reports a call of another service.</summary>
    /// <param name="dependencyTypeName">The kind of service, such as <c>HTTP</c>. Few different ones, as they are grouped by it.</param>
    /// <param name="target">The service: a host, a server.</param>
    /// <param name="dependencyName">The operation. Few different ones.</param>
    /// <param name="data">The call itself, such as the query with its parameters.</param>
    /// <param name="startTime">When it began.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="resultCode">What the service answered.</param>
    /// <param name="success">Whether it did what was asked.</param>
    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties);

    /// <summary>Passes on what is still held in memory.</summary>
    void Flush();
}
