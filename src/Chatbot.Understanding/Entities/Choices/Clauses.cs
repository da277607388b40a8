namespace Chatbot.Understanding.Entities.Choices;

/// <summary>How an utterance falls apart into sentences and clauses.</summary>
internal static class Clauses
{
    public static bool IsFollowedByMark(this EntityText text, int next) => text.Word(next) is "," or "." or "!" or ";" or ":" or "…" or "-";

    /// <summary>Whether the clause in which a phrase ends is a question.</summary>
    public static bool AsksAt(this EntityText text, int next)
    {
        for (var index = next; index < text.Count; index++)
        {
            if (text.IsKind(index, TokenKind.Mark) && text.Word(index) is "." or "!" or "?" or "…")
            {
                return text.Is(index, "?");
            }
        }

        return false;
    }

    public static bool IsSameSentence(this EntityText text, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (text.Word(index) is "." or "!" or "?" or "…")
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsSameClause(this EntityText text, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (text.IsBoundary(index))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsBoundary(this EntityText text, int index) => text.Word(index) is "," or "." or "!" or "?" or ";" or ":" or "…" or "-" or "(" or ")" or "maar" or "but" or "want" or "because";

    public static int ClauseLength(this EntityText text, int index)
    {
        var length = 1;
        for (var at = index - 1; at >= 0 && !text.IsBoundary(at); at--)
        {
            length++;
        }

        for (var at = index + 1; at < text.Count && !text.IsBoundary(at); at++)
        {
            length++;
        }

        return length;
    }

    public static int CountWords(this EntityText text)
    {
        var words = 0;
        for (var index = 0; index < text.Count; index++)
        {
            words += text.IsKind(index, TokenKind.Mark) ? 0 : 1;
        }

        return words;
    }

    public static bool IsLastWord(this EntityText text, int next)
    {
        while (next < text.Count && text.IsKind(next, TokenKind.Mark) && text.Word(next) is not "?")
        {
            next++;
        }

        return next == text.Count;
    }
}
