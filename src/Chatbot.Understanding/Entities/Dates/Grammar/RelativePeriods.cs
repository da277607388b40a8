using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "volgende week", "dit weekend", "vorig kwartaal", "de maand na de volgende".</summary>
internal static class RelativePeriods
{
    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit) =>
        TryShifted(message, ref at, out moment, out unit)
        || TrySecondNext(message, ref at, out moment, out unit)
        || TryWeekend(message, ref at, out moment, out unit);

    /// <summary>The week, month, quarter, year that holds today; null for units that nobody calls "the present one".</summary>
    public static Days? Present(Message message, Unit unit) => unit is Unit.Day or Unit.Workday or Unit.Fortnight ? null : At(message.Today, unit, 0);

    private static bool TryShifted(Message message, ref int at, out Moment moment, out Unit unit)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        var word = message.Word(next + 1);
        unit = word.Unit;
        if (shift == Shift.None || word.IsPlural || (shift == Shift.Last && message.Is(next + 2, Role.Finish)))
        {
            return false;
        }

        var steps = Shifts.Steps(shift);
        if (shift == Shift.Coming && unit == Unit.Weekend && Almanac.IsWorkday(message.Today))
        {
            steps = 0;
        }

        if (unit is Unit.Day or Unit.Workday || At(message.Today, unit, steps) is not { } days)
        {
            return false;
        }

        moment = Moment.Over(days);
        at = next + 2;
        return true;
    }

    /// <summary>"de maand na de volgende", "het weekend na volgend weekend", "de week voor de vorige".</summary>
    private static bool TrySecondNext(Message message, ref int at, out Moment moment, out Unit unit)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        unit = message.Word(next).Unit;
        if (unit is Unit.None or Unit.Day or Unit.Workday || message.Word(next).IsPlural)
        {
            return false;
        }

        next++;
        var isAfter = message.Take(ref next, Role.After);
        if (!isAfter && !message.Take(ref next, Role.Before))
        {
            return false;
        }

        _ = message.Take(ref next, Role.Article);
        var steps = Shifts.Steps(Shifts.At(message, next));
        if (steps != (isAfter ? 1 : -1) || At(message.Today, unit, 2 * steps) is not { } days)
        {
            return false;
        }

        next++;
        next += message.Word(next).Unit == unit || message.Is(next, Role.One) ? 1 : 0;
        moment = Moment.Over(days);
        at = next;
        return true;
    }

    /// <summary>"het weekend", "mijn weekend".</summary>
    private static bool TryWeekend(Message message, ref int at, out Moment moment, out Unit unit)
    {
        moment = default;
        unit = message.Word(at + 1).Unit;
        if (unit != Unit.Weekend || message.Word(at + 1).IsPlural || !message.Is(at, Role.Article | Role.Possessive))
        {
            return false;
        }

        moment = Moment.Over(Weekend(message.Today));
        at += 2;
        return true;
    }

    private static Days? At(LocalDate today, Unit unit, int steps)
    {
        var month = new LocalDate(today.Year, today.Month, 1);
        return unit switch
        {
            Unit.Week => Almanac.Week(Almanac.PlusDays(today, 7 * steps)),
            Unit.Fortnight => new Days(Almanac.Monday(Almanac.PlusDays(today, 7 * steps)), Almanac.PlusDays(Almanac.Monday(today), (7 * steps) + 13)),
            Unit.Weekend => Weekend(Almanac.PlusDays(today, 7 * steps)),
            Unit.Month => Almanac.Months(Almanac.PlusMonths(month, steps), 1),
            Unit.Quarter => Almanac.Months(Almanac.PlusMonths(new LocalDate(today.Year, (3 * ((today.Month - 1) / 3)) + 1, 1), 3 * steps), 3),
            Unit.HalfYear => Almanac.Months(Almanac.PlusMonths(new LocalDate(today.Year, today.Month <= 6 ? 1 : 7, 1), 6 * steps), 6),
            Unit.Year => Almanac.Year(today.Year + steps),
            Unit.Decade => Almanac.Years((today.Year / 10 * 10) + (10 * steps), 10),
            Unit.Century => Almanac.Years((today.Year / 100 * 100) + (100 * steps), 100),
            _ => null,
        };
    }

    private static Days Weekend(LocalDate date)
    {
        var saturday = Almanac.PlusDays(Almanac.Monday(date), 5);
        return new Days(saturday, Almanac.PlusDays(saturday, 1));
    }
}
