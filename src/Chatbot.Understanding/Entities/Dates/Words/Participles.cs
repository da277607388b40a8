namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Tells Dutch and English participles by their form: "gekregen", "teruggestuurd", "ordered".</summary>
internal static class Participles
{
    private static readonly string[] Separable = ["terug", "over", "af", "op", "in", "aan", "uit", "weg", "mee", "door", "na", "toe", "langs"];

    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < 6)
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
