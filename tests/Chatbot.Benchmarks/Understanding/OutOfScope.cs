namespace Chatbot.Benchmarks.Understanding;

/// <summary>How well scores part messages within the intents from those outside: a score below the threshold refuses.</summary>
internal static class OutOfScope
{
    /// <summary>The threshold that refuses the same share within as it lets through from outside.</summary>
    public static double BalancedThreshold(IReadOnlyList<double> within, IReadOnlyList<double> outside) =>
        within.Concat(outside).Distinct().MinBy(threshold => Math.Abs(ShareBelow(within, threshold) - (1 - ShareBelow(outside, threshold))));

    /// <summary>The threshold that refuses a share of what is within.</summary>
    public static double ThresholdRefusing(IReadOnlyList<double> within, double share)
    {
        double[] sorted = [.. within.Order()];
        return sorted[(int)(share * sorted.Length)];
    }

    public static double ShareBelow(IReadOnlyList<double> scores, double threshold) =>
        (double)scores.Count(score => score < threshold) / scores.Count;

    /// <summary>The area under the receiver operating characteristic: how often a message within scores higher than one outside, ties counting half.</summary>
    public static double Auroc(IReadOnlyList<double> within, IReadOnlyList<double> outside)
    {
        double[] sorted = [.. outside.Order()];
        return within.Average(score => (CountBelow(sorted, score) + CountBelow(sorted, Math.BitIncrement(score))) / 2.0) / sorted.Length;
    }

    private static int CountBelow(double[] sorted, double score)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < score ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
