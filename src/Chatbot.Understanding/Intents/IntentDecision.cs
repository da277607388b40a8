namespace Chatbot.Understanding.Intents;

/// <summary>What is made of a message's weights; see <see cref="Understood"/> for the parts.</summary>
internal readonly record struct IntentDecision(
    string Intent, double Score, double InScope, IReadOnlyList<IntentScore> Candidates, IntentScore? CloseSecond)
{
    private const int CandidateCount = 3;

    public static IntentDecision Of(in Classification weights, Calibration calibration)
    {
        if (weights.Shares.Count == 0)
        {
            return new IntentDecision(Understood.NoIntent, 1, 0, [], null);
        }

        var inScope = calibration.InScope(weights.Margin);
        var candidates = Scores(weights.Shares, calibration.Temperature, inScope);
        var (intent, score) = inScope >= calibration.MinimumInScope
            ? (candidates[0].Intent, candidates[0].Score)
            : (Understood.NoIntent, 1 - inScope);
        return new IntentDecision(intent, score, inScope, candidates, FindCloseSecond(candidates, calibration));
    }

    private static IntentScore[] Scores(IReadOnlyList<IntentScore> shares, double temperature, double inScope)
    {
        var scores = new IntentScore[Math.Min(CandidateCount, shares.Count)];
        var sum = 0.0;
        for (var place = 0; place < shares.Count; place++)
        {
            var power = Math.Pow(shares[place].Score, 1 / temperature);
            sum += power;
            if (place < scores.Length)
            {
                scores[place] = shares[place] with { Score = power };
            }
        }

        for (var place = 0; place < scores.Length; place++)
        {
            scores[place] = scores[place] with { Score = scores[place].Score / sum * inScope };
        }

        return scores;
    }

    private static IntentScore? FindCloseSecond(IntentScore[] candidates, Calibration calibration) =>
        candidates.Length >= 2
        && candidates[1].Score >= candidates[0].Score * calibration.CloseRatio
        && candidates[0].Score + candidates[1].Score >= calibration.ClosePairScore
            ? candidates[1]
            : null;
}
