using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Tests.Text;

public class SpellingRepairTests
{
    private static readonly SpellingRepair Repair = SpellingRepair.Learn(
    [
        NormalizedText.Of("waar blijft mijn factuur van de betaling"),
        NormalizedText.Of("betaling van de herinnering"),
        NormalizedText.Of("mijn bestelling later betalen"),
    ]);

    [Theory]
    [InlineData("factur", "factuur")]
    [InlineData("facttuur", "factuur")]
    [InlineData("factuir", "factuur")]
    [InlineData("fcatuur", "factuur")]
    [InlineData("ltaer", "later")]
    [InlineData("hernnerimg", "herinnering")]
    [InlineData("besteling", "bestelling")]
    [InlineData("beraling", "betaling")]
    public void A_mistyped_word_becomes_the_known_one(string typed, string meant) => Assert.Equal(meant, Repaired(typed));

    [Theory]
    [InlineData("factuur")]
    [InlineData("faktoor")]
    [InlineData("jas")]
    [InlineData("mij")]
    [InlineData("100234501")]
    [InlineData("zonnebloempitten")]
    [InlineData("betalingsherinneringsspecificatie")]
    public void A_known_word_a_short_one_and_one_that_is_too_far_stay(string word) =>
        Assert.Equal(Words(NormalizedText.Of(word)), Repaired(word));

    [Fact]
    public void Only_the_word_that_is_wrong_changes() =>
        Assert.Equal("waar ? blijft mijn factuur €", Repaired("Waar? blijft mijn fatuur €"));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("ab", "ba", 1)]
    [InlineData("factuur", "fatcuur", 1)]
    [InlineData("later", "latere", 1)]
    [InlineData("later", "alter", 1)]
    [InlineData("later", "water", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void The_distance_counts_typing_errors(string first, string second, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(first, second));
        Assert.Equal(distance, EditDistance.Of(second, first));
    }

    private static string Repaired(string text) => Words(Repair.Repair(NormalizedText.Of(text)));

    private static string Words(NormalizedText text)
    {
        var words = new List<string>();
        for (var index = 0; index < text.Count; index++)
        {
            words.Add(text[index].ToString());
        }

        return string.Join(' ', words);
    }
}
