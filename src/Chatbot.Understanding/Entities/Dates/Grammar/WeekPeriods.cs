using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "week 31", "week 3 volgend jaar", "de week van 5 mei", "het weekend na kerst".</summary>
internal static class WeekPeriods
{
    public const int WeeksInYear = 53;

    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit)
    {
        moment = default;
        var next = at;
        var hasYear = Years.TryLeading(message, ref next, out var year);
        _ = message.Take(ref next, Role.Article);
        unit = message.Word(next).Unit;
        if (unit is not (Unit.Week or Unit.Weekend) || message.Word(next).IsPlural)
        {
            unit = message.Is(next, Role.WeekNumber) ? Unit.Week : Unit.None;
            if (unit == Unit.None)
            {
                return false;
            }
        }

        return (unit == Unit.Week && TryNumbered(message, ref at, next, hasYear ? year : 0, out moment))
            || (!hasYear && TryAround(message, ref at, next, unit, out moment));
    }

    private static bool TryNumbered(Message message, ref int at, int next, int year, out Moment moment)
    {
        moment = default;
        next++;
        _ = message.Take(ref next, Role.Label);
        var number = message.FreeNumber(next);
        if (number < 0 && message[next] is { Kind: DateTokenKind.Number, Glued: true, ChainCount: 1 } glued)
        {
            number = glued.Number;
        }

        if (number is < 1 or > WeeksInYear || message.Is(at - 1, Role.One))
        {
            return false;
        }

        next++;
        if (message.Word(next).Unit != Unit.None && !message.Is(next, Role.Or))
        {
            return false;
        }

        if (year == 0)
        {
            _ = Years.TryTrailing(message, ref next, out year) || (message.TakeMark(ref next, '-') && Numbers.TryYear(message, ref next, out year));
        }

        moment = new Moment { Week = number, Year = Math.Max(year, 0), IsPeriod = true };
        at = next;
        return true;
    }

    /// <summary>The week that holds a day, the one after it or before it.</summary>
    private static bool TryAround(Message message, ref int at, int next, Unit unit, out Moment moment)
    {
        moment = default;
        next++;
        var weeks = message.Is(next, Role.After) ? 1 : message.Is(next, Role.Before) ? -1 : 0;
        if (weeks == 0 && !message.Is(next, Role.Of))
        {
            return false;
        }

        next++;
        if (!Points.TrySimple(message, ref next, out var point) || message.Resolve(point, at) is not { } days)
        {
            return false;
        }

        var week = Almanac.Week(Almanac.PlusDays(days.First, 7 * weeks));
        if (unit == Unit.Weekend)
        {
            // The weekend after a Wednesday is in the same week.
            week = Almanac.Week(weeks > 0 && Almanac.IsWorkday(days.First) ? days.First : Almanac.PlusDays(days.First, 7 * weeks));
            week = week with { First = Almanac.PlusDays(week.First, (int)IsoDayOfWeek.Saturday - 1) };
        }

        moment = Moment.Over(week);
        at = next;
        return true;
    }
}
