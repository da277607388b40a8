namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class PastAndFutureTests
{
    [Theory]
    [InlineData("ik heb vrijdag betaald", "2026-11-20")]
    [InlineData("dinsdag overgemaakt", "2026-11-17")]
    [InlineData("ik was er op de 15e", "2026-11-15")]
    [InlineData("teruggestuurd op 12 mei", "2026-05-12")]
    [InlineData("het pakket kwam zondag", "2026-11-15")]
    [InlineData("I handed it in on 12 May", "2026-05-12")]
    [InlineData("she brought it back on Tuesday", "2026-11-17")]
    public void A_verb_in_the_past_looks_back(string text, string day) => Assert.Equal($"date {day}", Reading.Of(text));

    [Theory]
    [InlineData("ik heb vrijdag een afspraak", "2026-11-27")]
    [InlineData("vrijdag moet het betaald zijn", "2026-11-27")]
    [InlineData("ik had het graag vrijdag", "2026-11-27")]
    [InlineData("ik ben van plan vrijdag te betalen", "2026-11-27")]
    [InlineData("will it be shipped on Tuesday?", "2026-11-24")]
    public void Other_verbs_look_ahead(string text, string day) => Assert.Equal($"date {day}", Reading.Of(text));

    [Theory]
    [InlineData("ik heb gewacht en wil vrijdag betalen", "2026-11-27")]
    [InlineData("Ik ben te laat geweest. Vrijdag betaal ik.", "2026-11-27")]
    public void Each_clause_has_its_own_time(string text, string day) => Assert.Equal($"date {day}", Reading.Of(text));

    [Theory]
    [InlineData("mijn bestelling van 3 maart", "2026-03-03")]
    [InlineData("the invoice of 12 May", "2026-05-12")]
    [InlineData("ik wacht sinds dinsdag", "2026-11-17")]
    public void Documents_and_since_look_back(string text, string day) => Assert.Equal($"date {day}", Reading.Of(text));
}
