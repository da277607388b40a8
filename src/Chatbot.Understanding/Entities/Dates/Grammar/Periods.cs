using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads periods that have a name: weeks, months, quarters, seasons, years, decades.</summary>
internal static class Periods
{
    private delegate bool Reader(Message message, ref int at, out Moment moment, out Unit unit);

    private static readonly Reader[] Readers =
    [
        RelativePeriods.TryRead,
        MonthPeriods.TryRead,
        WeekPeriods.TryRead,
        QuarterPeriods.TryRead,
        SeasonPeriods.TryRead,
        YearPeriods.TryRead,
        LongPeriods.TryRead,
    ];

    /// <summary>The longest period that begins here, and which unit it is.</summary>
    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit)
    {
        if (!message.Periods.TryGet(at, out var end, out var found))
        {
            end = Read(message, at, out found);
            message.Periods.Set(at, end, found);
        }

        (moment, unit) = found;
        var isFound = end > at;
        at = end;
        return isFound;
    }

    private static int Read(Message message, int at, out (Moment Moment, Unit Unit) longest)
    {
        var end = at;
        longest = default;
        foreach (var reader in Readers)
        {
            var next = at;
            if (reader(message, ref next, out var found, out var foundUnit) && next > end)
            {
                end = next;
                longest = (found, foundUnit);
            }
        }

        return end;
    }

    /// <summary>As <see cref="TryRead"/>, and also "de maand", "het jaar" for the present one.</summary>
    public static bool TryReadOrPresent(Message message, ref int at, out Moment moment, out Unit unit, out bool isGeneric)
    {
        isGeneric = false;
        if (TryRead(message, ref at, out moment, out unit))
        {
            return true;
        }

        var next = at;
        _ = message.Take(ref next, Role.Article);
        unit = message.Word(next).Unit;
        if (message.Word(next).IsPlural || RelativePeriods.Present(message, unit) is not { } days)
        {
            return false;
        }

        isGeneric = true;
        moment = Moment.Over(days);
        at = next + 1;
        return true;
    }

    /// <summary>Of a period that recurs every year, the one that the sentence means.</summary>
    public static Days? Pick(Message message, int at, Func<int, Days?> inYear)
    {
        var today = message.Today;
        if (message.IsPast(at))
        {
            return inYear(today.Year) is { } current && current.First <= today ? current : inYear(today.Year - 1);
        }

        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (inYear(year) is { } days && days.Last >= today)
            {
                return days;
            }
        }

        return null;
    }
}
