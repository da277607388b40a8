using Chatbot.Understanding.Intents;

namespace Chatbot.Understanding.Evaluation;

/// <summary>How well a model understands labelled utterances.</summary>
/// <param name="Count">How many utterances.</param>
/// <param name="Correct">How many got the right decision.</param>
/// <param name="CorrectInFirstTwo">How many have the right intent as decision or as the likeliest of all others, <see cref="Understood.NoIntent"/> among them.</param>
/// <param name="OutOfScope">How many are labelled <see cref="Understood.NoIntent"/>.</param>
/// <param name="OutOfScopeRefused">How many of these were decided so.</param>
/// <param name="InScopeRefused">How many of the others were decided so.</param>
/// <param name="CalibrationError">The expected calibration error: how far score and share of right decisions lie apart, over ten bands of the score, weighed by their size. Between 0 and 1.</param>
/// <param name="Intents">Per intent, by id.</param>
/// <param name="Confusions">Wrong decisions by pair, the most frequent first.</param>
/// <param name="Misses">Every wrong decision, the most certain first.</param>
public sealed record EvaluationResult(
    int Count,
    int Correct,
    int CorrectInFirstTwo,
    int OutOfScope,
    int OutOfScopeRefused,
    int InScopeRefused,
    double CalibrationError,
    IReadOnlyList<IntentResult> Intents,
    IReadOnlyList<Confusion> Confusions,
    IReadOnlyList<Miss> Misses)
{
    /// <summary>The share of right decisions, between 0 and 1; 0 when there are no utterances.</summary>
    public double Accuracy => Share(Correct, Count);

    /// <summary>The share with the right intent as decision or as the likeliest of all others.</summary>
    public double AccuracyOfFirstTwo => Share(CorrectInFirstTwo, Count);

    /// <summary>The share of what is outside that was refused.</summary>
    public double OutOfScopeRecall => Share(OutOfScopeRefused, OutOfScope);

    /// <summary>The share of what is within that was refused all the same.</summary>
    public double InScopeRefusedShare => Share(InScopeRefused, Count - OutOfScope);

    /// <summary>The mean of the intents' F1, over those that occur as label or decision; between 0 and 1.</summary>
    public double MacroF1 => Intents.Count == 0 ? 0 : Intents.Average(intent => intent.F1);

    /// <summary>Runs the model over the utterances, each on its own as the first message of a conversation.</summary>
    public static EvaluationResult Of(LanguageUnderstanding understanding, IReadOnlyList<LabelledUtterance> utterances)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(utterances);
        return Of([.. utterances.Select(utterance => new WeighedUtterance(utterance.Text, utterance.Intent, understanding.Weigh(utterance.Text)))], understanding.Calibration);
    }

    internal static EvaluationResult Of(IReadOnlyList<WeighedUtterance> utterances, Calibration calibration)
    {
        Judgement[] judgements = [.. utterances.Select(utterance => new Judgement(utterance, IntentDecision.Of(utterance.Weights, calibration)))];
        var outside = judgements.Where(judgement => judgement.Right == Understood.NoIntent).ToArray();
        return new EvaluationResult(
            judgements.Length,
            judgements.Count(judgement => judgement.IsRight),
            judgements.Count(judgement => judgement.IsInFirstTwo),
            outside.Length,
            outside.Count(judgement => judgement.IsRight),
            judgements.Count(judgement => judgement.Decided == Understood.NoIntent) - outside.Count(judgement => judgement.IsRight),
            CalibrationErrorOf(judgements),
            ResultsByIntent(judgements),
            [.. judgements
                .Where(judgement => !judgement.IsRight)
                .GroupBy(judgement => (judgement.Right, judgement.Decided))
                .Select(group => new Confusion(group.Key.Right, group.Key.Decided, group.Count()))
                .OrderByDescending(confusion => confusion.Count)
                .ThenBy(confusion => confusion.Right, StringComparer.Ordinal)
                .ThenBy(confusion => confusion.Decided, StringComparer.Ordinal)],
            [.. judgements
                .Where(judgement => !judgement.IsRight)
                .Select(judgement => new Miss(judgement.Text, judgement.Right, judgement.Decided, judgement.Score))
                .OrderByDescending(miss => miss.Score)]);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double CalibrationErrorOf(IReadOnlyList<Judgement> judgements)
    {
        const int Bands = 10;
        return judgements
            .GroupBy(judgement => Math.Min((int)(judgement.Score * Bands), Bands - 1))
            .Sum(band => Math.Abs(band.Sum(judgement => judgement.Score) - band.Count(judgement => judgement.IsRight)))
            / Math.Max(judgements.Count, 1);
    }

    private static IntentResult[] ResultsByIntent(IReadOnlyList<Judgement> judgements) =>
        [.. judgements
            .SelectMany(judgement => new[] { judgement.Right, judgement.Decided })
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(intent => new IntentResult(
                intent,
                judgements.Count(judgement => judgement.Right == intent),
                judgements.Count(judgement => judgement.Decided == intent),
                judgements.Count(judgement => judgement.Right == intent && judgement.IsRight)))];

    /// <summary>One utterance's label and what was made of it.</summary>
    private readonly record struct Judgement(WeighedUtterance Utterance, IntentDecision Decision)
    {
        public string Text => Utterance.Text;

        public string Right => Utterance.Intent;

        public string Decided => Decision.Intent;

        public double Score => Decision.Score;

        public bool IsRight => Decided == Right;

        /// <summary>The decision, or the likeliest of all else, <c>none</c> among them.</summary>
        public bool IsInFirstTwo
        {
            get
            {
                var decided = Decided;
                var others = Decision.Candidates.Append(new IntentScore(Understood.NoIntent, 1 - Decision.InScope)).Where(candidate => candidate.Intent != decided);
                return IsRight || others.MaxBy(candidate => candidate.Score).Intent == Right;
            }
        }
    }
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

/// <summary>A wrong decision about one utterance.</summary>
/// <param name="Text">The utterance.</param>
/// <param name="Right">The label.</param>
/// <param name="Decided">What the model said.</param>
/// <param name="Score">How certain it was; between 0 and 1.</param>
public sealed record Miss(string Text, string Right, string Decided, double Score);
