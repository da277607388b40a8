using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "begin december", "half mei", "eind van de maand", "eind volgende maand" as the first, the fifteenth and the last day.</summary>
internal static class MonthParts
{
    private const int MiddleOfMonth = 15;

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!TryPart(message, ref next, out var part))
        {
            return TryLastOfMonth(message, ref at, out moment);
        }

        var hasArticle = message.Take(ref next, Role.Article);
        if (message.Word(next) is { Unit: Unit.Month, IsPlural: false })
        {
            var after = next + 1;
            _ = message.Take(ref after, Role.Of);
            var isNamed = message.Word(after).Month > 0;
            if (!isNamed)
            {
                moment = OfPresentMonth(message, at, part) with { IsVague = true };
                at = next + 1;
                return true;
            }
        }

        next -= hasArticle ? 1 : 0;
        var isRead = Shifts.At(message, next) == Shift.None
            ? MonthPeriods.TryRead(message, ref next, out var month, out _)
            : Periods.TryReadOrPresent(message, ref next, out month, out var unit, out _) && unit == Unit.Month;
        if (!isRead)
        {
            return false;
        }

        moment = Of(message, at, part, month) with { IsVague = true };
        at = next;
        return true;
    }

    /// <summary>"begin (van)", "mid-".</summary>
    public static bool TryPart(Message message, ref int at, out Part part)
    {
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var word = message.Word(next);
        part = word.Part;
        if (part == Part.None || (word.NeedsCompany && !message.Is(next + 1, Role.Of)))
        {
            return false;
        }

        next++;
        _ = message.Take(ref next, Role.Of) || message.TakeMark(ref next, '-');
        at = next;
        return true;
    }

    /// <summary>"de laatste van de maand".</summary>
    private static bool TryLastOfMonth(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        if (Shifts.At(message, next) != Shift.Last || !message.Is(next + 1, Role.Of))
        {
            return false;
        }

        next += 2;
        if (!Periods.TryReadOrPresent(message, ref next, out var period, out var unit, out _)
            || unit != Unit.Month
            || message.Resolve(period, at) is not { } days)
        {
            return false;
        }

        moment = Moment.On(days.Last);
        at = next;
        return true;
    }

    private static Moment OfPresentMonth(Message message, int at, Part part)
    {
        if (part != Part.End)
        {
            return new Moment { Day = part == Part.Begin ? 1 : MiddleOfMonth };
        }

        var month = message.IsPast(at) ? Almanac.PlusMonths(message.Today, -1) : message.Today;
        return Moment.On(Almanac.Month(month.Year, month.Month).Last);
    }

    private static Moment Of(Message message, int at, Part part, Moment month)
    {
        if (part != Part.End && month.Known is null)
        {
            return month with { Day = part == Part.Begin ? 1 : MiddleOfMonth, IsPeriod = false };
        }

        return message.Resolve(month, at) is { } days
            ? Moment.On(part switch
            {
                Part.Begin => days.First,
                Part.Middle => Almanac.PlusDays(days.First, MiddleOfMonth - 1),
                _ => days.Last,
            })
            : NthDays.Impossible;
    }
}
