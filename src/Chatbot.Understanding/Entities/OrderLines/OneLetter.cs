namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>Typing errors.</summary>
internal static class OneLetter
{
    private const int ShortestForOther = 5;
    private const int Shortest = 4;

    /// <summary>
    /// Whether two words differ by one letter too many, too few or wrong, or by two neighbours that changed places. Of short words only
    /// the last counts: "rest" is no "vest".
    /// </summary>
    public static bool IsApart(string left, string right)
    {
        if (left.Length < Shortest || right.Length < Shortest || Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var start = left.AsSpan().CommonPrefixLength(right);
        var leftRest = left.AsSpan(start);
        var rightRest = right.AsSpan(start);
        if (leftRest.Length == rightRest.Length)
        {
            return leftRest.Length >= 2 && leftRest[0] == rightRest[1] && leftRest[1] == rightRest[0] && leftRest[2..].SequenceEqual(rightRest[2..])
                || (left.Length >= ShortestForOther && leftRest.Length >= 1 && start > 0 && leftRest[1..].SequenceEqual(rightRest[1..]));
        }

        var longer = leftRest.Length > rightRest.Length ? leftRest : rightRest;
        var shorter = leftRest.Length > rightRest.Length ? rightRest : leftRest;
        return Math.Max(left.Length, right.Length) >= ShortestForOther && start > 0 && longer[1..].SequenceEqual(shorter);
    }
}
