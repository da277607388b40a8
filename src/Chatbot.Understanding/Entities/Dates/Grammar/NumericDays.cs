using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads dates in figures: 15-12-2026, 2026-12-15, 15/12, 15.12.26, "15 12 2026". Day before month unless that cannot be.</summary>
internal static class NumericDays
{
    private const int MonthsInYear = 12;

    private const Role Prepositions =
        Role.On | Role.To | Role.Through | Role.From | Role.Before | Role.After | Role.Since | Role.Between | Role.Until | Role.Approximately;

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        var next = at;
        var weekday = Weekdays.TakePrefix(message, ref next);
        if (weekday != IsoDayOfWeek.None)
        {
            _ = message.Take(ref next, Role.Article);
        }

        moment = default;
        if (message[next] is not { Kind: DateTokenKind.Number, ChainIndex: 0 } first || IsInsideCode(message, next))
        {
            return false;
        }

        var isRead = first.ChainCount switch
        {
            1 => TrySpaced(message, next, out moment),
            2 => TryDayMonth(message, next, weekday != IsoDayOfWeek.None, out moment),
            3 => TryDayMonthYear(message, next, out moment),
            _ => false,
        };
        if (!isRead)
        {
            return false;
        }

        moment = moment with { Weekday = weekday };
        at = next + (first.ChainCount == 1 ? 3 : (2 * first.ChainCount) - 1);
        return true;
    }

    /// <summary>A day and a month that stand at two numbers; the caller knows that they are a date.</summary>
    public static bool TryPair(Message message, int first, out Moment moment)
    {
        var day = message[first];
        var month = message[first + 2];
        moment = default;
        if (day.Length > 2 || month.Length > 2)
        {
            return false;
        }

        if (IsMonthDay(month.Number, day.Number))
        {
            moment = new Moment { Month = month.Number, Day = day.Number };
            return true;
        }

        if (IsMonthDay(day.Number, month.Number))
        {
            moment = new Moment { Month = day.Number, Day = month.Number };
            return true;
        }

        return false;
    }

    private static bool TryDayMonth(Message message, int at, bool hasWeekday, out Moment moment)
    {
        if (message[at + 1].Mark is not ('-' or '/' or '.') || !TryPair(message, at, out moment))
        {
            moment = default;
            return false;
        }

        var next = at + 3;
        var isCertain = hasWeekday || message.Is(at - 1, Prepositions);
        if (!isCertain && (message[at + 1].Mark == '.' || IsFraction(message[at].Number, message[at + 2].Number)))
        {
            return false;
        }

        if (message.IsMark(next, '-') || message.IsMark(next, '/'))
        {
            var year = next + 1;
            if (Numbers.TryYear(message, ref year, out _))
            {
                return false;
            }
        }

        var looksLikeDate = isCertain || message[at].Number > MonthsInYear || message[at].Length == 2 || message[at + 2].Length == 2;
        return message.StandsAlone(at, next, looksLikeDate);
    }

    private static bool TryDayMonthYear(Message message, int at, out Moment moment)
    {
        var first = message[at];
        var second = message[at + 2];
        var third = message[at + 4];
        var mark = message[at + 1].Mark;
        moment = default;
        if (mark is not ('-' or '/' or '.') || message[at + 3].Mark != mark || second.Length > 2 || message.IsMark(at + 5, '%'))
        {
            return false;
        }

        if (first.Length == 4 && third.Length <= 2)
        {
            return TryMake(first.Number, second.Number, third.Number, out moment);
        }

        if (first.Length > 2 || third.Length is not (2 or 4))
        {
            return false;
        }

        var year = third.Length == 4 ? third.Number : Numbers.OfTwoDigits(message, third.Number);
        return TryMake(year, second.Number, first.Number, out moment) || TryMake(year, first.Number, second.Number, out moment);
    }

    private static bool TrySpaced(Message message, int at, out Moment moment)
    {
        moment = default;
        return message[at] is { Length: <= 2 } day
            && message[at + 1] is { Kind: DateTokenKind.Number, Length: <= 2, ChainCount: 1 } month
            && message[at + 2] is { Kind: DateTokenKind.Number, Length: 4, ChainCount: 1 } year
            && !message.IsNumber(at - 1)
            && !message.IsNumber(at + 3)
            && year.Number is >= 1900 and < 2200
            && TryMake(year.Number, month.Number, day.Number, out moment);
    }

    private static bool TryMake(int year, int month, int day, out Moment moment)
    {
        moment = new Moment { Year = year, Month = month, Day = day };
        return year >= Almanac.FirstYear && IsMonthDay(month, day);
    }

    /// <summary>Whether the figures could be a date; whether the calendar has that day is for the calendar to say.</summary>
    private static bool IsMonthDay(int month, int day) => month is >= 1 and <= MonthsInYear && day is >= 1 and <= CalendarDays.LongestMonth;

    /// <summary>"1/2", "3/4" and "24/7" are seldom dates.</summary>
    private static bool IsFraction(int above, int below) => (above < below && below is 2 or 3 or 4 or 5 or 8) || (above == 24 && below == 7);

    private static bool IsInsideCode(Message message, int at)
    {
        var before = message[at - 1];
        return (message[at].Glued && (before.Kind == DateTokenKind.Word || before.Mark is '#' or '€' or '+' or '-' or '/' or '.'))
            || message.Is(at - 1, Role.Label)
            || before.Mark is '€' or '$' or '£' or '#';
    }
}
