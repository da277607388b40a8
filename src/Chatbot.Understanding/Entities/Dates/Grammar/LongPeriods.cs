using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads decades and centuries: "de jaren '70", "jaren negentig", "the 1990s", "de 21e eeuw".</summary>
internal static class LongPeriods
{
    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit) =>
        TryCentury(message, ref at, out moment, out unit) || TryDecade(message, ref at, out moment, out unit);

    private static bool TryCentury(Message message, ref int at, out Moment moment, out Unit unit)
    {
        unit = Unit.Century;
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        if (!Numbers.TryOrdinal(message, ref next, out var number) || number > 99 || message.Word(next).Unit != Unit.Century)
        {
            return false;
        }

        moment = Moment.Over(Almanac.Years((number - 1) * 100, 100));
        at = next + 1;
        return true;
    }

    private static bool TryDecade(Message message, ref int at, out Moment moment, out Unit unit)
    {
        unit = Unit.Decade;
        moment = default;
        var next = at;
        var hasArticle = message.Take(ref next, Role.Article);
        int year;
        if (message.Word(next).Decade >= 0 && message.Is(next + 1, Role.Years) && message.Word(next).Cardinal < 0)
        {
            // "de tachtiger jaren"
            year = InThePast(message, message.Word(next).Decade);
            next += 2;
        }
        else if (message.Take(ref next, Role.Years))
        {
            if (message.Is(next - 2, Role.Some) || !TryDutch(message, ref next, out year))
            {
                return false;
            }
        }
        else if (!TryEnglish(message, ref next, hasArticle, out year))
        {
            return false;
        }

        if (year % 10 != 0 || year < 10)
        {
            return false;
        }

        moment = Moment.Over(Almanac.Years(year, 10));
        at = next;
        return true;
    }

    /// <summary>What follows "jaren".</summary>
    private static bool TryDutch(Message message, ref int at, out int year)
    {
        var word = message.Word(at);
        if (word.Decade >= 0)
        {
            year = InThePast(message, word.Decade);
            at++;
            return true;
        }

        var next = at;
        var hasApostrophe = message.TakeMark(ref next, '\'');
        if (message[next] is { Kind: DateTokenKind.Number, Length: 2, ChainCount: 1 } digits
            && (hasApostrophe || message.StandsAlone(next, next + 1, isLikely: true)))
        {
            year = InThePast(message, digits.Number);
            at = next + 1;
            return true;
        }

        return Numbers.TryYear(message, ref at, out year);
    }

    /// <summary>"1990s", "the 90s", "'90s", "the nineties".</summary>
    private static bool TryEnglish(Message message, ref int at, bool hasArticle, out int year)
    {
        year = 0;
        var next = at;
        if (message.Word(at).Decade >= 0 && message.Word(at).Cardinal < 0)
        {
            year = InThePast(message, message.Word(at).Decade);
            at++;
            return hasArticle;
        }

        var hasApostrophe = message.TakeMark(ref next, '\'');
        var number = message[next];
        if (number is not { Kind: DateTokenKind.Number, Length: 2 or 4, ChainCount: 1 } || !message[next + 1].Glued || !message.Says(next + 1, "s"))
        {
            return false;
        }

        year = number.Length == 4 ? number.Number : InThePast(message, number.Number);
        at = next + 2;
        return hasArticle || hasApostrophe || number.Length == 4;
    }

    /// <summary>Decades are spoken of when they have begun.</summary>
    private static int InThePast(Message message, int decade)
    {
        var year = (message.Today.Year / 100 * 100) + decade;
        return year > message.Today.Year && year > 100 ? year - 100 : year;
    }
}
