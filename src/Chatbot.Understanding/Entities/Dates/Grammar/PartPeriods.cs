using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>
/// Reads parts of a period: "begin volgende week", "later dit jaar", "de rest van de week", "eerste week van juli", "laatste twee weken van mei".
/// </summary>
internal static class PartPeriods
{
    private const int LongestNumber = 53;

    public static bool TryRead(Message message, ref int at, out Moment moment) =>
        TryBeginMiddleEnd(message, ref at, out moment)
        || TryEarlierLater(message, ref at, out moment)
        || TryRest(message, ref at, out moment)
        || TryNth(message, ref at, out moment);

    private static bool TryBeginMiddleEnd(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!MonthParts.TryPart(message, ref next, out var part)
            || !Periods.TryReadOrPresent(message, ref next, out var period, out var unit, out var isGeneric)
            || (isGeneric && message.Is(at, Role.Half))
            || message.Resolve(period, at) is not { } days)
        {
            return false;
        }

        moment = Moment.Over(PartOf(days, unit, part)) with { IsVague = true };
        at = next;
        return true;
    }

    private static Days PartOf(Days days, Unit unit, Part part) => unit switch
    {
        Unit.Week => Slice(days, part, 2, 1, 3, 3),
        Unit.Month => Slice(days, part, 14, 9, 19, 15),
        Unit.Year => part switch
        {
            Part.Begin => Almanac.Months(days.First, 6),
            Part.Middle => Almanac.Months(Almanac.PlusMonths(days.First, 3), 6),
            _ => new Days(Almanac.PlusMonths(days.First, 6), days.Last),
        },
        _ => Halves(days, part),
    };

    private static Days Halves(Days days, Part part)
    {
        var length = Almanac.DaysFromTo(days.First, days.Last) + 1;
        return Slice(days, part, (length / 2) - 1, length / 4, length * 3 / 4, length / 2);
    }

    private static Days Slice(Days days, Part part, int beginLast, int middleFirst, int middleLast, int endFirst) => part switch
    {
        Part.Begin => new Days(days.First, Almanac.PlusDays(days.First, Math.Max(beginLast, 0))),
        Part.Middle => new Days(Almanac.PlusDays(days.First, middleFirst), Almanac.PlusDays(days.First, middleLast)),
        _ => new Days(Almanac.PlusDays(days.First, endFirst), days.Last),
    };

    /// <summary>"eerder deze maand", "later dit jaar", "later volgende week".</summary>
    private static bool TryEarlierLater(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var isLater = message.Take(ref next, Role.Later);
        if (!isLater && !message.Take(ref next, Role.Earlier))
        {
            return false;
        }

        _ = message.Take(ref next, Role.In);
        if (Shifts.At(message, message.Is(next, Role.Article) ? next + 1 : next) == Shift.None
            || !RelativePeriods.TryRead(message, ref next, out var period, out var unit)
            || period.Known is not { } days)
        {
            return false;
        }

        moment = Moment.Over(days.First > message.Today || days.Last < message.Today
            ? PartOf(days, unit, isLater ? Part.End : Part.Begin)
            : isLater ? days with { First = message.Today } : Before(days, message.Today));
        at = next;
        return true;
    }

    private static Days Before(Days days, LocalDate today) =>
        days with { Last = today > days.First ? Almanac.PlusDays(today, -1) : today };

    private static bool TryRest(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        if (!message.Take(ref next, Role.Rest))
        {
            return false;
        }

        _ = message.Take(ref next, Role.Of);
        if (!Periods.TryReadOrPresent(message, ref next, out var period, out _, out _) || message.Resolve(period, at) is not { } days)
        {
            return false;
        }

        moment = Moment.Over(days.First <= message.Today && message.Today <= days.Last ? days with { First = message.Today } : days);
        at = next;
        return true;
    }

    /// <summary>"derde week van volgend jaar", "volgend jaar de derde week", "eerste drie dagen van mei", "tweede helft van december".</summary>
    private static bool TryNth(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var hasYear = Years.TryLeading(message, ref next, out var year);
        _ = message.Take(ref next, Role.Article);
        var isLast = Shifts.At(message, next) == Shift.Last;
        var number = -1;
        if (isLast)
        {
            next++;
        }
        else if (!Numbers.TryOrdinal(message, ref next, out number) || number > LongestNumber)
        {
            return false;
        }

        var count = next;
        var isCounted = Stretches.TryRead(message, ref count, out var stretch, out _) && number is 1 or -1 && !message.Is(next, Role.Article | Role.Whole);
        var isHalf = message.Is(next, Role.Helft | Role.Half);
        var unit = message.Word(next).Unit;
        if (!isCounted && !isHalf && (unit is Unit.None or Unit.Day or Unit.Workday || message.Word(next).IsPlural))
        {
            return false;
        }

        next = isCounted ? count : next + 1;
        var period = Moment.InYear(year);
        var periodUnit = Unit.Year;
        var isGeneric = false;
        if (!hasYear && (!message.Take(ref next, Role.Of) || !Periods.TryReadOrPresent(message, ref next, out period, out periodUnit, out isGeneric)))
        {
            return false;
        }

        if (message.Resolve(period, at) is not { } days)
        {
            return false;
        }

        var part = PartOf(days);
        if (isGeneric && periodUnit == Unit.Month && part?.Last < message.Today && !message.IsPast(at))
        {
            // "het eerste weekend van de maand", once it has passed, is next month's.
            part = PartOf(Almanac.Months(Almanac.PlusMonths(days.First, 1), 1));
        }
        if (part is null)
        {
            return false;
        }

        moment = Moment.Over(part.Value);
        at = next;
        return true;

        Days? PartOf(Days whole) => isCounted ? Counted(whole, stretch, isLast) : isHalf ? HalfOf(whole, number) : Nth(whole, unit, number);
    }

    private static Days? Counted(Days days, Stretch stretch, bool isLast)
    {
        if (isLast)
        {
            return stretch.From(Almanac.PlusDays(days.Last, 1), back: true) is { } first ? new Days(first, days.Last) : null;
        }

        return stretch.From(days.First) is { } end ? new Days(days.First, Almanac.PlusDays(end, -1)) : null;
    }

    private static Days? HalfOf(Days days, int number) => number is 1 or 2 or -1 ? Halves(days, number == 1 ? Part.Begin : Part.End) : null;

    private static Days? Nth(Days days, Unit unit, int number)
    {
        var isLast = number < 0;
        switch (unit)
        {
            case Unit.Week:
                // The first week of a year or a month is the one with at least four of its days, as in ISO 8601.
                var monday = Almanac.Monday(Almanac.PlusDays(isLast ? days.Last : days.First, isLast ? -3 : 3));
                return Within(days, Almanac.Week(isLast ? monday : Almanac.PlusDays(monday, 7 * (number - 1))));
            case Unit.Weekend:
                var saturday = isLast
                    ? Almanac.PlusDays(days.Last, -(((int)days.Last.DayOfWeek - (int)IsoDayOfWeek.Saturday + 7) % 7))
                    : Almanac.PlusDays(days.First, (((int)IsoDayOfWeek.Saturday - (int)days.First.DayOfWeek + 7) % 7) + (7 * (number - 1)));
                return Within(days, new Days(saturday, Almanac.PlusDays(saturday, 1)));
            case Unit.Month or Unit.Quarter:
                var months = unit == Unit.Month ? 1 : 3;
                var first = isLast ? Almanac.PlusMonths(Almanac.PlusDays(days.Last, 1), -months) : Almanac.PlusMonths(days.First, months * (number - 1));
                return Within(days, Almanac.Months(first, months));
            default:
                return null;
        }
    }

    private static Days? Within(Days days, Days part) => part.Last >= days.First && part.First <= days.Last ? part : null;
}
