using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Values;

/// <summary>
/// A day or period as somebody named it, often in part: "de 15e", "3 maart", "vrijdag", "juni". What is missing follows from where we look from.
/// </summary>
internal readonly record struct Moment
{
    // Long enough for 29 February across a century's turn, and for "maandag de 31e".
    private const int YearsToSearch = 9;
    private const int MonthsToSearch = 60;

    /// <summary>0 for unsaid, as are month, day and week.</summary>
    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public int Week { get; init; }

    public IsoDayOfWeek Weekday { get; init; }

    public HolidayRule? Holiday { get; init; }

    /// <summary>Known in full; all else is then unset.</summary>
    public Days? Known { get; init; }

    public bool IsPeriod { get; init; }

    public bool IsVague { get; init; }

    public bool IsDayOfMonth => Day > 0 && Month == 0 && Known is null;

    public bool IsWeekday => Weekday != IsoDayOfWeek.None && Day == 0 && Known is null;

    /// <summary>Whether it means the same from wherever one looks.</summary>
    public bool IsComplete => Known is not null || Year > 0;

    public static Moment On(LocalDate day) => new() { Known = Days.Of(day) };

    public static Moment Over(Days days) => new() { Known = days, IsPeriod = true };

    public static Moment InMonth(int month, int year = 0) => new() { Month = month, Year = year, IsPeriod = true };

    public static Moment InYear(int year) => new() { Year = year, IsPeriod = true };

    /// <summary>The first time that ends on or after a day; null when there is none.</summary>
    public Days? Next(LocalDate from)
    {
        if (IsComplete)
        {
            return Known ?? In(Year);
        }

        if (Month > 0 || Holiday is not null || Week > 0)
        {
            for (var year = Math.Max(from.Year - 1, Almanac.FirstYear); year <= from.Year + YearsToSearch; year++)
            {
                if (In(year) is { } days && days.Last >= from)
                {
                    return days;
                }
            }

            return null;
        }

        return Day > 0 ? NextDayOfMonth(from) : Weekday == IsoDayOfWeek.None ? null : OnWeekday(from, forward: true);
    }

    /// <summary>The last time that begins on or before a day; null when there is none.</summary>
    public Days? Previous(LocalDate to)
    {
        if (IsComplete)
        {
            return Known ?? In(Year);
        }

        if (Month > 0 || Holiday is not null || Week > 0)
        {
            for (var year = to.Year + 1; year >= to.Year - YearsToSearch; year--)
            {
                if (In(year) is { } days && days.First <= to)
                {
                    return days;
                }
            }

            return null;
        }

        return Day > 0 ? PreviousDayOfMonth(to) : Weekday == IsoDayOfWeek.None ? null : OnWeekday(to, forward: false);
    }

    /// <summary>The one that a speaker means on a day: the next, unless the sentence tells of the past.</summary>
    public Days? Seen(LocalDate today, bool isPast)
    {
        if (Week > 0 && Year == 0)
        {
            return Nearest(Previous(today), Next(today), today);
        }

        var next = Next(today);
        if (isPast)
        {
            return Previous(IsWeekday ? Almanac.PlusDays(today, -1) : today) ?? next;
        }

        // "vrijdag 20 november", said two days later, is not six years ahead.
        if (Weekday != IsoDayOfWeek.None && Day > 0 && !IsComplete && Previous(today) is { } previous && previous.First.DayOfWeek == Weekday)
        {
            var ahead = next is { } coming && coming.First.DayOfWeek == Weekday ? Almanac.DaysFromTo(today, coming.First) : int.MaxValue;
            return ahead <= 2 * Almanac.DaysFromTo(previous.First, today) + 31 ? next : previous;
        }

        return next;
    }

    private static Days? Nearest(Days? before, Days? after, LocalDate today) =>
        before is { } past && after is { } coming
            ? Almanac.DaysFromTo(past.Last, today) <= Almanac.DaysFromTo(today, coming.First) ? past : coming
            : before ?? after;

    private Days? In(int year)
    {
        if (year is < Almanac.FirstYear or > Almanac.LastYear)
        {
            return null;
        }

        if (Holiday is not null)
        {
            return Days.Of(Holiday.In(year));
        }

        if (Week > 0)
        {
            return Almanac.IsoWeek(year, Week);
        }

        if (Month == 0)
        {
            return Almanac.Year(year);
        }

        return Day == 0 ? Almanac.Month(year, Month) : Almanac.Day(year, Month, Day) is { } day ? Days.Of(day) : null;
    }

    private Days? NextDayOfMonth(LocalDate from)
    {
        var month = new LocalDate(from.Year, from.Month, 1);
        for (var tried = 0; tried < MonthsToSearch; tried++)
        {
            if (Fits(month) is { } day && day >= from)
            {
                return Days.Of(day);
            }

            month = Almanac.PlusMonths(month, 1);
        }

        return null;
    }

    private Days? PreviousDayOfMonth(LocalDate to)
    {
        var month = new LocalDate(to.Year, to.Month, 1);
        for (var tried = 0; tried < MonthsToSearch; tried++)
        {
            if (Fits(month) is { } day && day <= to)
            {
                return Days.Of(day);
            }

            month = Almanac.PlusMonths(month, -1);
        }

        return null;
    }

    private LocalDate? Fits(LocalDate month) =>
        Almanac.Day(month.Year, month.Month, Day) is { } day && (Weekday == IsoDayOfWeek.None || day.DayOfWeek == Weekday) ? day : null;

    private Days OnWeekday(LocalDate from, bool forward)
    {
        var distance = forward ? ((int)Weekday - (int)from.DayOfWeek + 7) % 7 : -(((int)from.DayOfWeek - (int)Weekday + 7) % 7);
        return Days.Of(Almanac.PlusDays(from, distance));
    }
}
