namespace Chatbot.Understanding.Evaluation;

/// <summary>How well a model understands labelled utterances.</summary>
/// <param name="Count">How many utterances.</param>
/// <param name="Correct">How many got the right decision.</param>
/// <param name="CorrectInFirstTwo">How many have the right intent as decision or among the first two candidates.</param>
/// <param name="Intents">Per intent, by id.</param>
/// <param name="Confusions">Wrong decisions, the most frequent first.</param>
public sealed record EvaluationResult(
    int Count,
    int Correct,
    int CorrectInFirstTwo,
    IReadOnlyList<IntentResult> Intents,
    IReadOnlyList<Confusion> Confusions)
{
    /// <summary>The share of right decisions, between 0 and 1; 0 when there are no utterances.</summary>
    public double Accuracy => Count == 0 ? 0 : (double)Correct / Count;

    /// <summary>The mean of the intents' F1, over those that occur as label or decision; between 0 and 1.</summary>
    public double MacroF1 => Intents.Count == 0 ? 0 : Intents.Average(intent => intent.F1);

    /// <summary>Runs the model over the utterances, each on its own as the first message of a conversation.</summary>
    public static EvaluationResult Of(LanguageUnderstanding understanding, IReadOnlyList<LabelledUtterance> utterances)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(utterances);
        var inFirstTwo = 0;
        var decisions = new List<(string Right, string Decided)>(utterances.Count);
        foreach (var utterance in utterances)
        {
            var understood = understanding.Understand(utterance.Text);
            decisions.Add((utterance.Intent, understood.Intent));
            if (understood.Intent == utterance.Intent || understood.Candidates.Take(2).Any(candidate => candidate.Intent == utterance.Intent))
            {
                inFirstTwo++;
            }
        }

        return new EvaluationResult(
            decisions.Count,
            decisions.Count(decision => decision.Right == decision.Decided),
            inFirstTwo,
            ResultsByIntent(decisions),
            [.. decisions
                .Where(decision => decision.Right != decision.Decided)
                .GroupBy(decision => decision)
                .Select(group => new Confusion(group.Key.Right, group.Key.Decided, group.Count()))
                .OrderByDescending(confusion => confusion.Count)
                .ThenBy(confusion => confusion.Right, StringComparer.Ordinal)
                .ThenBy(confusion => confusion.Decided, StringComparer.Ordinal)]);
    }

    private static IntentResult[] ResultsByIntent(List<(string Right, string Decided)> decisions) =>
        [.. decisions
            .SelectMany(decision => new[] { decision.Right, decision.Decided })
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(intent => new IntentResult(
                intent,
                decisions.Count(decision => decision.Right == intent),
                decisions.Count(decision => decision.Decided == intent),
                decisions.Count(decision => decision.Right == intent && decision.Decided == intent)))];
}

/// <summary>One intent's share in an evaluation.</summary>
/// <param name="Intent">The intent's id.</param>
/// <param name="Labelled">How many utterances have this label.</param>
/// <param name="Decided">How many were decided to be this intent.</param>
/// <param name="Correct">How many are both.</param>
public sealed record IntentResult(string Intent, int Labelled, int Decided, int Correct)
{
    /// <summary>Of those decided so, the share that is right; 0 when none was.</summary>
    public double Precision => Decided == 0 ? 0 : (double)Correct / Decided;

    /// <summary>Of those labelled so, the share that was found; 0 when there are none.</summary>
    public double Recall => Labelled == 0 ? 0 : (double)Correct / Labelled;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Correct == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>A wrong decision and how often it was made.</summary>
/// <param name="Right">The label.</param>
/// <param name="Decided">What the model said.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string Right, string Decided, int Count);
