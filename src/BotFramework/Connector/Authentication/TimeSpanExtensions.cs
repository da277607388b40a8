namespace Microsoft.Bot.Connector.Authentication;

public static class TimeSpanExtensions
{
    /// <summary>The delay, lengthened at random by up to this share, so that many who wait do not come back together.</summary>
    public static TimeSpan WithJitter(this TimeSpan delay, double multiplier = 0.1) => delay + (delay * (Random.Shared.NextDouble() * multiplier));
}
