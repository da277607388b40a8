using Chatbot.Understanding.Evaluation;

namespace Chatbot.Understanding.Tests.Evaluation;

public class CrossValidationTests
{
    [Fact]
    public void Every_example_is_judged_once_by_a_model_that_did_not_see_it()
    {
        // The odd one out is understood only by who has seen it.
        var set = SmallModel.Set with { Examples = [.. SmallModel.Set.Examples, new Example("nl", "thanks", "zzyzx qwop")] };
        var parts = new List<int>();

        var result = CrossValidation.Run(set, folds: 3, parts.Add).ResultWith(new Calibration());

        Assert.Equal([1, 2, 3], parts);
        Assert.Equal(set.Examples.Count, result.Count);
        Assert.InRange(result.Accuracy, 0.5, 0.99);
        Assert.Contains(result.Misses, miss => miss is { Text: "zzyzx qwop", Right: "thanks" });
    }

    [Fact]
    public void Misses_come_with_the_most_certain_first()
    {
        var result = CrossValidation.Run(SmallModel.Set, folds: 2).ResultWith(new Calibration());

        Assert.NotEmpty(result.Misses);
        Assert.Equal(result.Misses.OrderByDescending(miss => miss.Score), result.Misses);
    }

    [Fact]
    public void One_part_is_no_cross_validation() => Assert.Throws<ArgumentOutOfRangeException>(() => CrossValidation.Run(SmallModel.Set, folds: 1));

    [Fact]
    public void It_ends_when_nobody_waits_any_more() => Assert.Throws<OperationCanceledException>(() =>
        CrossValidation.Run(SmallModel.Set, folds: 2, cancellationToken: new CancellationToken(canceled: true)));
}
