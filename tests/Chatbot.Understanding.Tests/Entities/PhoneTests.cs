using Chatbot.Understanding.Entities;

namespace Chatbot.Understanding.Tests.Entities;

public class PhoneTests
{
    [Theory]
    [InlineData("0612345678", "+31612345678")]
    [InlineData("06 12 34 56 78", "+31612345678")]
    [InlineData("06.12.34.56.78", "+31612345678")]
    [InlineData("+31 (0)6 12345678", "+31612345678")]
    [InlineData("(020) 123 4567", "+31201234567")]
    [InlineData("0031612345678", "+31612345678")]
    [InlineData("0900-8844", "+319008844")]
    [InlineData("0800 1234", "+318001234")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    [InlineData("+49 1512 3456789", "+4915123456789")]
    [InlineData("0049 30 123456", "+4930123456")]
    [InlineData("mijn mobiel: 06-1234 5678, bel maar", "+31612345678")]
    [InlineData("06-12345678 tussen 12 en 3", "+31612345678")]
    [InlineData("31612345678", "+31612345678")]
    [InlineData("088 123 45 67", "+31881234567")]
    [InlineData("tel. 030-2345678", "+31302345678")]
    [InlineData("06 - 12 34 56 78", "+31612345678")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    public void A_phone_number_is_found_in_international_form(string text, string value) => Assert.Equal(value, Found.One(EntityTypes.Phone, text));

    [Theory]
    [InlineData("op 06-12-2026 12:30")]
    [InlineData("01-12-2026")]
    [InlineData("123456789")]
    [InlineData("612345678")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("€ 0,50")]
    [InlineData("06-123")]
    [InlineData("ordernummer 012345678")]
    public void Dates_accounts_and_order_numbers_are_no_phone_numbers(string text) => Assert.Empty(Found.All(EntityTypes.Phone, text));
}
