using Chatbot.Understanding.Entities;

namespace Chatbot.Understanding.Tests.Entities;

public class OrderNumberTests
{
    [Theory]
    [InlineData("mijn ordernummer: 123456789", "123456789")]
    [InlineData("bestelnr. 123.456.789", "123456789")]
    [InlineData("bestelling 123-456-789 is niet goed", "123456789")]
    [InlineData("order #987654321 please", "987654321")]
    [InlineData("het gaat om 100234567.", "100234567")]
    [InlineData("100234567", "100234567")]
    [InlineData("ordernr100234567", "100234567")]
    [InlineData("mijn bestelnummer is 1 0 0 2 3 4 5 6 7", "100234567")]
    [InlineData("bestelnummer 100234 567", "100234567")]
    [InlineData("my order number is 100 234 567 thanks", "100234567")]
    [InlineData("(100234567)", "100234567")]
    [InlineData("bestelnummer100234567", "100234567")]
    [InlineData("bestelling:100234567, postcode 1012AB", "100234567")]
    [InlineData("ik heb 2 truien teruggestuurd van bestelling 100234567 op 12-11", "100234567")]
    [InlineData("Bestelnummer: #100234567", "100234567")]
    [InlineData("ORD-100234567", "100234567")]
    [InlineData("order 100 234 567 12 dagen geleden", "100234567")]
    public void An_order_number_is_its_digits(string text, string value) => Assert.Equal(value, Found.One(EntityTypes.OrderNumber, text));

    [Theory]
    [InlineData("1002345678")]
    [InlineData("10023456")]
    [InlineData("bel me op 0612345678")]
    [InlineData("mijn telefoonnummer is 612345678")]
    [InlineData("+31 6 12 34 56 78")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("NL20 INGB 0001 2345 68")]
    [InlineData("€ 100234567")]
    [InlineData("100234567 euro")]
    [InlineData("op 15-12-2026 om 9 uur")]
    [InlineData("track en trace 3SABCD100234567")]
    [InlineData("maat 38 40 42 44 1")]
    [InlineData("mijn bsn is 123456782")]
    [InlineData("100234567,50")]
    [InlineData("1.002.345,67")]
    public void What_only_looks_like_an_order_number_is_none(string text) => Assert.Empty(Found.All(EntityTypes.OrderNumber, text));
}
