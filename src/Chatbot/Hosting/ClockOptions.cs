namespace Chatbot.Hosting;

/// <summary>Section <c>Clock</c>.</summary>
internal sealed class ClockOptions
{
    /// <summary>The moment at which the process's clock starts; it runs on from there. Unset: the real time.</summary>
    public DateTimeOffset? StartAt { get; set; }
}
