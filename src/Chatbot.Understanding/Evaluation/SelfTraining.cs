namespace Chatbot.Understanding.Evaluation;

/// <summary>
/// Learning from messages that nobody labelled: a model labels those that it is certain of, a second one is trained on them as well, and the
/// result counts only if labelled messages are understood no worse.
/// </summary>
public sealed record SelfTraining
{
    /// <summary>The second round labels anew with the first round's model, which is certain of more.</summary>
    private const int Rounds = 2;

    /// <summary>An intent that is asked for often would drown the others.</summary>
    private const int MostForAnIntent = 40;

    private const double CertainEnough = 0.5;

    private SelfTraining(IReadOnlyList<Example> learned, EvaluationResult before, EvaluationResult after)
    {
        Learned = learned;
        Before = before;
        After = after;
    }

    /// <summary>The messages that were learned from, with the intents that they were taken for.</summary>
    public IReadOnlyList<Example> Learned { get; }

    /// <summary>The labelled messages, by the model of the examples alone.</summary>
    public EvaluationResult Before { get; }

    /// <summary>The labelled messages, by the model that learned.</summary>
    public EvaluationResult After { get; }

    /// <summary>Whether what was learned passes: no labelled message less is understood, and no more of them are refused.</summary>
    public bool IsBetter => After.Correct >= Before.Correct && After.InScopeRefused <= Before.InScopeRefused && Learned.Count > 0;

    /// <summary>Learns, and compares.</summary>
    /// <param name="set">The examples.</param>
    /// <param name="options">For training; the calibration is that of both models.</param>
    /// <param name="messages">Unlabelled; those that are examples or labelled messages already are left out.</param>
    /// <param name="labelled">The gate: messages that are in neither.</param>
    /// <param name="cancellationToken">Looked at between two trainings.</param>
    /// <exception cref="ArgumentException">There are no labelled messages: without them nobody could tell whether it helped.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public static SelfTraining Run(
        TrainingSet set,
        UnderstandingOptions options,
        IReadOnlyList<string> messages,
        IReadOnlyList<LabelledUtterance> labelled,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(labelled);
        if (labelled.Count == 0)
        {
            throw new ArgumentException("Learning takes labelled messages to check it by.", nameof(labelled));
        }

        var known = set.Examples.Select(example => example.Text).Concat(labelled.Select(utterance => utterance.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] unlabelled = [.. messages.Where(message => !known.Contains(message)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var first = LanguageUnderstanding.Train(set, options);
        var (model, learned) = (first, (Example[])[]);
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            learned = Label(model, unlabelled);
            model = LanguageUnderstanding.Train(set with { Examples = [.. set.Examples, .. learned] }, options);
        }

        return new SelfTraining(learned, EvaluationResult.Of(first, labelled), EvaluationResult.Of(model, labelled));
    }

    private static Example[] Label(LanguageUnderstanding model, string[] messages) =>
    [
        .. messages
            .Select(message => model.Understand(message))
            .Where(understood => understood.Intent != Understood.NoIntent && understood.Score >= CertainEnough && understood.CloseSecond is null)
            .GroupBy(understood => understood.Intent, StringComparer.Ordinal)
            .OrderBy(intent => intent.Key, StringComparer.Ordinal)
            .SelectMany(intent => intent.OrderByDescending(understood => understood.Score).Take(MostForAnIntent))
            .Select(understood => new Example(understood.Language, understood.Intent, understood.Text)),
    ];
}
