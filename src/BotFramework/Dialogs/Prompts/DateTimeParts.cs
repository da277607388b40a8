using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>A day that was named: as TIMEX says it, and the days it can mean, earliest first.</summary>
internal sealed record NamedDay(string Timex, IReadOnlyList<DateOnly> Days)
{
    public static NamedDay Definite(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [day]);

    /// <summary>A day of any year: the last and the next one, today being the next.</summary>
    public static NamedDay InAnyYear(int month, int day, DateOnly today)
    {
        var days = Enumerable.Range(-8, 17)
            .Where(years => day <= DateTime.DaysInMonth(today.Year + years, month))
            .Select(years => new DateOnly(today.Year + years, month, day))
            .ToList();
        return new(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), [days.Last(date => date < today), days.First(date => date >= today)]);
    }

    /// <summary>A day of any week: the last and the next one, today being the next.</summary>
    /// <param name="weekday">1 is Monday, 7 Sunday.</param>
    /// <param name="today">The day of reference.</param>
    public static NamedDay InAnyWeek(int weekday, DateOnly today)
    {
        var next = today.AddDays((weekday - WeekdayOf(today) + 7) % 7);
        return new(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"), [next.AddDays(-7), next]);
    }

    public static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}

/// <summary>A time of day that was named. "Four o'clock" is two of them.</summary>
internal sealed record NamedTime(string Timex, TimeOnly Time);

/// <summary>A period that was named, with its end no longer part of it.</summary>
internal sealed record NamedPeriod(string Timex, DateOnly Start, DateOnly End);
