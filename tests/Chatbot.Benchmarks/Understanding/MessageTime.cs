namespace Chatbot.Benchmarks.Understanding;

/// <summary>What one message takes on this thread.</summary>
internal static class MessageTime
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    /// <summary>Calls with each text over and over, after a first time round that does not count.</summary>
    /// <returns>Microseconds.</returns>
    public static double Median(IReadOnlyList<string> texts, Action<string> call)
    {
        foreach (var text in texts)
        {
            call(text);
        }

        return Sample.Take(texts, Measured, call).Percentile(0.5).TotalMicroseconds;
    }
}
