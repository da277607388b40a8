using Chatbot.Understanding.Lu;

namespace Chatbot.Understanding.Tests.Lu;

public class LuDocumentTests
{
    [Fact]
    public void Examples_stand_under_their_intent()
    {
        var document = LuDocument.Parse("> a comment\n# extend_due_date\n- kan ik later betalen\n-  meer tijd graag \n\n# thanks\n- bedankt\n");

        Assert.Equal(
            [
                new LuExample("extend_due_date", "kan ik later betalen", 3),
                new LuExample("extend_due_date", "meer tijd graag", 4),
                new LuExample("thanks", "bedankt", 7),
            ],
            document.Examples);
        Assert.Empty(document.Errors);
    }

    [Fact]
    public void A_phrase_list_may_stand_on_its_own_line_or_on_lines_below()
    {
        var document = LuDocument.Parse("@ phraselist LATER = later, uitstel\n@ phraselist RETURN(interchangeable) =\n\t- retour, stuur … terug\n\t- teruggestuurd\n");

        Assert.Empty(document.Errors);
        Assert.Collection(
            document.PhraseLists,
            list =>
            {
                Assert.Equal("LATER", list.Name);
                Assert.Equal(["later", "uitstel"], list.Phrases);
            },
            list =>
            {
                Assert.Equal("RETURN", list.Name);
                Assert.Equal(["retour", "stuur … terug", "teruggestuurd"], list.Phrases);
            });
    }

    [Theory]
    [InlineData("- an example\n", 1, "belongs to no intent")]
    [InlineData("# thanks\n-\n", 2, "Nothing stands after the dash")]
    [InlineData("#\n", 1, "has no name")]
    [InlineData("# thanks\nbedankt\n", 2, "Expected")]
    [InlineData("@ phraselist A B = c\n", 1, "Expected '@ phraselist NAME")]
    [InlineData("@ phraselist EMPTY =\n", 1, "has no phrases")]
    public void A_line_that_cannot_be_read_is_an_error_with_its_number(string text, int line, string reason)
    {
        var error = Assert.Single(LuDocument.Parse(text).Errors);

        Assert.Equal(line, error.Line);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_make_no_difference()
    {
        var document = LuDocument.Parse("# thanks\r\n- bedankt\r\n- top\r\n");

        Assert.Equal(["bedankt", "top"], document.Examples.Select(example => example.Text));
    }
}
