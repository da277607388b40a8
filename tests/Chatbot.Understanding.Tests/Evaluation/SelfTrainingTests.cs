using Chatbot.Understanding.Evaluation;

namespace Chatbot.Understanding.Tests.Evaluation;

public class SelfTrainingTests
{
    private static readonly LabelledUtterance[] Labelled =
    [
        new("kan ik wat later betalen", "extend_due_date"),
        new("ik stuur de schoenen terug", "report_return"),
        new("hartelijk bedankt", "thanks"),
        new("vertel eens een mop", "none"),
    ];

    [Fact]
    public void What_the_model_is_certain_of_is_learned_under_its_intent()
    {
        var learning = SelfTraining.Run(
            SmallModel.Set, new UnderstandingOptions(), ["mag ik wat later betalen, ik wil uitstel", "bedankt voor je hulp hoor", "xqzv brmpf wkkl"], Labelled);

        Assert.True(learning.IsBetter);
        Assert.Contains(learning.Learned, example => example is { Intent: "extend_due_date", Language: "nl" });
        Assert.DoesNotContain(learning.Learned, example => example.Text == "xqzv brmpf wkkl");
    }

    [Fact]
    public void Examples_and_labelled_messages_teach_nothing()
    {
        var learning = SelfTraining.Run(
            SmallModel.Set, new UnderstandingOptions(), [SmallModel.Set.Examples[0].Text.ToUpperInvariant(), Labelled[0].Text], Labelled);

        Assert.Empty(learning.Learned);
        Assert.False(learning.IsBetter);
    }

    [Fact]
    public void Without_labelled_messages_nobody_could_tell_whether_it_helped() => Assert.Throws<ArgumentException>(() =>
        SelfTraining.Run(SmallModel.Set, new UnderstandingOptions(), ["kan het later"], []));
}
