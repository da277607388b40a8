using NodaTime;

namespace Chatbot.Dialogs.Content.Hours;

/// <summary>From one time to a later one on the same day.</summary>
/// <param name="Day">Monday is 1.</param>
/// <param name="FromMinute">Minutes after midnight.</param>
/// <param name="ToMinute">Minutes after midnight, at most 1440: the end of the day.</param>
internal readonly record struct OpeningPeriod(IsoDayOfWeek Day, int FromMinute, int ToMinute)
{
    public const int MinutesPerDay = 24 * 60;
    public const int MinutesPerWeek = 7 * MinutesPerDay;

    /// <summary>Minutes after Monday 00:00.</summary>
    public int Start => DayStart + FromMinute;

    /// <summary>Minutes after Monday 00:00.</summary>
    public int End => DayStart + ToMinute;

    public bool IsWholeDay => FromMinute == 0 && ToMinute == MinutesPerDay;

    private int DayStart => ((int)Day - 1) * MinutesPerDay;
}
