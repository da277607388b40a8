using NodaTime;

namespace Chatbot.Dialogs.Content.Hours;

/// <summary>The one place that knows where shop and customers live: Europe/Amsterdam.</summary>
public static class AmsterdamTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>What a clock on the wall shows at that moment.</summary>
    public static LocalDateTime At(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Zone).LocalDateTime;

    /// <summary>The date there, which is not always the date in UTC.</summary>
    public static DateOnly Today(TimeProvider clock) => At(clock.GetUtcNow()).Date.ToDateOnly();
}
