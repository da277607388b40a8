using Chatbot.Understanding.Evaluation;

namespace Chatbot.Understanding.Tests.Evaluation;

public class EvaluationTests
{
    [Fact]
    public void Accuracy_counts_right_decisions_and_confusions_name_the_wrong_ones()
    {
        var result = EvaluationResult.Of(
            SmallModel.Train(),
            [
                new LabelledUtterance("kan ik later betalen", "extend_due_date"),
                new LabelledUtterance("ik heb mijn bestelling teruggestuurd", "report_return"),
                new LabelledUtterance("bedankt", "extend_due_date"),
                new LabelledUtterance("dank je wel", "thanks"),
            ]);

        Assert.Equal((4, 3, 0.75), (result.Count, result.Correct, result.Accuracy));
        Assert.Equal(new Confusion("extend_due_date", "thanks", 1), Assert.Single(result.Confusions));
        var thanks = Assert.Single(result.Intents, intent => intent.Intent == "thanks");
        Assert.Equal((0.5, 1.0), (thanks.Precision, thanks.Recall));
        Assert.Equal(2.0 / 3, thanks.F1, 6);
    }

    [Fact]
    public void Json_lines_are_read_and_other_properties_ignored()
    {
        var utterances = LabelledUtterance.ReadJsonLines(new StringReader("""
            {"text":"hoi","intent":"greeting","tags":["short"],"source":"written"}

            {"intent":"thanks","text":"bedankt"}
            """));

        Assert.Equal([new LabelledUtterance("hoi", "greeting"), new LabelledUtterance("bedankt", "thanks")], utterances);
    }

    [Theory]
    [InlineData("{\"text\":\"hoi\",\"intent\":\"greeting\"}\nno json")]
    [InlineData("{\"text\":\"hoi\",\"intent\":\"greeting\"}\n{\"text\":\"hoi\"}")]
    [InlineData("{\"text\":\"hoi\",\"intent\":\"greeting\"}\n{\"text\":null,\"intent\":\"greeting\"}")]
    [InlineData("{\"text\":\"hoi\",\"intent\":\"greeting\"}\nnull")]
    public void A_line_that_is_no_labelled_utterance_is_refused_by_number(string text)
    {
        var exception = Assert.Throws<FormatException>(() => LabelledUtterance.ReadJsonLines(new StringReader(text)));

        Assert.StartsWith("Line 2:", exception.Message, StringComparison.Ordinal);
    }
}
