using System.Collections.Frozen;
using Chatbot.Understanding.Entities.Numbers;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Choices;

/// <summary>Places in a list that was shown: "de tweede", "nummer 3", "optie 1", "de voorlaatste", "#2".</summary>
internal sealed class OrdinalModel() : EntityModel(EntityTypes.Ordinal)
{
    private const int LongestList = 99;

    // A bare number is only taken for a place in a list that fits on a screen.
    private const int LongestListUnnamed = 20;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["eerste"] = 1,
        ["tweede"] = 2,
        ["derde"] = 3,
        ["vierde"] = 4,
        ["vijfde"] = 5,
        ["zesde"] = 6,
        ["zevende"] = 7,
        ["achtste"] = 8,
        ["negende"] = 9,
        ["tiende"] = 10,
        ["elfde"] = 11,
        ["twaalfde"] = 12,
        ["dertiende"] = 13,
        ["veertiende"] = 14,
        ["vijftiende"] = 15,
        ["zestiende"] = 16,
        ["zeventiende"] = 17,
        ["achttiende"] = 18,
        ["negentiende"] = 19,
        ["twintigste"] = 20,
        ["bovenste"] = 1,
        ["onderste"] = -1,
        ["laatste"] = -1,
        ["voorlaatste"] = -2,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["last"] = -1,
        ["penultimate"] = -2,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // "de tweede keer" counts occasions and "de eerste week" time: neither points into a list.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new[]
    {
        "keer", "maal", "time", "times", "dag", "dagen", "week", "weken", "weekend", "maand", "maanden", "jaar", "kwartaal", "uur", "day", "days", "weeks", "month", "months",
        "year", "night", "nacht", "moment", "instantie", "instance", "gezicht", "sight", "plaats", "place", "hulp", "hand", "hands", "klas", "klasse", "class", "partij", "party",
        "deel", "helft", "of", "name", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "januari",
        "februari", "maart", "mei", "juni", "juli", "augustus", "oktober", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "maandag", "dinsdag",
        "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "minuut", "tijd", "nieuws", "herinnering", "aanmaning", "kans", "indruk", "reminder", "warning", "waarschuwing", "parties", "partijen", "betaaldag",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What shows that somebody speaks of dates when they say "de 5e".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DateWords = new[]
    {
        "betaal", "betalen", "betaald", "salaris", "loon", "uitkering", "uitstel", "maand", "datum", "op", "tot", "voor", "vanaf", "na", "rond", "pas", "uiterlijk", "wordt", "krijg",
        "pay", "paid", "salary", "until", "by", "on", "after", "before", "from", "month", "date", "payday", "kan", "gestort", "binnen", "tussen", "since", "sinds",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether what looks like a day of the month is rather a place in a list: "de tweede", "2e graag". "De 25e" and "ik betaal de 2e"
    /// are days.
    /// </summary>
    public static bool IsRatherAChoice(EntityText text, int start, int length)
    {
        var first = -1;
        var next = -1;
        for (var index = 0; index < text.Count; index++)
        {
            if (text[index].Start >= start && first < 0)
            {
                first = text.Word(index) is "de" or "het" or "the" ? index + 1 : index;
            }

            if (text[index].Start < start + length)
            {
                next = index + 1;
            }
            else
            {
                break;
            }

            if (DateWords.Contains(text.Word(index)))
            {
                return false;
            }
        }

        const int LargestChoice = 9;
        if (first < 0 || !TryReadOrdinal(text, first, out var value, out var behind) || behind != next || value > LargestChoice)
        {
            return false;
        }

        for (var index = next; index < text.Count; index++)
        {
            if (DateWords.Contains(text.Word(index)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads "eerste", "2e", "een na laatste", "last" at a token, whatever stands around it.</summary>
    public static bool TryReadPlace(EntityText text, int index, out long value, out int next) => TryReadOrdinal(text, index, out value, out next);

    public override void Find(EntityText text, List<ModelResult> results)
    {
        if (TryReadBareNumber(text, out var bare))
        {
            Add(text, text[0].Start, text[0].End, bare, results);
            return;
        }

        for (var index = 0; index < text.Count; index++)
        {
            if (text.IsTaken(index))
            {
                continue;
            }

            if ((TryReadNamed(text, index, out var value, out var next) || TryReadOrdinal(text, index, out value, out next))
                && Add(text, text[index].Start, text[next - 1].End, value, results))
            {
                index = next - 1;
            }
        }
    }

    // "2", "2." and "twee" answer the question which one.
    private static bool TryReadBareNumber(EntityText text, out long value)
    {
        value = 0;
        return text.Count is 1 or 2
            && (text.Count == 1 || text.Word(1) is "." or ")" or "!" or "graag" or "please" or "aub")
            && !text.IsTaken(0)
            && NumberReader.TryReadSimple(text, 0, out value)
            && value is > 0 and <= LongestListUnnamed
            && text.Folded[text[0].Start] != '0';
    }

    // "nummer 3", "optie twee", "#2", "de 2"
    private static bool TryReadNamed(EntityText text, int index, out long value, out int next)
    {
        value = 0;
        var number = text.Word(index) switch
        {
            "nummer" or "nr" or "number" or "optie" or "keuze" or "option" or "choice" or "mogelijkheid" or "antwoord" or "regel" or "bestelling" or "order" or "factuur" or "invoice"
                or "artikel" or "item" or "product" or "punt" or "num" or "nmr" or "no" => index + 1,
            "#" => text.IsGlued(index + 1) ? index + 1 : -1,
            "de" or "die" => -2,
            _ => -1,
        };
        next = index;
        if (number == -2)
        {
            return TryReadBehindArticle(text, index, out value, out next);
        }

        if (number < 0)
        {
            return false;
        }

        if (text.Word(number) is "." or ":" or "nummer" or "nr" or "number")
        {
            number += text.Word(number + 1) is "." ? 2 : 1;
        }
        else if (text.Is(index, "no"))
        {
            // "no 2" is Dutch for nothing and English for a refusal.
            return false;
        }

        next = number + 1;
        return NumberReader.TryReadSimple(text, number, out value)
            && value is > 0 and <= LongestList
            && !text.IsTaken(number)
            && !(text.IsKind(number, TokenKind.Word) && text.Word(index) is "bestelling" or "order" or "factuur" or "invoice" or "artikel" or "item" or "product" or "punt" or "antwoord")
            && !EndsInUnit(text, next);
    }

    // "doe de 2 maar", where nothing follows that is counted
    private static bool TryReadBehindArticle(EntityText text, int index, out long value, out int next)
    {
        value = 0;
        next = index + 2;
        return text.IsKind(index + 1, TokenKind.Number)
            && !text.IsGlued(next)
            && !text.IsTaken(index + 1)
            && NumberReader.TryReadSimple(text, index + 1, out value)
            && value is > 0 and <= LongestListUnnamed
            && (next == text.Count || text.IsKind(next, TokenKind.Mark) && !EndsInUnit(text, next) || text.Word(next) is "graag" or "maar" or "aub" or "alsjeblieft" or "dan" or "please");
    }

    private static bool EndsInUnit(EntityText text, int next) =>
        Addresses.AddressWords.IsUnit(text.Word(next)) || (text.IsGlued(next) && (text.IsKind(next, TokenKind.Word) || text.Word(next) is "-" or "/" or ":"));

    private static bool TryReadOrdinal(EntityText text, int index, out long value, out int next)
    {
        next = index + 1;
        if (TryReadFromTheEnd(text, index, out value, out next))
        {
            return true;
        }

        next = index + 1;
        if (text.IsKind(index, TokenKind.Number))
        {
            value = 0;
            if (!text.IsGlued(next)
                || text.Word(next) is not ("e" or "de" or "ste" or "st" or "nd" or "rd" or "th")
                || !NumberReader.TryReadSimple(text, index, out value)
                || value is 0 or > LongestList)
            {
                return false;
            }

            next++;
        }
        else if (Words.TryGetValue(text.Word(index), out var place))
        {
            value = place;
        }
        else
        {
            return false;
        }

        return PointsIntoAList(text, index, next, value);
    }

    private static bool PointsIntoAList(EntityText text, int index, int next, long value)
    {
        if (Uncounted.Contains(text.Word(next)) || IsThirds(text, index))
        {
            return false;
        }

        return text.Word(index - 1) switch
        {
            // "ten eerste", "voor het eerst", "at last", "wait a second", "op het laatste"
            "ten" or "at" or "a" or "per" or "tot" => false,
            "one" => text.Word(index) is not "second",
            _ => text.Word(index) switch
            {
                // "last" and "first" begin many sentences that choose nothing.
                "last" or "first" => index == 0 || text.Word(index - 1) is "the" or "my" or "this" or "that" or "one" or "," or "and" or "take" ? next == text.Count || text.Word(next) is not ("i" or "we" or "my") : next == text.Count || text.IsKind(next, TokenKind.Mark) || text.Is(next, "one"),
                "second" or "third" or "fourth" => index == 0 || text.Word(index - 1) is not ("each" or "every" or "per"),
                _ => value != 0,
            },
        };
    }

    // "een derde van het bedrag"
    private static bool IsThirds(EntityText text, int index) => text.Word(index - 1) is "een" or "twee" or "drie" or "one" or "two" && text.Word(index) is "derde" or "vierde" or "vijfde" or "tiende" or "third" or "fourth" or "fifth" or "tenth";

    // "de een na laatste", "op twee na laatste", "last but one", "second to last"
    private static bool TryReadFromTheEnd(EntityText text, int index, out long value, out int next)
    {
        value = 0;
        next = index;
        if (text.Word(index) is "een" or "één" or "twee" or "drie" or "1" or "2" or "3" && NumberReader.TryReadSimple(text, index, out var before))
        {
            var na = text.Is(index + 1, "-") ? index + 2 : index + 1;
            var last = text.Is(na + 1, "-") ? na + 2 : na + 1;
            if (text.Is(na, "na") && text.Is(last, "laatste"))
            {
                (value, next) = (-1 - before, last + 1);
                return true;
            }
        }

        if (text.Word(index) is "second" or "third" or "next" or "one" && text.Word(index + 1) is "to" or "-" or "before" or "last" or "from")
        {
            var last = text.Word(index + 1) is "last" ? index + 1 : index + 2;
            while (text.Word(last) is "to" or "-" or "the" && last < index + 5)
            {
                last++;
            }

            if (text.Is(last, "last"))
            {
                (value, next) = (text.Is(index, "third") ? -3 : -2, last + 1);
                return true;
            }
        }

        if (text.Is(index, "last") && text.Is(index + 1, "but") && text.Is(index + 2, "one"))
        {
            (value, next) = (-2, index + 3);
            return true;
        }

        return false;
    }
}
