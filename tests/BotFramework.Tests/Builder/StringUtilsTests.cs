using System.Text;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class StringUtilsTests
{
    // The SHA-256 of "abc", from FIPS 180.
    private const string HashOfAbc = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "ab...")]
    [InlineData("abc", 0, "...")]
    [InlineData("", 0, "")]
    [InlineData(null, 2, "")]
    public void What_is_too_long_ends_in_dots(string? text, int length, string expected)
    {
        Assert.Equal(expected, StringUtils.Ellipsis(text, length));
        Assert.Equal(expected, StringUtils.Ellipsis(new StringBuilder(text), length).ToString());
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "ab..." + HashOfAbc)]
    public void The_hash_of_the_whole_tells_shortened_texts_apart(string text, int length, string expected)
    {
        Assert.Equal(expected, StringUtils.EllipsisHash(text, length));
        Assert.Equal(expected, StringUtils.EllipsisHash(new StringBuilder(text), length).ToString());
    }

    [Fact]
    public void A_hash_is_the_SHA_256_in_Base64() => Assert.Equal(HashOfAbc, StringUtils.Hash("abc"));

    [Fact]
    public void Both_slashes_become_this_machines() =>
        Assert.Equal(Path.Combine("..", "a", "b"), PathUtils.NormalizePath(@"..\a/b"));
}
