using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Numbers;

/// <summary>Dutch numbers in one word: "negenenveertig", "tweehonderdvijftig", "vijfentwintighonderd", "duizendeneen".</summary>
internal static class DutchNumberWord
{
    private const int LongestWord = 60;

    private static readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> Simple = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["nul"] = 0,
        ["een"] = 1,
        ["twee"] = 2,
        ["drie"] = 3,
        ["vier"] = 4,
        ["vijf"] = 5,
        ["vyf"] = 5,
        ["zes"] = 6,
        ["zeven"] = 7,
        ["acht"] = 8,
        ["negen"] = 9,
        ["tien"] = 10,
        ["elf"] = 11,
        ["twaalf"] = 12,
        ["dertien"] = 13,
        ["veertien"] = 14,
        ["vijftien"] = 15,
        ["vyftien"] = 15,
        ["zestien"] = 16,
        ["zeventien"] = 17,
        ["achttien"] = 18,
        ["achtien"] = 18,
        ["negentien"] = 19,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> Tens = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["twintig"] = 20,
        ["dertig"] = 30,
        ["veertig"] = 40,
        ["vijftig"] = 50,
        ["vyftig"] = 50,
        ["zestig"] = 60,
        ["zeventig"] = 70,
        ["tachtig"] = 80,
        ["tagtig"] = 80,
        ["negentig"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a folded word (no accents); below a million.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out long value)
    {
        value = 0;
        return word.Length is >= 3 and <= LongestWord && MayBegin(word[0]) && TryReadThousands(word, out value);
    }

    // Nearly every word of a message is none; most of them end here.
    private static bool MayBegin(char first) => first is 'n' or 'e' or 't' or 'd' or 'v' or 'z' or 'a' or 'h';

    private static bool TryReadThousands(ReadOnlySpan<char> word, out long value)
    {
        const string Thousand = "duizend";
        var at = word.IndexOf(Thousand, StringComparison.Ordinal);
        if (at < 0)
        {
            return TryReadHundreds(word, out value);
        }

        value = 0;
        if (!TryReadFactor(word[..at], out var factor) || !TryReadRest(word[(at + Thousand.Length)..], out var rest) || rest >= 1000)
        {
            return false;
        }

        value = factor * 1000 + rest;
        return true;
    }

    private static bool TryReadHundreds(ReadOnlySpan<char> word, out long value)
    {
        const string Hundred = "honderd";
        var at = word.IndexOf(Hundred, StringComparison.Ordinal);
        if (at < 0)
        {
            return TryReadBelowHundred(word, out value);
        }

        value = 0;
        var factor = 1L;
        if ((at > 0 && !TryReadBelowHundred(word[..at], out factor))
            || !TryReadRest(word[(at + Hundred.Length)..], out var rest)
            || rest >= 100
            || factor == 0)
        {
            return false;
        }

        value = factor * 100 + rest;
        return true;
    }

    private static bool TryReadFactor(ReadOnlySpan<char> word, out long factor)
    {
        factor = 1;
        return word.IsEmpty || (TryReadHundreds(word, out factor) && factor is > 0 and < 1000);
    }

    private static bool TryReadRest(ReadOnlySpan<char> word, out long rest)
    {
        rest = 0;
        return word.IsEmpty
            || TryReadHundreds(word, out rest)
            || (word.StartsWith("en", StringComparison.Ordinal) && TryReadHundreds(word[2..], out rest));
    }

    private static bool TryReadBelowHundred(ReadOnlySpan<char> word, out long value)
    {
        if (Simple.TryGetValue(word, out value) || Tens.TryGetValue(word, out value))
        {
            return true;
        }

        // "drieentwintig", and "drientwintig" as some write it.
        for (var length = 3; length <= Math.Min(5, word.Length - 6); length++)
        {
            var rest = word[length..];
            if (Simple.TryGetValue(word[..length], out var unit)
                && unit is > 0 and < 10
                && ((rest.StartsWith("en", StringComparison.Ordinal) && Tens.TryGetValue(rest[2..], out var tens))
                    || (word[length - 1] == 'e' && rest[0] == 'n' && Tens.TryGetValue(rest[1..], out tens))))
            {
                value = tens + unit;
                return true;
            }
        }

        value = 0;
        return false;
    }
}
