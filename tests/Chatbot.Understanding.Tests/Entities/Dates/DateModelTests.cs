using Chatbot.Understanding.Entities.Dates;

namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class DateModelTests
{
    [Fact]
    public void A_result_says_where_it_stands()
    {
        var result = Assert.Single(Reading.Model.Parse("Ik betaal volgende week vrijdag, hoor", Reading.Sunday));
        Assert.Equal(("volgende week vrijdag", 10, 30), (result.Text, result.Start, result.End));
    }

    [Fact]
    public void One_message_may_hold_several_that_do_not_overlap() =>
        Assert.Equal(
            "date 2026-11-21, duration P10D, daterange 2026-12-01/2026-12-31",
            Reading.Of("gisteren kreeg ik 10 dagen, maar volgende maand gaat niet"));

    [Theory]
    [InlineData("ergens volgende week", true)]
    [InlineData("begin december", true)]
    [InlineData("rond de 20e", true)]
    [InlineData("binnenkort", true)]
    [InlineData("volgende week", false)]
    [InlineData("15 december", false)]
    public void Guesses_are_marked(string text, bool isVague) => Assert.Equal(isVague, Reading.IsVague(text));

    [Theory]
    [InlineData("begin december", "2026-12-01")]
    [InlineData("half mei", "2027-05-15")]
    [InlineData("eind januari", "2027-01-31")]
    [InlineData("eind van de maand", "2026-11-30")]
    [InlineData("ik kan het eind volgende maand betalen", "2026-12-31")]
    [InlineData("begin volgende maand", "2026-12-01")]
    [InlineData("halverwege deze maand", "2026-11-15")]
    [InlineData("begin vorige maand", "2026-10-01")]
    public void Parts_of_a_month_are_its_first_fifteenth_and_last(string text, string day) => Assert.Equal($"date {day}", Reading.Of(text));

    [Fact]
    public void Today_is_Amsterdam_s()
    {
        var model = new DateModel(new StoppedClock(new DateTimeOffset(2026, 7, 31, 22, 30, 0, TimeSpan.Zero)));
        Assert.Equal("2026-08-01", Assert.Single(model.Parse("vandaag")).Resolution["value"]);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
