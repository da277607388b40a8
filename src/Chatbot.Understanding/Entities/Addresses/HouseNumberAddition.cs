namespace Chatbot.Understanding.Entities.Addresses;

/// <summary>What stands behind a house number: a letter, a number, "bis", "hs", a Roman numeral.</summary>
/// <param name="Value">In upper case; empty if there is none.</param>
/// <param name="End">Where number and addition end in the text.</param>
/// <param name="Next">The token behind them.</param>
/// <param name="IsTelling">Whether the addition proves on its own that the number is a house's.</param>
internal readonly record struct HouseNumberAddition(string Value, int End, int Next, bool IsTelling)
{
    /// <summary>Reads the addition of the number at a token.</summary>
    /// <param name="text">Whose tokens are read.</param>
    /// <param name="index">The number.</param>
    /// <param name="isCertain">Whether the number is a house's for certain, so that less telling additions count as well.</param>
    public static HouseNumberAddition Read(EntityText text, int index, bool isCertain)
    {
        var next = index + 1;
        var isGlued = text.IsGlued(next);
        if (text.Word(next) is "-" or "/" && text[next].Start - text[index].End <= 1)
        {
            return ReadBehindMark(text, index, next + 1, isCertain);
        }

        if (text.IsKind(next, TokenKind.Word))
        {
            return ReadWord(text, index, next, isGlued, isCertain);
        }

        // "12, toevoeging b"
        if (text.Is(next, ",") && IsNameOfAddition(text.Word(next + 1)))
        {
            return ReadWord(text, index, next + 1, isGlued: false, isCertain);
        }

        // "12 3 hoog"
        if (isCertain && text.IsKind(next, TokenKind.Number) && text[next].Length == 1 && IsFloor(text, next + 1, out var behind))
        {
            return new(text.Word(next).ToString(), text[behind - 1].End, behind, IsTelling: true);
        }

        return None(text, index);
    }

    private static HouseNumberAddition None(EntityText text, int index) => new(string.Empty, text[index].End, index + 1, IsTelling: false);

    private static HouseNumberAddition ReadBehindMark(EntityText text, int index, int addition, bool isCertain)
    {
        var isClose = addition < text.Count && text[addition].Start - text[addition - 1].End <= 1;
        if (!isClose || text[addition].Length > 4 || text.Word(addition).ContainsAny('.', ',') || text.Word(addition + 1) is "-" or "/" && text.IsGlued(addition + 1))
        {
            return None(text, index);
        }

        if (text.IsKind(addition, TokenKind.Number))
        {
            // "15-12" may be a day, "24/7" is a habit; "101-2" is neither.
            var isTelling = text.Is(addition - 1, "-") && IsWholeMessage(text, index, addition + 1) && text[index].Length == 3 && text[addition].Length == 1;
            return isCertain || isTelling
                ? new(text.Word(addition).ToString(), text[addition].End, IsFloor(text, addition + 1, out var behind) ? behind : addition + 1, isTelling)
                : None(text, index);
        }

        var word = text.Word(addition);
        if (word is "hoog")
        {
            return None(text, index);
        }

        var isLetter = word.Length == 1 && char.IsAsciiLetter(word[0]);
        if (text.IsKind(addition, TokenKind.Word) && (IsAddition(word) || (isCertain && (isLetter || text.IsGlued(addition)))))
        {
            return new(Upper(word), text[addition].End, addition + 1, IsTelling: IsTellingAddition(word));
        }

        return isLetter && IsWholeMessage(text, index, addition + 1)
            ? new(Upper(word), text[addition].End, addition + 1, IsTelling: true)
            : None(text, index);
    }

    private static HouseNumberAddition ReadWord(EntityText text, int index, int addition, bool isGlued, bool isCertain)
    {
        var word = text.Word(addition);
        if (isCertain && IsNameOfAddition(word))
        {
            var value = text.Is(addition + 1, ".") || text.Is(addition + 1, ":") ? addition + 2 : addition + 1;
            if ((text.IsKind(value, TokenKind.Word) || text.IsKind(value, TokenKind.Number)) && text[value].Length <= 4)
            {
                var read = word is "toevoeging" or "toev" ? Upper(text.Word(value)) : Upper(word) + Upper(text.Word(value));
                return new(read, text[value].End, value + 1, IsTelling: true);
            }
        }

        if (IsTellingAddition(word))
        {
            return new(Upper(word), text[addition].End, addition + 1, IsTelling: !text.IsGlued(addition + 1));
        }

        if (word.Length == 1 && char.IsAsciiLetter(word[0]))
        {
            return ReadLetter(text, index, addition, isGlued, isCertain);
        }

        return isCertain && (IsAddition(word) || (isGlued && word.Length == 2 && !AddressWords.IsUnit(word) && word is not ("de" or "st" or "nd" or "rd" or "th")))
            ? new(Upper(word), text[addition].End, addition + 1, IsTelling: false)
            : None(text, index);
    }

    private static HouseNumberAddition ReadLetter(EntityText text, int index, int addition, bool isGlued, bool isCertain)
    {
        var letter = text.Word(addition);
        var behind = addition + 1;
        var value = Upper(letter);
        // "12a-2" and "12a2"
        var number = text.IsGlued(behind) && text.Is(behind, "-") ? behind + 1 : behind;
        if (isCertain && text.IsGlued(behind) && text.IsGlued(number) && text.IsKind(number, TokenKind.Number) && text[number].Length <= 3)
        {
            return new(value + text.Word(number).ToString(), text[number].End, number + 1, IsTelling: false);
        }

        if (isCertain && (isGlued || EndsClause(text, behind)))
        {
            return new(value, text[addition].End, behind, IsTelling: false);
        }

        // Alone it may answer the question for the house number; "2e", "3x" and "14u" are something else.
        return isGlued && IsWholeMessage(text, index, behind) && letter[0] is not ('e' or 'x' or 'u' or 'm' or 'k')
            ? new(value, text[addition].End, behind, IsTelling: true)
            : None(text, index);
    }

    private static bool EndsClause(EntityText text, int index) =>
        index >= text.Count
        || text.IsKind(index, TokenKind.Mark)
        || text.IsKind(index, TokenKind.Number)
        || (text.IsKind(index, TokenKind.Word) && text.Word(index) is "in" or "te" or "en" or "and" or "met" or "with")
        || char.IsUpper(text.Original[text[index].Start]);

    private static bool IsWholeMessage(EntityText text, int first, int next) =>
        first == 0 && (next == text.Count || (next == text.Count - 1 && text.Word(next) is "." or "!"));

    private static bool IsFloor(EntityText text, int index, out int next)
    {
        next = text.Is(index, "-") ? index + 2 : index + 1;
        return text.Word(next - 1) is "hoog";
    }

    private static bool IsNameOfAddition(ReadOnlySpan<char> word) => word is "toevoeging" or "toev" or "bus" or "app" or "apt" or "appartement" or "kamer" or "unit";

    private static bool IsTellingAddition(ReadOnlySpan<char> word) => word is "bis" or "hs";

    private static bool IsAddition(ReadOnlySpan<char> word) => word is "bis" or "hs" or "huis" or "rd" or "zw" or "rood" or "zwart" or "boven" or "beneden" or "achter"
        or "links" or "rechts" or "bg" or "bv" or "ben" or "i" or "ii" or "iii" or "iv" or "v" or "vi" or "ter";

    private static string Upper(ReadOnlySpan<char> word) => word.ToString().ToUpperInvariant();
}
