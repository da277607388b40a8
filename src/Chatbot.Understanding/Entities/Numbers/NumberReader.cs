using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Numbers;

/// <summary>Reads a number from tokens, in digits or Dutch or English words: "49", "twee honderd vijftig", "1,5 miljoen", "forty-nine", "anderhalf".</summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000;

    private static readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> English = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> Multipliers = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["honderd"] = 100,
        ["hundred"] = 100,
        ["duizend"] = 1000,
        ["thousand"] = 1000,
        ["mille"] = 1000,
        ["miljoen"] = 1_000_000,
        ["million"] = 1_000_000,
        ["mln"] = 1_000_000,
        ["miljard"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
        ["mld"] = 1_000_000_000,
        ["mrd"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the longest number that begins at a token.</summary>
    /// <param name="text">Whose tokens are read.</param>
    /// <param name="index">The first token.</param>
    /// <param name="value">At most a million millions.</param>
    /// <param name="next">The token behind the number.</param>
    public static bool TryRead(EntityText text, int index, out decimal value, out int next)
    {
        value = 0;
        next = index;
        if (!TryReadFraction(text, index, ref value, ref next) && !TryReadWhole(text, index, ref value, ref next))
        {
            return false;
        }

        ReadHalf(text, ref value, ref next);
        ReadSpelledDecimals(text, ref value, ref next);
        ReadMultipliers(text, ref value, ref next);
        return value <= Largest;
    }

    /// <summary>Reads one word or token of digits that is a whole number below a million.</summary>
    public static bool TryReadSimple(EntityText text, int index, out long value)
    {
        value = 0;
        if (text.IsKind(index, TokenKind.Number))
        {
            return text[index].Length <= 6 && long.TryParse(text.Word(index), System.Globalization.NumberStyles.None, null, out value);
        }

        return text.IsKind(index, TokenKind.Word) && TryReadWord(text.Word(index), out value);
    }

    private static bool TryReadWord(ReadOnlySpan<char> word, out long value) =>
        DutchNumberWord.TryRead(word, out value) || English.TryGetValue(word, out value);

    private static bool TryReadFraction(EntityText text, int index, ref decimal value, ref int next)
    {
        switch (text.Word(index))
        {
            case "anderhalf" or "anderhalve":
                (value, next) = (1.5m, index + 1);
                return true;
            case "half" or "halve":
                (value, next) = (0.5m, text.Word(index + 1) is "a" or "an" ? index + 2 : index + 1);
                return true;
            case "een" or "a" when text.Word(index + 1) is "half" or "halve":
                (value, next) = (0.5m, index + 2);
                return true;
            default:
                break;
        }

        // "tweeenhalf", "drieeneenhalve"
        var word = text.Word(index);
        if (text.IsKind(index, TokenKind.Word) && (word.EndsWith("half", StringComparison.Ordinal) || word.EndsWith("halve", StringComparison.Ordinal)))
        {
            var stem = word[..word.LastIndexOf("hal", StringComparison.Ordinal)];
            stem = stem.EndsWith("eneen", StringComparison.Ordinal) && stem.Length > 7 ? stem[..^5] : stem.EndsWith("en", StringComparison.Ordinal) ? stem[..^2] : stem;
            if (DutchNumberWord.TryRead(stem, out var whole))
            {
                (value, next) = (whole + 0.5m, index + 1);
                return true;
            }
        }

        return false;
    }

    private static bool TryReadWhole(EntityText text, int index, ref decimal value, ref int next)
    {
        if (text.IsKind(index, TokenKind.Number))
        {
            if (!DigitNumber.TryRead(text.Word(index), out value, out _, out _))
            {
                return false;
            }

            next = index + 1;
            ReadSpacedThousands(text, ref value, ref next);
            return true;
        }

        return TryReadWords(text, index, ref value, ref next);
    }

    // "10 000" and "1 249,50": groups of exactly three digits behind one of at most three.
    private static void ReadSpacedThousands(EntityText text, ref decimal value, ref int next)
    {
        if (text[next - 1].Length > 3 || value < 1 || value != decimal.Truncate(value))
        {
            return;
        }

        while (text.IsKind(next, TokenKind.Number)
            && text[next].Start - text[next - 1].End == 1
            && value < 1_000_000
            && DigitNumber.TryRead(text.Word(next), out var group, out var decimals, out _)
            && (decimals == 0 ? text[next].Length : text[next].Length - decimals - 1) == 3)
        {
            value = value * 1000 + group;
            next++;
            if (decimals > 0)
            {
                return;
            }
        }
    }

    private static bool TryReadWords(EntityText text, int index, ref decimal value, ref int next)
    {
        var position = index;
        var total = 0m;
        var current = 0m;
        var isAnything = false;
        if (text.Word(position) is "a" or "an")
        {
            if (!Multipliers.TryGetValue(text.Word(position + 1), out _))
            {
                return false;
            }

            position++;
        }

        while (text.IsKind(position, TokenKind.Word))
        {
            var word = text.Word(position);
            if (Multipliers.TryGetValue(word, out var multiplier))
            {
                if (multiplier == 100)
                {
                    if (current >= 100)
                    {
                        break;
                    }

                    current = (current == 0 ? 1 : current) * 100;
                }
                else
                {
                    total += (current == 0 ? 1 : current) * multiplier;
                    current = 0;
                }
            }
            else if (TryReadWord(word, out var part) && Fits(isAnything, total, current, part))
            {
                current += part;
            }
            else
            {
                break;
            }

            isAnything = true;
            position++;
            next = position;
            if (total > Largest)
            {
                return false;
            }

            SkipJoint(text, ref position, current);
        }

        value = total + current;
        return isAnything;
    }

    /// <summary>Whether a part can follow what was read: hundreds take what is below, tens a unit.</summary>
    private static bool Fits(bool isAnything, decimal total, decimal current, decimal part)
    {
        if (!isAnything)
        {
            return true;
        }

        if (part == 0)
        {
            return false;
        }

        return current == 0 ? total > 0 && part < 1000
            : current % 1000 == 0 ? part < 1000
            : current % 100 == 0 ? part < 100
            : current % 10 == 0 ? current % 100 >= 20 && part < 10
            : current < 10 && part >= 20 && part < 100 && part % 10 == 0;
    }

    // "forty-nine", "one hundred and five", "vijf en twintig".
    private static void SkipJoint(EntityText text, ref int position, decimal current)
    {
        var mayJoin = text.Word(position) switch
        {
            "-" => text.IsGlued(position) && text.IsGlued(position + 1) && current % 10 == 0,
            "en" => current % 100 == 0 || (current is > 0 and < 10 && DutchNumberWord.TryRead(text.Word(position + 1), out var tens) && tens is >= 20 and < 100),
            "and" => current % 100 == 0,
            _ => false,
        };
        if (mayJoin && text.IsKind(position + 1, TokenKind.Word) && TryReadWord(text.Word(position + 1), out _))
        {
            position++;
        }
    }

    private static void ReadHalf(EntityText text, ref decimal value, ref int next)
    {
        if (value == decimal.Truncate(value)
            && text.Word(next) is "en" or "and"
            && text.Word(next + 1) is "een" or "a"
            && text.Word(next + 2) is "half" or "halve")
        {
            value += 0.5m;
            next += 3;
        }
    }

    // "negenenveertig komma vijfennegentig", "twelve point five"
    private static void ReadSpelledDecimals(EntityText text, ref decimal value, ref int next)
    {
        if (text.Word(next) is not ("komma" or "point") || value != decimal.Truncate(value) || !TryReadSimple(text, next + 1, out var decimals) || decimals > 99)
        {
            return;
        }

        value += decimals < 10 && text[next + 1].Length < 2 | text.IsKind(next + 1, TokenKind.Word) ? decimals / 10m : decimals / 100m;
        next += 2;
    }

    private static void ReadMultipliers(EntityText text, ref decimal value, ref int next)
    {
        while (value > 0 && value <= Largest && Multipliers.TryGetValue(text.Word(next), out var multiplier))
        {
            value *= multiplier;
            next++;
        }
    }
}
