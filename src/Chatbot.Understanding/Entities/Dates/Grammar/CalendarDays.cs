using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads a day with its month by name: "3 maart", "de tweede van augustus", "mei 21", "2-okt-2016", "woensdag 22 jan".</summary>
internal static class CalendarDays
{
    public const int LongestMonth = 31;

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        var next = at;
        var hasYear = Years.TryLeading(message, ref next, out var year);
        var weekday = Weekdays.TakePrefix(message, ref next);
        _ = message.Take(ref next, Role.Article);
        moment = default;
        if (!TryDayMonth(message, ref next, out var day, out var month) && !TryMonthDay(message, ref next, out day, out month))
        {
            return false;
        }

        if (!hasYear
            && !TryShortYear(message, ref next, out year)
            && !Years.TryTrailing(message, ref next, out year)
            && !TryTwoDigits(message, ref next, out year))
        {
            year = 0;
        }

        moment = new Moment { Year = year, Month = month, Day = day, Weekday = weekday };
        at = next;
        return true;
    }

    /// <summary>1 to 31, as a number, an ordinal or a word; "een" is an article.</summary>
    public static bool TryDay(Message message, ref int at, out int day, out bool isOrdinal)
    {
        var next = at;
        isOrdinal = Numbers.TryOrdinal(message, ref next, out day);
        if (!isOrdinal && (message.Is(at, Role.One | Role.Some) || !Numbers.TryCardinal(message, ref next, out day)))
        {
            return false;
        }

        if (day > LongestMonth || message[at] is { Kind: DateTokenKind.Number, Length: > 2 })
        {
            return false;
        }

        at = next;
        return true;
    }

    private static bool TryDayMonth(Message message, ref int at, out int day, out int month)
    {
        var next = at;
        month = 0;
        if (!TryDay(message, ref next, out day, out _))
        {
            return false;
        }

        if (!message.Take(ref next, Role.Of | Role.Article) && message[next].Glued)
        {
            _ = message.TakeMark(ref next, '-') || message.TakeMark(ref next, '/') || message.TakeMark(ref next, '.');
        }

        // "de 5e van de maand mei"
        if (message.Word(next).Unit == Unit.None && message.Word(next + 1).Unit == Unit.Month)
        {
            _ = message.Take(ref next, Role.Article);
        }

        next += message.Word(next).Unit == Unit.Month ? 1 : 0;
        month = message.Word(next).Month;
        if (month == 0)
        {
            return false;
        }

        at = next + 1;
        return true;
    }

    private static bool TryMonthDay(Message message, ref int at, out int day, out int month)
    {
        var next = at + 1;
        day = 0;
        month = message.Word(at).Month;
        // In "5 mei 20" the first number is the day.
        if (month == 0 || message.FreeNumber(at - 1) is >= 1 and <= LongestMonth)
        {
            return false;
        }

        _ = message.TakeMark(ref next, '.') || message.TakeMark(ref next, '-') || message.TakeMark(ref next, '/');
        var hasArticle = message.Take(ref next, Role.Article);
        if (!TryDay(message, ref next, out day, out var isOrdinal))
        {
            return false;
        }

        var year = next;
        if (!isOrdinal && !hasArticle && !message.StandsAlone(at, next, isLikely: false) && !Years.TryTrailing(message, ref year, out _))
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>"12 nov 16".</summary>
    private static bool TryTwoDigits(Message message, ref int at, out int year)
    {
        year = 0;
        if (message.FreeNumber(at) < 0 || message[at].Length != 2 || !message.IsNumber(at - 2) || !message.StandsAlone(at - 2, at + 1, isLikely: false))
        {
            return false;
        }

        year = Numbers.OfTwoDigits(message, message[at].Number);
        at++;
        return true;
    }

    /// <summary>"2-okt-16", "12/jan/'16".</summary>
    private static bool TryShortYear(Message message, ref int at, out int year)
    {
        var next = at;
        year = 0;
        if (!message[next].Glued || !(message.TakeMark(ref next, '-') || message.TakeMark(ref next, '/') || message.TakeMark(ref next, '.')))
        {
            return false;
        }

        if (Numbers.TryYear(message, ref next, out year))
        {
            at = next;
            return true;
        }

        if (message[next] is { Kind: DateTokenKind.Number, Glued: true, Length: 2, ChainCount: 1 } digits)
        {
            year = Numbers.OfTwoDigits(message, digits.Number);
            at = next + 1;
            return true;
        }

        return false;
    }
}
