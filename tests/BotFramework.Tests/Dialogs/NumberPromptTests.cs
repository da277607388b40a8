using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class NumberPromptTests
{
    [Theory]
    [InlineData("nl-NL", "12,50", 12.50)]
    [InlineData("nl-NL", "€ 1.234,50 alsjeblieft", 1234.50)]
    [InlineData("nl-NL", "-3", -3.0)]
    [InlineData("en-US", "1,234.50", 1234.50)]
    [InlineData("en-US", "about 42.", 42.0)]
    [InlineData("en-US", "12,50", null)]
    [InlineData("en-US", "A42", null)]
    [InlineData("en-US", "hello", null)]
    public async Task Digits_are_read_in_the_notation_of_the_language(string locale, string text, double? expected)
        => Assert.Equal((decimal?)expected, await AnswerAsync<decimal>(locale, text));

    [Theory]
    [InlineData("de-DE", "1.234,5", 1234.5)]
    [InlineData("de-CH", "1’234.50", 1234.5)]
    [InlineData("es-ES", "3.456,78", 3456.78)]
    [InlineData("es-MX", "3,456.78", 3456.78)]
    [InlineData("fr-FR", "3 456,78", 3456.78)]
    [InlineData("xx-XX", "3,456.78", 3456.78)]
    [InlineData("en-US", "$500", 500.0)]
    [InlineData("en-US", "it is 32C", 32.0)]
    [InlineData("en-US", "I ran 5km", 5.0)]
    [InlineData("en-US", "I am 30 years old", 30.0)]
    [InlineData("en-US", ".5", 0.5)]
    [InlineData("en-US", "−7 degrees", -7.0)]
    [InlineData("en-US", "5 thousand", 5000.0)]
    [InlineData("nl-NL", "2,5 miljoen", 2500000.0)]
    public async Task A_number_is_found_in_a_sentence(string locale, string text, double? expected)
        => Assert.Equal((decimal?)expected, await AnswerAsync<decimal>(locale, text));

    [Theory]
    [InlineData("en-US", "zero", 0.0)]
    [InlineData("en-US", "forty-two", 42.0)]
    [InlineData("en-US", "three hundred and five", 305.0)]
    [InlineData("en-US", "a hundred", 100.0)]
    [InlineData("en-US", "nineteen hundred", 1900.0)]
    [InlineData("en-US", "Two million, please", 2000000.0)]
    [InlineData("en-US", "one thousand two hundred thirty-four", 1234.0)]
    [InlineData("en-US", "five and six", 5.0)]
    [InlineData("en-US", "five, six", 5.0)]
    [InlineData("en-US", "twenty thirty", 20.0)]
    [InlineData("en-US", "three point one four", 3.14)]
    [InlineData("en-US", "minus two", -2.0)]
    [InlineData("en-US", "I want one", 1.0)]
    [InlineData("en-US", "not that one", null)]
    [InlineData("en-US", "a friend", null)]
    [InlineData("nl-NL", "nul", 0.0)]
    [InlineData("nl-NL", "vijfendertig", 35.0)]
    [InlineData("nl-NL", "tweeëntwintig euro", 22.0)]
    [InlineData("nl-NL", "veertien", 14.0)]
    [InlineData("nl-NL", "honderdeen", 101.0)]
    [InlineData("nl-NL", "driehonderd en vijf", 305.0)]
    [InlineData("nl-NL", "negentienhonderdvijfentachtig", 1985.0)]
    [InlineData("nl-NL", "duizend", 1000.0)]
    [InlineData("nl-NL", "twee miljoen driehonderdduizend", 2300000.0)]
    [InlineData("nl-NL", "vijf komma vijf", 5.5)]
    [InlineData("nl-NL", "min drie", -3.0)]
    [InlineData("nl-NL", "één", 1.0)]
    [InlineData("nl-NL", "een", 1.0)]
    [InlineData("nl-NL", "ik heb een vraag", null)]
    [InlineData("nl-NL", "achterstand", null)]
    [InlineData("de-DE", "fünfunddreißig", 35.0)]
    [InlineData("es-ES", "treinta y cinco", 35.0)]
    [InlineData("fr-FR", "douze", 12.0)]
    public async Task Words_are_read_as_numbers(string locale, string text, double? expected)
        => Assert.Equal((decimal?)expected, await AnswerAsync<decimal>(locale, text));

    [Fact]
    public async Task Each_of_the_five_types_is_given()
    {
        Assert.Equal(3, await AnswerAsync<int>("en-US", "3"));
        Assert.Equal(3_000_000_000, await AnswerAsync<long>("en-US", "three billion"));
        Assert.Equal(3.5f, await AnswerAsync<float>("en-US", "3.5"));
        Assert.Equal(3.5, await AnswerAsync<double>("en-US", "3.5"));
        Assert.Equal(3.5m, await AnswerAsync<decimal>("en-US", "3.5"));
    }

    [Theory]
    [InlineData("3.14", "3.14")]
    [InlineData("3.10", "3.1")]
    [InlineData("500", "500")]
    [InlineData("2.5 million", "2500000")]
    public async Task A_decimal_shows_no_more_digits_than_it_needs(string text, string expected)
        => Assert.Equal(expected, (await AnswerAsync<decimal>("en-US", text))!.Value.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", null)]
    [InlineData("1.5", null)]
    [InlineData("1.0", 1)]
    public async Task A_number_that_does_not_fit_is_asked_again(string text, int? expected)
        => Assert.Equal(expected, await AnswerAsync<int>("en-US", text));

    [Fact]
    public void Other_types_are_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("number"));

    private static async Task<T?> AnswerAsync<T>(string locale, string text)
        where T : struct
    {
        var conversation = new DialogConversation(new NumberPrompt<T>("number"))
        {
            Locale = locale,
            Options = new PromptOptions { Prompt = MessageFactory.Text("how many?") },
        };
        await conversation.SayAsync("hello");
        await conversation.SayAsync(text);

        return (T?)conversation.LastResult!.Result;
    }
}
