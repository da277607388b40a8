namespace Chatbot.Understanding.Evaluation;

/// <summary>What models make of the examples that they were not trained on.</summary>
public sealed class CrossValidation
{
    private readonly IReadOnlyList<WeighedUtterance> _utterances;

    private CrossValidation(IReadOnlyList<WeighedUtterance> utterances) => _utterances = utterances;

    /// <summary>Trains <paramref name="folds"/> models, each on all examples but a part, and has it weigh that part.</summary>
    /// <param name="set">Examples of every intent.</param>
    /// <param name="folds">At least 2. An intent's examples are dealt out one by one, so that every part has some of each.</param>
    /// <param name="finished">Told how many parts are done; may be null.</param>
    /// <param name="cancellationToken">Looked at between two models.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 folds.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public static CrossValidation Run(TrainingSet set, int folds, Action<int>? finished = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var foldOf = Deal(set.Examples, folds);
        var weighed = new List<WeighedUtterance>();
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var learned = set with { Examples = [.. set.Examples.Where((_, index) => foldOf[index] != fold)] };
            var model = LanguageUnderstanding.Train(learned, new UnderstandingOptions());
            weighed.AddRange(set.Examples
                .Where((_, index) => foldOf[index] == fold)
                .Select(example => new WeighedUtterance(example.Text, example.Intent, model.Weigh(example.Text))));
            finished?.Invoke(fold + 1);
        }

        return new CrossValidation(weighed);
    }

    /// <summary>All examples together, each judged by the model that never saw it.</summary>
    public EvaluationResult ResultWith(Calibration calibration) => EvaluationResult.Of(_utterances, calibration);

    /// <summary>Chooses the calibration on what the models made of the examples that they were not trained on.</summary>
    /// <inheritdoc cref="Tuning.Choose(LanguageUnderstanding, IReadOnlyList{LabelledUtterance}, double)"/>
    public Calibration Tune(double refusable) => Tuning.Choose(_utterances, refusable);

    private static int[] Deal(IReadOnlyList<Example> examples, int folds)
    {
        var dealt = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. examples.Select(example =>
        {
            var count = dealt.GetValueOrDefault(example.Intent);
            dealt[example.Intent] = count + 1;
            return count % folds;
        })];
    }
}
