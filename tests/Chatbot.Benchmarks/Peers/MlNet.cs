using System.Diagnostics;
using Chatbot.Benchmarks.Understanding;
using Chatbot.Understanding;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace Chatbot.Benchmarks.Peers;

/// <summary>ML.NET: its text features with one of its trainers for several classes, with settings that a small search on BANKING77 found best.</summary>
internal sealed class MlNet(string trainer, Func<MLContext, IEstimator<ITransformer>> trainerOf) : IIntentEngine
{
    private const int Seed = 1;
    private const int Candidates = 3;
    private const string Label = nameof(Label);
    private const string Features = nameof(Features);

    public static MlNet Sdca { get; } = new("SdcaMaximumEntropy", ml => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(Label, Features, l2Regularization: 1e-5f, maximumNumberOfIterations: 30));

    public static MlNet Lbfgs { get; } = new("L-BFGS", ml => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(Label, Features, l1Regularization: 0, l2Regularization: 0.01f));

    public string Name => $"ML.NET 5, {trainer}";

    public Task<Answers> AnswerAsync(TrainingSet training, Questions questions)
    {
        var ml = new MLContext(Seed);
        var begin = Stopwatch.GetTimestamp();
        // The keys are numbered in the order of their first occurrence, and so are the scores.
        string[] intents = [.. training.Examples.Select(example => example.Intent).Distinct(StringComparer.Ordinal)];
        var data = ml.Data.LoadFromEnumerable(training.Examples.Select(example => new Input { Text = example.Text, Intent = example.Intent }));
        var pipeline = ml.Transforms.Conversion.MapValueToKey(Label, nameof(Input.Intent))
            .Append(ml.Transforms.Text.FeaturizeText(
                Features,
                new TextFeaturizingEstimator.Options
                {
                    WordFeatureExtractor = NGrams(2),
                    CharFeatureExtractor = NGrams(3),
                },
                nameof(Input.Text)))
            .AppendCacheCheckpoint(ml)
            .Append(trainerOf(ml));
        using var engine = ml.Model.CreatePredictionEngine<Input, Output>(pipeline.Fit(data));
        var elapsed = Stopwatch.GetElapsedTime(begin);

        Answer[] answers = [.. questions.All.Select(text =>
        {
            var scores = engine.Predict(new Input { Text = text }).Score;
            IntentScore[] candidates = [.. scores
                .Select((score, index) => new IntentScore(intents[index], score))
                .OrderByDescending(candidate => candidate.Score)
                .Take(Candidates)];
            return new Answer(candidates[0].Intent, candidates);
        })];
        return Task.FromResult(Answers.Of(elapsed, MessageTime.Median(questions.Timed, text => engine.Predict(new Input { Text = text })), questions, answers));
    }

    private static WordBagEstimator.Options NGrams(int longest) => new()
    {
        NgramLength = longest,
        UseAllLengths = true,
        Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
    };

    private sealed class Input
    {
        public string Text { get; set; } = "";

        public string Intent { get; set; } = "";
    }

    private sealed class Output
    {
        [VectorType]
        public float[] Score { get; set; } = [];
    }
}
