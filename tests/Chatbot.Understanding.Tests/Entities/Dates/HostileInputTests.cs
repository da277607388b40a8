using System.Diagnostics;
using NodaTime;

namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class HostileInputTests
{
    private const int Length = 10_000;

    public static TheoryData<string> Repeated =>
    [
        "1-", "1-1 ", "1 ", "12 12 2026 ", "van ", "dag ", "een ", "de ", "' ", "1 tot ", "van 1 tot ", "2 weken na ", "dag na ", "mei ", "1 mei ", "week ",
        "eerste week van ", "begin ", "rest van ", "tussen 1 en ", "9999 werkdagen geleden ", "zondag de 31e tot zondag de 31e ", "29 feb ", "kerst ", "a", "9", "🙂", "\u0301",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_does_not_grow_with_malice(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 60 && best > TimeSpan.FromMilliseconds(5); run++)
        {
            var start = Stopwatch.GetTimestamp();
            Reading.Model.Parse(text, Reading.Sunday);
            var elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        // Below 4 ms once compiled, on a machine to itself. Time that grew with the square of the length would be seconds.
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [InlineData("over 9999 jaar")]
    [InlineData("9999 jaar geleden")]
    [InlineData("over 9999 eeuwen")]
    [InlineData("over 9999 werkdagen en 9999 maanden")]
    [InlineData("komende 9999 decennia")]
    [InlineData("99999999999999999999 dagen geleden")]
    [InlineData("volgende eeuw, vorige eeuw, volgend decennium, week 53, eerste week van het jaar")]
    [InlineData("volgende week, vorig weekend, vorige maandag, pasen, het jaar na volgend jaar, 29 februari")]
    public void Years_beyond_the_calendar_do_not_throw(string text)
    {
        foreach (var reference in new[] { new LocalDate(1, 1, 1), new LocalDate(2026, 11, 22), new LocalDate(9999, 12, 31) })
        {
            Assert.All(
                Reading.Model.Parse(text, reference),
                result => Assert.False(string.IsNullOrEmpty((string)result.Resolution["value"])));
        }
    }

    [Fact]
    public void Any_words_are_read_without_overlap()
    {
        var random = new Random(20261122);
        string[] words =
        [
            "van", "tot", "de", "1", "31", "2026", "29", "-", "/", ".", ",", "'", "e", "eerste", "laatste", "vrijdag", "mei", "feb", "week", "weken", "maand", "jaar", "jaren",
            "volgende", "vorige", "over", "na", "voor", "tussen", "en", "half", "begin", "eind", "kerst", "een", "paar", "dagen", "geleden", "rest", "helft", "kwartaal", "Q", "in", "op",
            "binnen", "minder", "dan", "nu", "sinds", "twee", "honderd", "duizend", "werkdagen", "eeuw", "toekomst", "t/m", "a.s.", "zomer", "weekend", "vandaag", "later", "9999",
        ];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, 25).Select(_ => words[random.Next(words.Length)]));
            var reference = new LocalDate(random.Next(1, 10_000), random.Next(1, 13), random.Next(1, 29));
            var results = Reading.Model.Parse(text, reference);
            for (var index = 0; index < results.Count; index++)
            {
                Assert.Equal(text[results[index].Start..(results[index].End + 1)], results[index].Text);
                Assert.True(index == 0 || results[index].Start > results[index - 1].End, text);
            }
        }
    }
}
