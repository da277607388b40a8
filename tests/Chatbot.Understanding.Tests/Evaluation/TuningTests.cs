using Chatbot.Understanding.Evaluation;
using Chatbot.Understanding.Intents;

namespace Chatbot.Understanding.Tests.Evaluation;

public class TuningTests
{
    [Fact]
    public void No_more_than_the_given_share_of_what_is_within_is_refused()
    {
        // Margins of 1 to 100 within, of -20 to -1 and 5 outside.
        var utterances = Enumerable.Range(1, 100).Select(margin => Weighed("later", margin))
            .Concat(Enumerable.Range(1, 20).Select(margin => Weighed("none", -margin)))
            .Append(Weighed("none", 5))
            .ToArray();

        var calibration = Tuning.Choose(utterances, refusable: 0.1);

        var result = EvaluationResult.Of(utterances, calibration);
        Assert.Equal(10, result.InScopeRefused);
        Assert.Equal(21, result.OutOfScopeRefused);
    }

    [Theory]
    [InlineData(0.9, 0.6)]
    [InlineData(0.6, 0.9)]
    public void Scores_come_to_mean_what_they_say(double share, double rightShare)
    {
        var utterances = Enumerable.Range(0, 1_000).Select(index => Weighed(index < 1_000 * rightShare ? "later" : "back", 10, share))
            .Concat(Enumerable.Range(0, 100).Select(_ => Weighed("none", -10, share)))
            .ToArray();

        var result = EvaluationResult.Of(utterances, Tuning.Choose(utterances, refusable: 0));

        Assert.InRange(result.CalibrationError, 0, 0.02);
        Assert.True(EvaluationResult.Of(utterances, new Calibration()).CalibrationError > 0.2);
    }

    [Fact]
    public void Close_is_where_the_first_is_often_wrong()
    {
        // Where the second has over 60 % of the first, it is right as often as the first; below, never.
        var utterances = Enumerable.Range(0, 100).Select(index => Weighed(index % 2 == 0 ? "later" : "back", 10, 0.55))
            .Concat(Enumerable.Range(0, 100).Select(_ => Weighed("later", 10, 0.9)))
            .Concat(Enumerable.Range(0, 50).Select(_ => Weighed("none", -10, 0.9)))
            .ToArray();

        var calibration = Tuning.Choose(utterances, refusable: 0);

        Assert.NotNull(IntentDecision.Of(utterances[0].Weights, calibration).CloseSecond);
        Assert.Null(IntentDecision.Of(utterances[^60].Weights, calibration).CloseSecond);
    }

    [Theory]
    [InlineData(49, 20)]
    [InlineData(60, 14)]
    public void Too_few_messages_are_refused_with_what_it_takes(int within, int outside)
    {
        var utterances = Enumerable.Repeat(Weighed("later", 1), within).Concat(Enumerable.Repeat(Weighed("none", -1), outside)).ToArray();

        var exception = Assert.Throws<ArgumentException>(() => Tuning.Choose(utterances, refusable: 0.05));

        Assert.Contains($"there are {within} and {outside}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tuned_model_keeps_its_weights_and_takes_the_thresholds()
    {
        var model = SmallModel.Train();
        var strict = model.With(new Calibration(MinimumInScope: 1));

        Assert.Equal("none", strict.Understand("kan ik later betalen").Intent);
        Assert.Equal(model.Understand("kan ik later betalen").Candidates, strict.Understand("kan ik later betalen").Candidates);
    }

    [Theory]
    [InlineData(0, 1, 0.5)]
    [InlineData(double.NaN, 1, 0.5)]
    [InlineData(1, -1, 0.5)]
    [InlineData(1, 1, 1.1)]
    public void A_calibration_that_means_nothing_is_refused(double temperature, double slope, double minimum) => Assert.Throws<ArgumentException>(() =>
        SmallModel.Train(new UnderstandingOptions { Calibration = new Calibration(temperature, slope, MinimumInScope: minimum) }));

    private static WeighedUtterance Weighed(string intent, float margin, double share = 0.9) => new(
        "text", intent, new Classification(margin, [new IntentScore("later", share), new IntentScore("back", 1 - share)]));
}
