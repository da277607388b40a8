using System.Collections.Frozen;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Addresses;

/// <summary>Dutch postcodes: four digits without leading zero, two letters except SA, SD and SS.</summary>
internal sealed class PostcodeModel() : EntityModel(EntityTypes.Postcode)
{
    // Two letters that people write behind a number because they mean a word, or a unit.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "af", "al", "am", "an", "as", "at", "be", "bv", "by", "ca", "cc", "cl", "cm", "ct", "da", "de", "dl", "dm", "do", "du", "eh", "el", "em", "en", "er", "et", "eu", "ex", "ff", "ga", "ge", "gb", "go", "gr", "ha", "he", "hm", "ho", "hz", "ie", "if", "ij", "ik", "in", "is", "it",
        "ja", "je", "jr", "ka", "kb", "kg", "km", "kw", "la", "le", "ma", "mb", "me", "mg", "ml", "mm", "mn", "mr", "mw", "my", "na", "nb", "ne", "no", "nr", "nu",
        "of", "oh", "ok", "om", "on", "oo", "op", "or", "os", "ow", "pa", "pc", "pk", "pm", "po", "pp", "qq", "re", "se", "so", "st", "te", "to", "tv", "uh", "um",
        "un", "up", "ur", "us", "uu", "vd", "ve", "vl", "vr", "we", "wo", "xl", "xs", "xx", "ye", "yo", "za", "ze", "zn", "zo", "zw", "zz",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public override void Find(EntityText text, List<ModelResult> results)
    {
        bool? isAllCapitals = null;
        for (var index = 0; index < text.Count; index++)
        {
            if (text[index] is { Kind: TokenKind.Number, Length: 4 } digits
                && text.Folded[digits.Start] != '0'
                && text.Folded.AsSpan(digits.Start, digits.Length).IndexOfAny('.', ',') < 0
                && IsFreeBefore(text, index)
                && TryReadLetters(text, index, out var end)
                && (HasContext(text, index, end, ref isAllCapitals) || !Words.Contains(text.Folded.AsSpan(end - 2, 2))))
            {
                Add(text, digits.Start, end, string.Concat(text.Folded.AsSpan(digits.Start, 4), text.Folded[(end - 2)..end].ToUpperInvariant()), results);
            }
        }
    }

    private static bool IsFreeBefore(EntityText text, int index) =>
        !text.IsGlued(index)
        || text[index - 1].Kind == TokenKind.Word
        || (text.Word(index - 1) is not ("€" or "#" or "$") && !(text.IsGlued(index - 1) && text.IsKind(index - 2, TokenKind.Number)));

    private static bool TryReadLetters(EntityText text, int index, out int end)
    {
        end = 0;
        var letters = index + 1;
        // "1012-AB" and "1012.AB" are seen as well.
        if (text.Word(letters) is "-" or "." && text.IsGlued(letters) && text.IsGlued(letters + 1))
        {
            letters++;
        }

        if (!text.IsKind(letters, TokenKind.Word) || text[letters].Start - text[index].End > 2)
        {
            return false;
        }

        end = text[letters].End;
        var word = text.Word(letters);
        return word.Length == 2 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[1]) && word is not ("sa" or "sd" or "ss");
    }

    /// <summary>Whether something besides the form says that this is a postcode: capitals, a name, an address around it.</summary>
    private static bool HasContext(EntityText text, int index, int end, ref bool? isAllCapitals)
    {
        var letters = text.Original.AsSpan(end - 2, 2);
        var isShouted = char.IsAsciiLetterUpper(letters[0]) && char.IsAsciiLetterUpper(letters[1]);
        if ((isShouted && !(isAllCapitals ??= IsAllCapitals(text.Original))) || end - text[index].Start == 6)
        {
            // "2000EN" is written together by those who mean a postcode, but "5000km" and "1500ml" are written so too.
            return (isShouted && text.Folded.AsSpan(end - 2, 2) is not ("xl" or "xs" or "xx")) || !IsUnit(text.Folded.AsSpan(end - 2, 2));
        }

        return (IsNamed(text, index) && !GoesOn(text, end))
            || AddressWords.IsStreetBefore(text, index)
            || AddressWords.IsCity(WordAt(text, end))
            || IsHouseNumber(text, end);
    }

    // "postcode 1234 en huisnummer 5"
    private static bool GoesOn(EntityText text, int end) =>
        text.Folded.AsSpan(end - 2, 2) is "en" or "is" or "of" or "op" or "in" or "om" or "te"
        && WordAt(text, end) is "huisnummer" or "nummer" or "nr" or "mijn" or "de" or "het" or "ik" or "woon" or "adres" or "plaats" or "straat" or "huisnr" or "dan" or "niet";

    /// <summary>The word behind a place in the text.</summary>
    private static ReadOnlySpan<char> WordAt(EntityText text, int position)
    {
        var rest = text.Folded.AsSpan(position).TrimStart(" ,");
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }

        return rest[..length];
    }

    private static bool IsUnit(ReadOnlySpan<char> letters) =>
        letters is "xl" or "xs" or "xx" or "km" or "kg" or "ml" or "mm" or "cm" or "gr" or "mb" or "gb" or "kb" or "cl" or "dl" or "kw" or "hz" or "pk" or "mg" or "ct" or "en";

    private static bool IsAllCapitals(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsUpper(character) ? 1 : 0;
        }

        return letters > 8;
    }

    private static bool IsNamed(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - 4); before--)
        {
            if (AddressWords.IsPostcodeWord(text.Word(before)))
            {
                return true;
            }
        }

        return false;
    }

    // Behind "1012 is" or "2000 en" a number proves nothing unless it ends there: "1012 en 12".
    private static bool IsHouseNumber(EntityText text, int end)
    {
        var rest = text.Folded.AsSpan(end).TrimStart(" ,");
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 3
            && text.Folded.AsSpan(end - 2, 2) is not ("en" or "is" or "of" or "op" or "in" or "om" or "nu" or "na" or "te" or "or" or "to" or "at" or "on" or "by" or "tv" or "kg" or "km" or "me")
            && (digits == rest.Length || rest[digits..].TrimStart(' ').Length <= 3);
    }
}
