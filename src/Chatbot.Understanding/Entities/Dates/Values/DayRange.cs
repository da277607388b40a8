using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Values;

/// <summary>Makes days of two ends, each of which may lack what the other one says: "van 4 tot 23 december", "1 feb tot maart 2019".</summary>
internal static class DayRange
{
    /// <param name="begin">The first end.</param>
    /// <param name="until">The second end.</param>
    /// <param name="isThrough">Whether a second end that is a period belongs to the days: "t/m mei" does, "tot mei" does not.</param>
    /// <param name="today">Where we look from.</param>
    /// <param name="isPast">Whether the sentence tells of the past.</param>
    public static Days? Between(Moment begin, Moment until, bool isThrough, LocalDate today, bool isPast)
    {
        Share(ref begin, ref until);
        if (Ends(begin, until, today, isPast) is not ({ } first, { } second))
        {
            return null;
        }

        var last = !until.IsPeriod || isThrough ? second.Last : Almanac.PlusDays(second.First, -1);
        return last < first.First ? null : new Days(first.First, last);
    }

    private static void Share(ref Moment begin, ref Moment until)
    {
        if (begin.IsDayOfMonth && until.Month > 0 && until.Day > 0)
        {
            var isMonthBefore = begin.Day > until.Day;
            var month = isMonthBefore && until.Month == 1 ? 12 : until.Month - (isMonthBefore ? 1 : 0);
            var year = until.Year == 0 ? 0 : until.Year - (isMonthBefore && until.Month == 1 ? 1 : 0);
            begin = begin with { Month = month, Year = year, Weekday = IsoDayOfWeek.None };
        }

        if (until.IsDayOfMonth && begin.Month > 0 && begin.Day > 0)
        {
            var isMonthAfter = until.Day < begin.Day;
            var month = isMonthAfter ? (begin.Month % 12) + 1 : begin.Month;
            var year = begin.Year == 0 ? 0 : begin.Year + (isMonthAfter && begin.Month == 12 ? 1 : 0);
            until = until with { Month = month, Year = year, Weekday = IsoDayOfWeek.None };
        }
    }

    private static (Days? First, Days? Second) Ends(Moment begin, Moment until, LocalDate today, bool isPast)
    {
        if (begin.IsComplete)
        {
            var start = begin.Next(today);
            return (start, start is { } known ? until.Next(known.First) : null);
        }

        if (until.IsComplete)
        {
            var end = until.Next(today);
            return (end is { } known ? begin.Previous(known.First) : null, end);
        }

        // Weekdays look ahead: "van vrijdag tot maandag" has not begun. Dates may: "van 1-10 tot 7-11", said in between.
        if (begin.Weekday != IsoDayOfWeek.None && !isPast)
        {
            var start = begin.Next(today);
            return (start, start is { } known ? until.Next(known.First) : null);
        }

        var last = isPast ? until.Previous(today) : until.Next(today);
        return (last is { } finish ? begin.Previous(finish.First) : null, last);
    }
}
