namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class DurationTests
{
    [Theory]
    [InlineData("ik wil 14 dagen uitstel", "P14D")]
    [InlineData("mag het twee weken later?", "P14D")]
    [InlineData("een maand extra", "P1M")]
    [InlineData("nog tien extra dagen", "P10D")]
    [InlineData("30 dgn", "P30D")]
    [InlineData("14d", "P14D")]
    [InlineData("3 mnd", "P3M")]
    [InlineData("drie werkdagen", "P3BD")]
    [InlineData("1 jaar, 1 maand en 21 dagen", "P1Y1M21D")]
    [InlineData("2 weken en 3 dagen", "P17D")]
    [InlineData("anderhalve maand", "P1M15D")]
    [InlineData("anderhalf jaar", "P1Y6M")]
    [InlineData("een half jaar", "P6M")]
    [InlineData("drie kwart jaar", "P9M")]
    [InlineData("twee en een halve week", "P17D")]
    [InlineData("een kwartaal", "P3M")]
    [InlineData("de hele week", "P7D")]
    [InlineData("veertiendaags", "P14D")]
    [InlineData("een etmaal", "P1D")]
    [InlineData("tweehonderd vijftig dagen", "P250D")]
    [InlineData("ten more days", "P10D")]
    [InlineData("another two weeks", "P14D")]
    [InlineData("a fortnight", "P14D")]
    [InlineData("5 working days", "P5BD")]
    [InlineData("half a year", "P6M")]
    [InlineData("mag ik het over drie maanden verdelen?", "P3M")]
    public void Lengths_are_durations(string text, string length) => Assert.Equal($"duration {length}", Reading.Of(text));

    [Theory]
    [InlineData("een paar dagen", "P3D")]
    [InlineData("enkele weken", "P21D")]
    [InlineData("een week of twee", "P14D")]
    [InlineData("2 à 3 weken", "P21D")]
    [InlineData("ongeveer tien dagen", "P10D")]
    public void Guesses_are_vague_durations(string text, string length)
    {
        Assert.Equal($"duration {length}", Reading.Of(text));
        Assert.True(Reading.IsVague(text));
    }
}
