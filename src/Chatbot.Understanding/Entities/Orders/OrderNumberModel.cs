using System.Collections.Frozen;
using Microsoft.Recognizers.Text;

namespace Chatbot.Understanding.Entities.Orders;

/// <summary>Order numbers: a fixed count of digits, with or without spaces, points or dashes between groups of them.</summary>
/// <param name="length">How many digits.</param>
internal sealed class OrderNumberModel(int length) : EntityModel(EntityTypes.OrderNumber)
{
    /// <summary>Groups that are taken together where nothing says that an order is meant; with its name before it any number goes.</summary>
    private const int MostGroupsUnnamed = 3;
    private const int ContextWords = 3;

    private static readonly string[] OrderStems = ["order", "bestel", "aankoop", "purchase"];

    // Numbers of other things that have as many digits.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = new[]
    {
        "tel", "telefoon", "telefoonnummer", "telefoonnr", "mobiel", "mobiele", "mobieltje", "gsm", "phone", "mobile", "bel", "bellen", "whatsapp", "app",
        "bsn", "burgerservicenummer", "sofinummer", "kvk", "btw", "vat", "rekening", "rekeningnummer", "rekeningnr", "bankrekening", "gironummer", "account",
        "klantnummer", "klantnr", "klant", "customer", "paspoort", "paspoortnummer", "rijbewijs", "barcode", "ean", "artikelnummer", "artikelnr",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public override void Find(EntityText text, List<ModelResult> results)
    {
        Span<char> digits = stackalloc char[length];
        for (var index = 0; index < text.Count; index++)
        {
            if (!MayStart(text, index))
            {
                continue;
            }

            var isNamed = IsNamed(text, index);
            if (TryRead(text.Folded, text[index].Start, digits, isNamed, out var end)
                && (isNamed || !IsOther(text, index))
                && !IsAmount(text, index, end))
            {
                Add(text, text[index].Start, end, new string(digits), results);
            }
        }
    }

    private bool MayStart(EntityText text, int index) =>
        text[index].Kind == TokenKind.Number
        && !text.IsTaken(index)
        && (!text.IsGlued(index) || text.Word(index - 1) switch
        {
            // Part of a longer number, or of something with letters in it.
            "-" or "/" or "+" or "." or "," => !IsDigitBefore(text, index - 1),
            "_" => false,
            var glued => text[index - 1].Kind == TokenKind.Mark || IsOrderWord(glued) || glued is "nr" or "nummer" or "no",
        })
        && !IsDigitsWithSpaceBefore(text, index);

    private static bool IsDigitBefore(EntityText text, int index) => text.IsGlued(index) && text.IsKind(index - 1, TokenKind.Number);

    // "12 100 234 567" is one number of eleven digits, "2 100234567" is two numbers.
    private bool IsDigitsWithSpaceBefore(EntityText text, int index) =>
        text[index].Length < length
        && text.IsKind(index - 1, TokenKind.Number)
        && text[index].Start - text[index - 1].End == 1
        && text.Folded[text[index].Start - 1] == ' '
        && text[index - 1].Length < length;

    private bool TryRead(string folded, int start, Span<char> digits, bool isNamed, out int end)
    {
        var read = 0;
        var groups = 1;
        var shortest = int.MaxValue;
        var groupLength = 0;
        var separator = '\0';
        end = start;
        for (; end < folded.Length && read < digits.Length; end++)
        {
            var character = folded[end];
            if (char.IsAsciiDigit(character))
            {
                digits[read++] = character;
                groupLength++;
            }
            else if (IsSeparator(folded, end) && (separator == '\0' || separator == character))
            {
                separator = character;
                shortest = Math.Min(shortest, groupLength);
                groupLength = 0;
                groups++;
            }
            else
            {
                return false;
            }
        }

        shortest = Math.Min(shortest, groupLength);
        return read == digits.Length
            && !ContinuesAt(folded, end, hasGroups: groups > 1, isNamed)
            && (isNamed || groups == 1 || (groups <= MostGroupsUnnamed && shortest >= 2));
    }

    private static bool IsSeparator(string folded, int position) =>
        folded[position] is ' ' or '.' or '-' && position + 1 < folded.Length && char.IsAsciiDigit(folded[position + 1]) && char.IsAsciiDigit(folded[position - 1]);

    private static bool ContinuesAt(string folded, int end, bool hasGroups, bool isNamed)
    {
        if (end == folded.Length)
        {
            return false;
        }

        var isDigitNext = end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]);
        return char.IsLetterOrDigit(folded[end])
            || (isDigitNext && folded[end] is '.' or ',' or '-')
            || (isDigitNext && folded[end] == ' ' && hasGroups && !isNamed);
    }

    private static bool IsNamed(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - ContextWords - 2); before--)
        {
            var word = text.Word(before);
            if (IsOrderWord(word))
            {
                return true;
            }

            if (Others.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOther(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - ContextWords - 2); before--)
        {
            if (Others.Contains(text.Word(before)))
            {
                return true;
            }
        }

        return text.Is(index - 1, "€") || text.Is(index - 1, "$");
    }

    private static bool IsAmount(EntityText text, int index, int end)
    {
        if (text.Word(index - 1) is "€" or "eur")
        {
            return true;
        }

        var rest = text.Folded.AsSpan(end).TrimStart(' ');
        return rest.StartsWith("euro", StringComparison.Ordinal) || rest.StartsWith('€') || rest.StartsWith("eur ", StringComparison.Ordinal)
            || rest.StartsWith("cent", StringComparison.Ordinal);
    }

    private static bool IsOrderWord(ReadOnlySpan<char> word)
    {
        foreach (var stem in OrderStems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return word is "#";
    }
}
