namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class RangeTests
{
    [Theory]
    [InlineData("volgende week ergens", "2026-11-23/2026-11-29")]
    [InlineData("deze week", "2026-11-16/2026-11-22")]
    [InlineData("vorige maand", "2026-10-01/2026-10-31")]
    [InlineData("komend jaar", "2027-01-01/2027-12-31")]
    [InlineData("dit kwartaal", "2026-10-01/2026-12-31")]
    [InlineData("dit weekend", "2026-11-21/2026-11-22")]
    [InlineData("komend weekend", "2026-11-28/2026-11-29")]
    [InlineData("de maand na de volgende", "2027-01-01/2027-01-31")]
    [InlineData("de week van 5 mei", "2027-05-03/2027-05-09")]
    public void Named_periods_are_whole(string text, string days) => Assert.Equal($"daterange {days}", Reading.Of(text));

    [Theory]
    [InlineData("tussen 1 en 15 december", "2026-12-01/2026-12-15")]
    [InlineData("van 1 tot en met 15 december", "2026-12-01/2026-12-15")]
    [InlineData("1-15 december", "2026-12-01/2026-12-15")]
    [InlineData("1/12-15/12", "2026-12-01/2026-12-15")]
    [InlineData("volgende maand van 4-23", "2026-12-04/2026-12-23")]
    [InlineData("van 4 tot 23 van deze maand", "2026-11-04/2026-11-23")]
    [InlineData("van 28 december tot 3 januari", "2026-12-28/2027-01-03")]
    [InlineData("van 28 tot 3 maart", "2027-02-28/2027-03-03")]
    [InlineData("van maandag t/m woensdag", "2026-11-23/2026-11-25")]
    [InlineData("ma-vr", "2026-11-23/2026-11-27")]
    [InlineData("van vrijdag de 11e tot dinsdag de 15e", "2026-12-11/2026-12-15")]
    [InlineData("tussen nu en vrijdag", "2026-11-22/2026-11-27")]
    [InlineData("van vandaag tot drie dagen later", "2026-11-22/2026-11-25")]
    [InlineData("van 1 feb tot maart 2029", "2029-02-01/2029-02-28")]
    [InlineData("van maart t/m mei", "2027-03-01/2027-05-31")]
    [InlineData("van 2010 tot 2015", "2010-01-01/2014-12-31")]
    [InlineData("week 5-7", "2027-02-01/2027-02-21")]
    public void Ranges_share_what_one_end_leaves_out(string text, string days) => Assert.Equal($"daterange {days}", Reading.Of(text));

    [Fact]
    public void A_range_that_has_begun_is_not_next_year_s() =>
        Assert.Equal("daterange 2026-11-01/2026-12-07", Reading.Of("van 1-11 tot 7-12"));

    [Theory]
    [InlineData("december", "2026-12-01/2026-12-31")]
    [InlineData("juni 2016", "2016-06-01/2016-06-30")]
    [InlineData("volgend jaar juni", "2027-06-01/2027-06-30")]
    [InlineData("11-2016", "2016-11-01/2016-11-30")]
    [InlineData("K3", "2027-07-01/2027-09-30")]
    [InlineData("eerste kwartaal van 2016", "2016-01-01/2016-03-31")]
    [InlineData("tweede halfjaar 2016", "2016-07-01/2016-12-31")]
    [InlineData("komende zomer", "2027-06-01/2027-08-31")]
    [InlineData("week 3", "2027-01-18/2027-01-24")]
    [InlineData("eerste week van 2015", "2014-12-29/2015-01-04")]
    [InlineData("laatste week van juli", "2027-07-26/2027-08-01")]
    [InlineData("derde week van volgend jaar", "2027-01-18/2027-01-24")]
    [InlineData("in negentienachtentwintig", "1928-01-01/1928-12-31")]
    [InlineData("de jaren '70", "1970-01-01/1979-12-31")]
    [InlineData("de jaren negentig", "1990-01-01/1999-12-31")]
    [InlineData("de 21e eeuw", "2000-01-01/2099-12-31")]
    public void Calendar_periods_are_whole(string text, string days) => Assert.Equal($"daterange {days}", Reading.Of(text));

    [Theory]
    [InlineData("komende 3 dagen", "2026-11-23/2026-11-25")]
    [InlineData("afgelopen twee weken", "2026-11-08/2026-11-21")]
    [InlineData("de afgelopen 2 decennia", "2000-01-01/2019-12-31")]
    [InlineData("binnen twee weken", "2026-11-22/2026-12-06")]
    [InlineData("over minder dan een maand", "2026-11-22/2026-12-22")]
    [InlineData("sinds vorige week", "2026-11-09/2026-11-22")]
    [InlineData("eerder deze maand", "2026-11-01/2026-11-21")]
    [InlineData("later dit jaar", "2026-11-22/2026-12-31")]
    [InlineData("de rest van de maand", "2026-11-22/2026-11-30")]
    [InlineData("begin volgende week", "2026-11-23/2026-11-25")]
    [InlineData("eerste twee weken van december", "2026-12-01/2026-12-14")]
    public void Parts_are_counted_from_today_or_an_edge(string text, string days) => Assert.Equal($"daterange {days}", Reading.Of(text));
}
