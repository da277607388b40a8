namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class NotADateTests
{
    [Theory]
    [InlineData("zijn jullie 24/7 open?")]
    [InlineData("maat 38")]
    [InlineData("een 3/4 broek")]
    [InlineData("1 op de 10 klanten")]
    [InlineData("ik geef een 8 op 10")]
    [InlineData("bestelling 123456789")]
    [InlineData("bel 06 12 34 56 78 of 020-1234567")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("1234 AB 12")]
    [InlineData("€ 15,12 en 12.50 euro")]
    [InlineData("tussen 10-12 uur")]
    [InlineData("de 2e factuur en de derde herinnering")]
    [InlineData("op de 3e verdieping")]
    [InlineData("de eerste keer")]
    [InlineData("2-3 artikelen")]
    [InlineData("artikel 12-11")]
    public void Numbers_of_other_things_are_no_dates(string text) => Assert.Empty(Reading.Of(text));

    [Theory]
    [InlineData("goedemorgen")]
    [InlineData("goede morgen, alles goed?")]
    [InlineData("dag!")]
    [InlineData("zo'n bedrag, zo snel, zo veel")]
    [InlineData("do you have it? I sat down, so what")]
    [InlineData("may I march on, mister?")]
    [InlineData("maar dat past mij weer niet")]
    [InlineData("elke maandag, iedere week, op een zondag")]
    [InlineData("wat is de laatste dag om te betalen?")]
    [InlineData("as soon as possible")]
    public void Words_that_only_look_like_time_are_none(string text) => Assert.Empty(Reading.Of(text));

    [Theory]
    [InlineData("31 februari")]
    [InlineData("de 31e van deze maand")]
    [InlineData("2026-02-30")]
    [InlineData("45-12-2026")]
    [InlineData("29/2/2026")]
    public void Days_that_the_calendar_lacks_are_none(string text) => Assert.Empty(Reading.Of(text));
}
