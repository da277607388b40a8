using Chatbot.Understanding.Entities;

namespace Chatbot.Understanding.Tests.Entities;

public class IbanTests
{
    [Theory]
    [InlineData("nl91abna0417164300", "NL91ABNA0417164300")]
    [InlineData("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300")]
    [InlineData("NL 91 ABNA 0417 1643 00 tnv Jansen", "NL91ABNA0417164300")]
    [InlineData("BE68 5390 0754 7034", "BE68539007547034")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("iban: NL91.ABNA.0417.1643.00", "NL91ABNA0417164300")]
    [InlineData("NL91ABNA0417164300.", "NL91ABNA0417164300")]
    [InlineData("GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432")]
    [InlineData("FR1420041010050500013M02606", "FR1420041010050500013M02606")]
    [InlineData("NL44 RABO 0123 4567 89", "NL44RABO0123456789")]
    [InlineData("rekening NL44RABO0123456789 graag", "NL44RABO0123456789")]
    [InlineData("NL44-RABO-0123-4567-89", "NL44RABO0123456789")]
    [InlineData("AT61 1904 3002 3457 3201", "AT611904300234573201")]
    public void An_account_is_found_with_or_without_spaces(string text, string value) => Assert.Equal(value, Found.One(EntityTypes.Iban, text));

    [Theory]
    [InlineData("NL92ABNA0417164300")]
    [InlineData("NL91ABNA04171643001")]
    [InlineData("0123456789")]
    [InlineData("NL44 RABO")]
    [InlineData("NL00RABO0123456789")]
    public void Wrong_check_digits_or_length_are_no_account(string text) => Assert.Empty(Found.All(EntityTypes.Iban, text));
}
