namespace Chatbot.Hosting;

/// <summary>A clock that starts at a given moment and runs on from there, for demonstrations and tests.</summary>
internal sealed class ShiftedClock(DateTimeOffset startAt) : TimeProvider
{
    private readonly TimeSpan _shift = startAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
