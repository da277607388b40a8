using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Chatbot.Understanding;
using Chatbot.Understanding.Evaluation;

namespace Chatbot.Commands.Evaluation;

/// <summary>One evaluation: of labelled files by the model that serves, or of the examples by models that did not see them.</summary>
internal sealed class EvaluationRun
{
    private readonly Func<double, Calibration> _tune;
    private readonly Func<Calibration, EvaluationResult> _judge;

    private EvaluationRun(string source, EvaluationResult result, Func<double, Calibration> tune, Func<Calibration, EvaluationResult> judge)
    {
        Source = source;
        Result = result;
        _tune = tune;
        _judge = judge;
    }

    /// <summary>What was judged, for people to read.</summary>
    public string Source { get; }

    public EvaluationResult Result { get; private set; }

    /// <summary>Whether the messages were the content's own examples, so that a miss is a suspect.</summary>
    public bool IsOfExamples { get; private init; }

    /// <exception cref="FormatException">A file cannot be read; the message names the file and the line.</exception>
    public static async Task<EvaluationRun> OfFilesAsync(IServiceProvider services, FileInfo[] files, CancellationToken cancellationToken)
    {
        var utterances = files.SelectMany(Read).ToArray();
        var model = await services.GetRequiredService<UnderstandingModel>().GetFullAsync(cancellationToken).ConfigureAwait(false);
        return new EvaluationRun(
            string.Join(", ", files.Select(file => file.Name)),
            EvaluationResult.Of(model, utterances),
            refusable => Tuning.Choose(model, utterances, refusable),
            calibration => EvaluationResult.Of(model.With(calibration), utterances));
    }

    public static EvaluationRun OfExamples(IServiceProvider services, int folds, CancellationToken cancellationToken)
    {
        var content = services.GetRequiredService<ContentStore>().Current;
        var validation = CrossValidation.Run(
            content.TrainingSet,
            folds,
            done => Console.Error.WriteLine($"{done} of {folds} parts"),
            cancellationToken);
        return new EvaluationRun($"the examples, in {folds} parts", validation.ResultWith(content.Calibration), validation.Tune, validation.ResultWith) { IsOfExamples = true };
    }

    /// <summary>Chooses the calibration, and judges again with it.</summary>
    /// <exception cref="ArgumentException">There are too few messages.</exception>
    public Calibration Tune(double refusable)
    {
        var calibration = _tune(refusable);
        Result = _judge(calibration);
        return calibration;
    }

    private static IReadOnlyList<LabelledUtterance> Read(FileInfo file)
    {
        try
        {
            using var reader = file.OpenText();
            return LabelledUtterance.ReadJsonLines(reader);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{file.Name}: {exception.Message}", exception);
        }
    }
}
