using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chatbot.Understanding.Tests;

/// <summary>Whatever a stranger sends: any text of any script, up to 10,000 characters, lone halves of emoji among them.</summary>
[Properties(Arbitrary = [typeof(Texts)], MaxTest = 300)]
public class UnderstandPropertyTests
{
    private static readonly LanguageUnderstanding Model = SmallModel.Train();

    [Property]
    public void Any_text_is_answered_with_scores_between_0_and_1(string text)
    {
        var understood = Model.Understand(text);

        Assert.Equal(text, understood.Text);
        Assert.InRange(understood.Score, 0, 1);
        Assert.InRange(understood.InScope, 0, 1);
        Assert.All(understood.Candidates, candidate => Assert.InRange(candidate.Score, 0, 1));
        Assert.InRange(understood.Candidates.Sum(candidate => candidate.Score), 0, 1.0001);
        Assert.NotEmpty(understood.Language);
    }

    [Property]
    public void The_same_text_is_understood_the_same_again(string text) =>
        Assert.Equal(Model.Understand(text).Candidates, Model.Understand(text).Candidates);

    [Theory]
    [InlineData("a")]
    [InlineData("later ")]
    [InlineData("later\u0301\u0301\u0301 ")]
    [InlineData("\ud83d")]
    [InlineData("1-")]
    [InlineData("漢字")]
    [InlineData("qzxwvjkp ")]
    public void The_longest_message_takes_bounded_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        Model.Understand(text);
        var start = Stopwatch.GetTimestamp();

        Model.Understand(text);

        // A thousand times what it takes: this is about growth, not speed.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    private static class Texts
    {
        public static Arbitrary<string> Any() => Gen.Sized(size => Gen.OneOf(Characters(size), Words(size)))
            .Select(text => text.Length > 10_000 ? text[..10_000] : text)
            .ToArbitrary();

        private static Gen<string> Characters(int size) =>
            Gen.Choose(0, char.MaxValue).ArrayOf(size * 20).Select(codes => string.Concat(codes.Select(code => (char)code)));

        private static Gen<string> Words(int size) =>
            Gen.Elements("ik", "wil", "LATER", "betalen!!!", "100234501", "€ 49,95", "😀", "\u0000", "terugsturen", "dnk je", "مرحبا", "later-later", "\n")
                .ArrayOf(size * 20)
                .Select(words => new StringBuilder().AppendJoin(' ', words).ToString());
    }
}
