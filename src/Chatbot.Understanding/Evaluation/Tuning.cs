namespace Chatbot.Understanding.Evaluation;

/// <summary>Chooses a model's <see cref="Calibration"/> on labelled messages that it was not trained on.</summary>
public static class Tuning
{
    /// <summary>Fewer would make every threshold a matter of luck.</summary>
    public const int FewestInScope = 50;

    /// <inheritdoc cref="FewestInScope"/>
    public const int FewestOutOfScope = 15;

    /// <summary>Asking back is worth it where the first of two is meant by no more than this share.</summary>
    private const double CertainEnough = 0.6;

    /// <summary>A question is worth asking where one of its two answers is meant by at least this share.</summary>
    private const double WorthAsking = 0.7;

    /// <summary>Chooses the calibration with which the model's scores are the likeliest, and its thresholds.</summary>
    /// <param name="model">Of which only the weights count.</param>
    /// <param name="utterances">At least <see cref="FewestInScope"/> within and <see cref="FewestOutOfScope"/> outside of what the bot knows.</param>
    /// <param name="refusable">The share of in-scope messages that one is ready to refuse, between 0 and 1.</param>
    /// <exception cref="ArgumentException">There are too few utterances.</exception>
    public static Calibration Choose(LanguageUnderstanding model, IReadOnlyList<LabelledUtterance> utterances, double refusable)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(utterances);
        return Choose([.. utterances.Select(utterance => new WeighedUtterance(utterance.Text, utterance.Intent, model.Weigh(utterance.Text)))], refusable);
    }

    internal static Calibration Choose(IReadOnlyList<WeighedUtterance> weighed, double refusable)
    {
        WeighedUtterance[] usable = [.. weighed.Where(utterance => utterance.Weights.Shares.Count > 0)];
        var inScope = Array.FindAll(usable, utterance => utterance.IsInScope);
        if (inScope.Length < FewestInScope || usable.Length - inScope.Length < FewestOutOfScope)
        {
            throw new ArgumentException(
                $"Tuning takes at least {FewestInScope} messages with an intent and {FewestOutOfScope} of '{Understood.NoIntent}'; there are {inScope.Length} and {usable.Length - inScope.Length}.",
                nameof(weighed));
        }

        var temperature = Minimum(0.2, 5, candidate => inScope.Sum(utterance => -Math.Log(Math.Max(utterance.ShareOfLabel(candidate), 1e-12))));
        var (slope, offset) = FitInScope(usable);
        var calibration = new Calibration(temperature, slope, offset);
        calibration = calibration with { MinimumInScope = calibration.InScope(Quantile(inScope, refusable)) };
        // What is outside has no right answer: it decides whether to ask at all, not how close two answers have to be.
        calibration = calibration with { CloseRatio = CloseRatio(Array.ConvertAll(inScope, utterance => Pair.Of(utterance, calibration))) };
        return calibration with { ClosePairScore = ClosePairScore(Array.ConvertAll(usable, utterance => Pair.Of(utterance, calibration)), calibration.CloseRatio) };
    }

    private static double Quantile(WeighedUtterance[] inScope, double share)
    {
        var margins = inScope.Select(utterance => (double)utterance.Weights.Margin).Order().ToArray();
        return margins[Math.Clamp((int)(margins.Length * share), 0, margins.Length - 1)];
    }

    /// <summary>Platt's curve, by Newton's method; a little ridge keeps it finite where the two kinds do not overlap.</summary>
    private static (double Slope, double Offset) FitInScope(WeighedUtterance[] utterances)
    {
        const double Ridge = 1e-2;
        const int Steps = 50;
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (bySlope, byOffset, slopeSlope, slopeOffset, offsetOffset) = (Ridge * (slope - 1), Ridge * offset, Ridge, 0.0, Ridge);
            foreach (var utterance in utterances)
            {
                double margin = utterance.Weights.Margin;
                var probability = new Calibration(InScopeSlope: slope, InScopeOffset: offset).InScope(margin);
                var error = probability - (utterance.IsInScope ? 1 : 0);
                var weight = probability * (1 - probability);
                bySlope += error * margin;
                byOffset += error;
                slopeSlope += weight * margin * margin;
                slopeOffset += weight * margin;
                offsetOffset += weight;
            }

            var determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
            slope -= Math.Clamp((offsetOffset * bySlope - slopeOffset * byOffset) / determinant, -1, 1);
            offset -= Math.Clamp((slopeSlope * byOffset - slopeOffset * bySlope) / determinant, -2, 2);
            slope = Math.Max(slope, 0.01);
        }

        return (slope, offset);
    }

    /// <summary>The lowest ratio of second to first above which the first is too seldom right to be taken for granted.</summary>
    private static double CloseRatio(Pair[] pairs)
    {
        const int FewestPairs = 8;
        var ratio = 0.95;
        foreach (var candidate in Enumerable.Range(4, 16).Select(step => step / 20.0).Reverse())
        {
            var close = pairs.Where(pair => pair.Ratio >= candidate).ToArray();
            if (close.Length >= FewestPairs && close.Count(pair => pair.IsFirstRight) > close.Length * CertainEnough)
            {
                break;
            }

            ratio = candidate;
        }

        return ratio;
    }

    private static double ClosePairScore(Pair[] pairs, double closeRatio)
    {
        var close = pairs.Where(pair => pair.Ratio >= closeRatio).ToArray();
        foreach (var candidate in Enumerable.Range(2, 17).Select(step => step / 20.0))
        {
            var asked = close.Where(pair => pair.Score >= candidate).ToArray();
            if (asked.Length == 0 || asked.Count(pair => pair.IsOneRight) >= asked.Length * WorthAsking)
            {
                return candidate;
            }
        }

        return 0.9;
    }

    /// <summary>Where a function with one valley is lowest, by golden section.</summary>
    private static double Minimum(double low, double high, Func<double, double> function)
    {
        const double Golden = 0.6180339887;
        while (high - low > 1e-3)
        {
            var left = high - Golden * (high - low);
            var right = low + Golden * (high - low);
            (low, high) = function(left) < function(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private readonly record struct Pair(double Ratio, double Score, bool IsFirstRight, bool IsOneRight)
    {
        public static Pair Of(WeighedUtterance utterance, Calibration calibration)
        {
            var shares = utterance.SharesAt(calibration.Temperature);
            var inScope = calibration.InScope(utterance.Weights.Margin);
            var (first, second) = (shares[0], shares.Length > 1 ? shares[1] : default);
            return new Pair(
                second.Score / first.Score,
                (first.Score + second.Score) * inScope,
                first.Intent == utterance.Intent,
                first.Intent == utterance.Intent || second.Intent == utterance.Intent);
        }
    }
}
