using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads a day without its month's name: "de 25e", "op 15", "vrijdag de 11e", "de 27e van volgende maand".</summary>
internal static class DaysOfMonth
{
    // Up to twelve, an ordinal more often counts things: "de 2e factuur".
    private const int LastCountingOrdinal = 12;
    private const int VerbReach = 6;

    private const Role Prepositions =
        Role.On | Role.To | Role.Through | Role.From | Role.Before | Role.After | Role.Since | Role.Until | Role.Approximately;

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var hasMonth = TryMonth(message, ref next, out var month);
        if (hasMonth)
        {
            _ = message.TakeMark(ref next, ',');
            _ = message.Take(ref next, Role.On);
        }

        var weekday = Weekdays.TakePrefix(message, ref next);
        var hasPreposition = message.Is(next - 1, Prepositions);
        var hasArticle = message.Take(ref next, Role.Article);
        if (!CalendarDays.TryDay(message, ref next, out var day, out var isOrdinal) || message.Is(at - 1, Role.Every))
        {
            return false;
        }

        var isRecurring = false;
        if (!hasMonth && TryTrailingMonth(message, ref next, out month, out hasMonth, out isRecurring))
        {
            if (!isOrdinal && !hasArticle && !message.Is(at - 1, Role.On))
            {
                return false;
            }
        }
        else if (!IsDay(message, at, next, day, isOrdinal, hasArticle, hasPreposition, hasMonth || weekday != IsoDayOfWeek.None))
        {
            return false;
        }

        moment = hasMonth
            ? new Moment { Year = month.Year, Month = month.Month, Day = day }
            : new Moment { Day = day, Weekday = weekday };
        if (isRecurring && moment.Next(message.Today) is { } coming)
        {
            moment = Moment.On(coming.First);
        }

        at = next;
        return true;
    }

    private static bool IsDay(
        Message message, int at, int next, int day, bool isOrdinal, bool hasArticle, bool hasPreposition, bool hasCompany)
    {
        var isLikely = hasCompany || day > LastCountingOrdinal || (hasPreposition && (hasArticle || isOrdinal));
        if (!message.StandsAlone(at, next, isLikely && (isOrdinal || hasCompany)))
        {
            return false;
        }

        if (hasCompany)
        {
            return isOrdinal || hasArticle || message.StandsAlone(at, next, isLikely: false);
        }

        if (!isOrdinal)
        {
            // "op 15", "de 25": but not "een 8 op 10" and not "3 van de 25".
            return (hasPreposition || (hasArticle && HasVerb(message, at, next)))
                && !message.Is(next - 2, Role.EnglishOnly)
                && message.IsNumber(next - 1)
                && !message.IsNumber(at - 2)
                && message.Word(at - 2).Cardinal < 0
                && !message.IsNumber(at - 3)
                && (hasArticle || message.Is(at - 1, Role.On));
        }

        // "on first" and "op eerste" are no days.
        if (!hasArticle && day <= LastCountingOrdinal && !message.IsNumber(next - 2))
        {
            return false;
        }

        return hasPreposition || day > LastCountingOrdinal || (hasArticle && HasVerb(message, at, next));
    }

    /// <summary>"ik betaal de 1e": with such a verb near by, even a low ordinal is a day.</summary>
    private static bool HasVerb(Message message, int from, int next)
    {
        for (var distance = 1; distance <= VerbReach; distance++)
        {
            if (message.Is(from - distance, Role.DateVerb) || message.Is(next - 1 + distance, Role.DateVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"volgende maand".</summary>
    private static bool TryMonth(Message message, ref int at, out LocalDate month)
    {
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        month = Almanac.PlusMonths(message.Today, Shifts.Steps(shift));
        if (shift == Shift.None || message.Word(next + 1).Unit != Unit.Month)
        {
            return false;
        }

        at = next + 2;
        return true;
    }

    /// <summary>"van de maand", "van volgende maand"; only the second says which.</summary>
    private static bool TryTrailingMonth(Message message, ref int at, out LocalDate month, out bool isNamed, out bool isRecurring)
    {
        var next = at;
        isNamed = false;
        isRecurring = false;
        var hasOf = message.Take(ref next, Role.Of);
        if (TryMonth(message, ref next, out month))
        {
            isNamed = true;
            at = next;
            return true;
        }

        isRecurring = message.Take(ref next, Role.Every);
        _ = message.Take(ref next, Role.Article);
        if (!hasOf || message.Word(next).Unit != Unit.Month)
        {
            return false;
        }

        at = next + 1;
        return true;
    }
}
