using Chatbot.Understanding.Entities;

namespace Chatbot.Understanding.Tests.Entities;

public class PostcodeTests
{
    [Theory]
    [InlineData("1012AB", "1012AB")]
    [InlineData("1012ab", "1012AB")]
    [InlineData("1012 ab 12 hs", "1012AB")]
    [InlineData("1012AB12", "1012AB")]
    [InlineData("Kerkstraat 12 1012AB Amsterdam", "1012AB")]
    [InlineData("Kerkstraat 12, 1012 ab amsterdam", "1012AB")]
    [InlineData("postcode is 2000 en", "2000EN")]
    [InlineData("2000 EN", "2000EN")]
    [InlineData("mijn postcode: 9711 HX", "9711HX")]
    [InlineData("9711hx groningen", "9711HX")]
    [InlineData("3511 lx 14", "3511LX")]
    [InlineData("Ik woon op 1071 CX nummer 3", "1071CX")]
    [InlineData("2511cv den haag", "2511CV")]
    [InlineData("het is 1012-AB", "1012AB")]
    [InlineData("order 100234567 1012AB", "1012AB")]
    [InlineData("postal code 1017 pz", "1017PZ")]
    public void A_postcode_is_found_however_it_is_typed(string text, string value) => Assert.Equal(value, Found.One(EntityTypes.Postcode, text));

    [Theory]
    [InlineData("0123 AB")]
    [InlineData("1234 SS")]
    [InlineData("1234SA")]
    [InlineData("in 2024 en 2025")]
    [InlineData("ik heb er 1500 in gestoken")]
    [InlineData("het kost 2000 is dat goed")]
    [InlineData("1000 nu en de rest later")]
    [InlineData("bestelling 1012 me gestuurd")]
    [InlineData("1500 km")]
    [InlineData("5000ml")]
    [InlineData("2024 nog niet")]
    [InlineData("sinds 2025 ja")]
    [InlineData("1234 of 2345")]
    [InlineData("er staat 1999 op")]
    public void A_number_and_a_word_are_no_postcode(string text) => Assert.Empty(Found.All(EntityTypes.Postcode, text));
}
