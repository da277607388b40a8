namespace Chatbot.Understanding.Tests;

public class LanguageUnderstandingTests
{
    private static readonly LanguageUnderstanding Model = SmallModel.Train();

    [Theory]
    [InlineData("mag ik later betalen?", "extend_due_date", "nl")]
    [InlineData("IK WIL LATER BETALEN!!!", "extend_due_date", "nl")]
    [InlineData("ik wil laaaater betalen", "extend_due_date", "nl")]
    [InlineData("kán ík láter betálen", "extend_due_date", "nl")]
    [InlineData("ik zend het morgen gewoon weer terug", "report_return", "nl")]
    [InlineData("could the payment date be moved please", "extend_due_date", "en")]
    [InlineData("the dress was sent back yesterday", "report_return", "en")]
    public void A_message_gets_its_intent_and_language(string text, string intent, string language)
    {
        var understood = Model.Understand(text);

        Assert.Equal((intent, language), (understood.Intent, understood.Language));
        Assert.True(understood.LanguageIsCertain);
        Assert.InRange(understood.Score, 0.3, 1);
    }

    [Theory]
    [InlineData("xqzv brmpf wkkl")]
    [InlineData("Здравствуйте")]
    public void Words_that_nobody_taught_are_none_with_a_low_score(string text)
    {
        var understood = SmallModel.Train(new UnderstandingOptions { Calibration = new Calibration(MinimumInScope: 0.8) }).Understand(text);

        Assert.Equal("none", understood.Intent);
        Assert.InRange(understood.InScope, 0, 0.8);
        Assert.Equal(1 - understood.InScope, understood.Score, 6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("...,,,!!!")]
    public void Nothing_to_read_is_none_without_candidates(string text)
    {
        var understood = Model.Understand(text);

        Assert.Equal("none", understood.Intent);
        Assert.Equal(0, understood.InScope);
        Assert.Empty(understood.Candidates);
    }

    [Fact]
    public void A_message_between_two_intents_has_a_close_second()
    {
        var understood = SmallModel.Train(new UnderstandingOptions { Calibration = new Calibration(CloseRatio: 0.1) }).Understand("ik stuur de jurk terug en wil later betalen");

        Assert.NotNull(understood.CloseSecond);
        Assert.Equal(
            ["extend_due_date", "report_return"],
            new[] { understood.Intent, understood.CloseSecond.Value.Intent }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_clear_message_has_no_close_second() => Assert.Null(Model.Understand("bedankt").CloseSecond);

    [Theory]
    [InlineData("ok", "en")]
    [InlineData("100234501", "nl")]
    [InlineData("😀", "en")]
    public void A_text_without_a_language_keeps_the_conversations(string text, string language)
    {
        var understood = Model.Understand(text, language);

        Assert.Equal(language, understood.Language);
        Assert.False(understood.LanguageIsCertain);
    }

    [Fact]
    public void Candidates_come_best_first_with_scores_that_sum_to_one_at_most()
    {
        var candidates = Model.Understand("ik wil mijn geld terug of later betalen").Candidates;

        Assert.Equal(3, candidates.Count);
        Assert.Equal(candidates.OrderByDescending(candidate => candidate.Score), candidates);
        Assert.InRange(candidates.Sum(candidate => candidate.Score), 0, 1.0001);
    }

    [Fact]
    public void The_same_content_gives_the_same_scores_to_the_last_bit()
    {
        var again = SmallModel.Train();

        foreach (var example in SmallModel.Set.Examples)
        {
            Assert.Equal(Model.Understand(example.Text).Candidates, again.Understand(example.Text).Candidates);
        }
    }

    [Fact]
    public void Many_threads_get_the_same_answer()
    {
        var expected = Model.Understand("kan ik later betalen").Candidates;

        Parallel.For(0, 500, _ => Assert.Equal(expected, Model.Understand("kan ik later betalen").Candidates));
    }

    [Fact]
    public void Training_without_examples_is_refused() =>
        Assert.Throws<ArgumentException>(() => LanguageUnderstanding.Train(new TrainingSet([], []), new UnderstandingOptions()));
}
