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
