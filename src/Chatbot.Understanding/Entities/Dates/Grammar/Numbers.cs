using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads counts, ordinals and years, in digits and in words.</summary>
internal static class Numbers
{
    public const int Largest = 9999;

    private const int MostWords = 6;
    private const int FirstYearInDigits = 1000;
    private const int LastYearInDigits = 2999;

    // "12-08-45": years that lie further ahead than this are taken for the past century's.
    private const int YearsAhead = 25;

    /// <summary>A whole number from 1 to <see cref="Largest"/>.</summary>
    public static bool TryCardinal(Message message, ref int at, out int value)
    {
        value = message.FreeNumber(at);
        if (value is >= 1 and <= Largest)
        {
            at++;
            return true;
        }

        return TryWords(message, ref at, out value);
    }

    /// <summary>"22e", "25ste", "1st", "tweeëntwintigste", "twenty-first".</summary>
    public static bool TryOrdinal(Message message, ref int at, out int value)
    {
        value = message.FreeNumber(at);
        if (value >= 0)
        {
            if (value is >= 1 and <= Largest && (message[at + 1].Glued || message.Says(at + 1, "ste")) && message.Is(at + 1, Role.OrdinalSuffix))
            {
                at += 2;
                return true;
            }

            return false;
        }

        var word = message.Word(at);
        if (word.Ordinal > 0)
        {
            value = word.Ordinal;
            at++;
            return true;
        }

        if (word.Cardinal is > 0 and < 100)
        {
            var next = at + 1;
            var hasAnd = message.Take(ref next, Role.And) || message.TakeMark(ref next, '-');
            var ordinal = message.Word(next).Ordinal;
            var isEnglish = word.Cardinal >= 20 && word.Cardinal % 10 == 0 && ordinal is > 0 and < 10;
            var isDutch = hasAnd && word.Cardinal < 10 && ordinal >= 20 && ordinal % 10 == 0;
            if (isEnglish || isDutch)
            {
                value = word.Cardinal + ordinal;
                at = next + 1;
                return true;
            }
        }

        value = -1;
        return false;
    }

    /// <summary>A year of four digits, of two after an apostrophe, or in words: "tweeduizend achttien", "negentien vijfennegentig".</summary>
    /// <param name="message">The message.</param>
    /// <param name="at">Moves past the year.</param>
    /// <param name="year">1 to 9999.</param>
    /// <param name="isSaidToBe">Whether "jaar" precedes, so that any number will do.</param>
    public static bool TryYear(Message message, ref int at, out int year, bool isSaidToBe = false)
    {
        var next = at;
        if (message.TakeMark(ref next, '\'') && message[next] is { Glued: true, Length: 2, Kind: DateTokenKind.Number } digits && digits.Number >= 0)
        {
            year = OfTwoDigits(message, digits.Number);
            at = next + 1;
            return true;
        }

        year = message.FreeNumber(at);
        if (year >= 0)
        {
            var isYear = isSaidToBe
                ? year is >= 1 and <= Largest
                : year is >= FirstYearInDigits and <= LastYearInDigits && message[at].Length == 4 && !IsCounting(message, at + 1);
            at += isYear ? 1 : 0;
            return isYear;
        }

        next = at;
        if (message.Is(at, Role.One) || !TryYearInWords(message, ref next, out year))
        {
            return false;
        }

        if (year < FirstYearInDigits && !isSaidToBe)
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>The year that two digits stand for.</summary>
    public static int OfTwoDigits(Message message, int digits)
    {
        var year = (message.Today.Year / 100 * 100) + digits;
        return year > message.Today.Year + YearsAhead && year > 100 ? year - 100 : Math.Max(year, 1);
    }

    /// <summary>Whether a year's digits are really a count or a postcode: "2000 euro", "2014 AB".</summary>
    private static bool IsCounting(Message message, int at)
    {
        var token = message[at];
        return token.Kind == DateTokenKind.Word
            && (token.Glued || (token.IsUpper && token.Length == 2) || token.Lexeme.Is(Role.Thing | Role.Money) || token.Lexeme.Unit != Unit.None)
            && token.Lexeme.Shift == Shift.None;
    }

    private static bool TryYearInWords(Message message, ref int at, out int year)
    {
        var next = at;
        var century = message.Word(at).Cardinal;
        if (!TryWords(message, ref next, out year))
        {
            return false;
        }

        if (year < 100 && century is >= 10 and <= 20 && year == century)
        {
            var second = next;
            _ = message.Take(ref second, Role.And);
            if (TryWords(message, ref second, out var rest) && rest < 100)
            {
                year = (century * 100) + rest;
                next = second;
            }
        }

        at = next;
        return true;
    }

    private static bool TryWords(Message message, ref int at, out int value)
    {
        value = -1;
        var first = message.Word(at);
        if (first.Cardinal <= 0)
        {
            return false;
        }

        var next = at + 1;
        var total = 0;
        var current = first.Cardinal;
        Carry(ref total, ref current);
        for (var words = 1; words < MostWords && !first.Is(Role.Some); words++)
        {
            var second = next;
            var isJoined = message.TakeMark(ref second, '-') || message.Take(ref second, Role.And);
            var word = message.Word(second);
            // "honderd een" counts, "honderd een dag" does not.
            isJoined |= word.Is(Role.One) && message.Word(second + 1).Unit == Unit.None && current % 100 == 0;
            if (!TryAppend(ref total, ref current, word, isJoined, message.Word(next - 1)))
            {
                break;
            }

            next = second + 1;
        }

        value = total + current;
        at = next;
        return value is >= 1 and <= Largest;
    }

    private static bool TryAppend(ref int total, ref int current, Lexeme word, bool isJoined, Lexeme before)
    {
        var added = word.Cardinal;
        if (added <= 0 || word.Is(Role.Some) || (word.Is(Role.One) && !isJoined))
        {
            return false;
        }

        if (added is 100 or 1000)
        {
            if (isJoined || current >= added || total >= 1000 || before.Is(Role.Some))
            {
                return false;
            }

            current = Math.Max(current, 1) * added;
            Carry(ref total, ref current);
            return true;
        }

        var isAfterHundreds = current % 100 == 0 && (current > 0 || total > 0) && added < (current == 0 ? 1000 : 100);
        var isEnglish = current % 100 >= 20 && current % 10 == 0 && added < 10 && !word.Is(Role.DutchOnly);
        var isDutch = isJoined && current % 100 is > 0 and < 10 && added is >= 20 and < 100 && added % 10 == 0;
        if (!isAfterHundreds && !isEnglish && !isDutch)
        {
            return false;
        }

        current += added;
        return true;
    }

    private static void Carry(ref int total, ref int current)
    {
        if (current >= 1000)
        {
            total += current;
            current = 0;
        }
    }
}
