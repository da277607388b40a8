using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs.Choices;

public class TokenizerTests
{
    [Theory]
    [InlineData("how now brown cow", "how", "now", "brown", "cow")]
    [InlineData("how-now.brown:cow ?", "how", "now", "brown", "cow")]
    [InlineData("fOoD 2", "food", "2")]
    [InlineData("één e\u0301e\u0301n", "één", "e\u0301e\u0301n")]
    [InlineData("food 💥👍😀", "food", "💥", "👍", "😀")]
    [InlineData("ok ❤\uFE0F", "ok")]
    [InlineData("half \uD83D", "half")]
    [InlineData(".?; -()")]
    [InlineData(null)]
    public void Words_and_emoji_are_tokens_in_lower_case(string? text, params string[] expected)
        => Assert.Equal(expected, Tokenizer.DefaultTokenizer(text).Select(token => token.Normalized));

    [Fact]
    public void A_token_knows_where_it_was()
    {
        var token = Tokenizer.DefaultTokenizer("a 👍 Brown!")[2];

        Assert.Equal((5, 9, "Brown", "brown"), (token.Start, token.End, token.Text, token.Normalized));
    }
}
