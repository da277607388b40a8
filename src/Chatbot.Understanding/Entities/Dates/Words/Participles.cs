using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Tells Dutch and English participles by their form: "gekregen", "teruggestuurd", "ordered".</summary>
internal static class Participles
{
    private static readonly string[] Separable = ["terug", "over", "af", "op", "in", "aan", "uit", "weg", "mee", "door", "na", "toe", "langs"];

    // Nouns and adjectives of the same form.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookalikes = FrozenSet.ToFrozenSet(
        [
            "gedicht", "gezicht", "gewicht", "gerecht", "gebied", "geduld", "geluid", "gezond", "geschikt", "gebruiken", "gelden", "geloven", "gedurend",
            "gemiddeld", "gereed", "gewoonlijk", "hundred", "geboden", "gegeven", "gegevens", "gevallen", "geregeld", "gesloten", "geopend",
        ],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < 6 || Lookalikes.Contains(word) || word.EndsWith("heid", StringComparison.Ordinal))
        {
            return false;
        }

        if (word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal))
        {
            return true;
        }

        if (word[^1] is not ('t' or 'd') && !word.EndsWith("en", StringComparison.Ordinal))
        {
            return false;
        }

        if (word.StartsWith("ge", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var prefix in Separable)
        {
            if (word.Length > prefix.Length + 4
                && word.StartsWith(prefix, StringComparison.Ordinal)
                && word[prefix.Length..].StartsWith("ge", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
