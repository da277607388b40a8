namespace Chatbot.Understanding.Text;

/// <summary>How many typing errors lie between two short words.</summary>
internal static class EditDistance
{
    private const int MaximumLength = 32;

    /// <summary>
    /// Damerau's distance in its restricted form: a letter inserted, dropped or replaced and two neighbours swapped count 1 each, and what
    /// was swapped is not touched again.
    /// </summary>
    /// <param name="first">At most 31 characters.</param>
    /// <param name="second">At most 31 characters.</param>
    public static int Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<int> rows = stackalloc int[3 * MaximumLength];
        var beforeLast = rows[..MaximumLength];
        var last = rows[MaximumLength..(2 * MaximumLength)];
        var current = rows[(2 * MaximumLength)..];
        for (var column = 0; column <= second.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var replaced = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1);
                var distance = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                current[column] = distance;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[second.Length];
    }
}
