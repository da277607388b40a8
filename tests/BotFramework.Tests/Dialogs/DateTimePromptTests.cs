using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Dialogs;

public class DateTimePromptTests
{
    // A Thursday.
    private static readonly DateTimeOffset Now = new(2018, 11, 22, 10, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en-US", "2018-12-05", "2018-12-05 = 2018-12-05")]
    [InlineData("en-US", "2018-12-05T14:00", "2018-12-05T14:00 = 2018-12-05 14:00:00")]
    [InlineData("en-US", "2018-12-05 14:00:30", "2018-12-05T14:00:30 = 2018-12-05 14:00:30")]
    [InlineData("en-US", "5 december 2018", "2018-12-05 = 2018-12-05")]
    [InlineData("en-US", "5 december 2018 at 9am", "2018-12-05T09 = 2018-12-05 09:00:00")]
    [InlineData("en-US", "december 5 2018 2pm", "2018-12-05T14 = 2018-12-05 14:00:00")]
    [InlineData("en-US", "let's say May 5, 2018 8am", "2018-05-05T08 = 2018-05-05 08:00:00")]
    [InlineData("en-US", "at 8:15 pm on the 5th of December 2018", "2018-12-05T20:15 = 2018-12-05 20:15:00")]
    [InlineData("en-US", "12/5/2018", "2018-12-05 = 2018-12-05")]
    [InlineData("en-GB", "5/12/2018", "2018-12-05 = 2018-12-05")]
    [InlineData("en-US", "25/12/18", "2018-12-25 = 2018-12-25")]
    [InlineData("en-US", "today", "2018-11-22 = 2018-11-22")]
    [InlineData("en-US", "tomorrow at noon", "2018-11-23T12 = 2018-11-23 12:00:00")]
    [InlineData("en-US", "the day after tomorrow", "2018-11-24 = 2018-11-24")]
    [InlineData("en-US", "in two weeks", "2018-12-06 = 2018-12-06")]
    [InlineData("en-US", "3 days ago", "2018-11-19 = 2018-11-19")]
    [InlineData("en-US", "next Wednesday", "2018-11-28 = 2018-11-28")]
    [InlineData("en-US", "last Friday", "2018-11-16 = 2018-11-16")]
    [InlineData("en-US", "now", "PRESENT_REF = 2018-11-22 10:30:00")]
    [InlineData("en-US", "8am", "T08 = 08:00:00")]
    [InlineData("en-US", "16:30", "T16:30 = 16:30:00")]
    [InlineData("nl-NL", "5 december 2018", "2018-12-05 = 2018-12-05")]
    [InlineData("nl-NL", "5-12-2018", "2018-12-05 = 2018-12-05")]
    [InlineData("nl-NL", "morgen om 14.30 uur", "2018-11-23T14:30 = 2018-11-23 14:30:00")]
    [InlineData("nl-NL", "overmorgen", "2018-11-24 = 2018-11-24")]
    [InlineData("nl-NL", "over drie dagen", "2018-11-25 = 2018-11-25")]
    [InlineData("nl-NL", "een week geleden", "2018-11-15 = 2018-11-15")]
    [InlineData("nl-NL", "vrijdag 23 november 2018 om 3 uur 's middags", "2018-11-23T15 = 2018-11-23 15:00:00")]
    [InlineData("nl-NL", "volgende week maandag om 16:00 uur", "2018-W48 = 2018-11-26..2018-12-03")]
    [InlineData("nl-NL", "half vijf 's middags", "T16:30 = 16:30:00")]
    [InlineData("de-DE", "am 5. Dezember 2018 um 14 Uhr", "2018-12-05T14 = 2018-12-05 14:00:00")]
    [InlineData("fr-FR", "demain à 14 heures", "2018-11-23T14 = 2018-11-23 14:00:00")]
    [InlineData("es-ES", "5 de diciembre de 2018", "2018-12-05 = 2018-12-05")]
    [InlineData("ja-JP", "2018年12月5日", "2018-12-05 = 2018-12-05")]
    [InlineData("xx-XX", "tomorrow", "2018-11-23 = 2018-11-23")]
    public async Task A_definite_moment_has_one_reading(string locale, string text, string expected)
        => Assert.Equal([expected], (await ReadAsync(locale, text))!);

    [Theory]
    [InlineData("en-US", "Wednesday 4 oclock", "XXXX-WXX-3T04 = 2018-11-21 04:00:00", "XXXX-WXX-3T04 = 2018-11-28 04:00:00", "XXXX-WXX-3T16 = 2018-11-21 16:00:00", "XXXX-WXX-3T16 = 2018-11-28 16:00:00")]
    [InlineData("en-US", "Thursday", "XXXX-WXX-4 = 2018-11-15", "XXXX-WXX-4 = 2018-11-22")]
    [InlineData("en-US", "May 5", "XXXX-05-05 = 2018-05-05", "XXXX-05-05 = 2019-05-05")]
    [InlineData("en-US", "February 29th", "XXXX-02-29 = 2016-02-29", "XXXX-02-29 = 2020-02-29")]
    [InlineData("en-US", "four o'clock", "T04 = 04:00:00", "T16 = 16:00:00")]
    [InlineData("en-US", "12:30", "T12:30 = 12:30:00", "T00:30 = 00:30:00")]
    [InlineData("nl-NL", "woensdag om vier uur", "XXXX-WXX-3T04 = 2018-11-21 04:00:00", "XXXX-WXX-3T04 = 2018-11-28 04:00:00", "XXXX-WXX-3T16 = 2018-11-21 16:00:00", "XXXX-WXX-3T16 = 2018-11-28 16:00:00")]
    [InlineData("nl-NL", "zondag", "XXXX-WXX-7 = 2018-11-18", "XXXX-WXX-7 = 2018-11-25")]
    public async Task What_can_mean_several_moments_has_them_all(string locale, string text, params string[] expected)
        => Assert.Equal(expected, (await ReadAsync(locale, text))!);

    [Theory]
    [InlineData("en-US", "next week", "2018-W48 = 2018-11-26..2018-12-03")]
    [InlineData("en-US", "this month", "2018-11 = 2018-11-01..2018-12-01")]
    [InlineData("en-US", "december 2018", "2018-12 = 2018-12-01..2019-01-01")]
    [InlineData("nl-NL", "vorig jaar", "2017 = 2017-01-01..2018-01-01")]
    public async Task A_period_has_a_start_and_an_end(string locale, string text, string expected)
        => Assert.Equal([expected], (await ReadAsync(locale, text))!);

    [Theory]
    [InlineData("en-US", "hello")]
    [InlineData("en-US", "31 february 2018")]
    [InlineData("en-US", "order 100234501")]
    [InlineData("en-US", "25:00")]
    [InlineData("nl-NL", "ik heb 3 dingen besteld")]
    public async Task Anything_else_is_asked_again(string locale, string text) => Assert.Null(await ReadAsync(locale, text));

    [Fact]
    public async Task Tomorrow_is_the_customers()
    {
        // Half past midnight in Auckland, where it is the next day already.
        var local = new DateTimeOffset(2018, 11, 23, 0, 30, 0, TimeSpan.FromHours(13));

        Assert.Equal(["2018-11-24 = 2018-11-24"], (await ReadAsync("en-NZ", "tomorrow", local))!);
    }

    private static async Task<string[]?> ReadAsync(string locale, string text, DateTimeOffset? localTimestamp = null)
    {
        var clock = new FakeTimeProvider(Now);
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var conversation = new DialogConversation(new DateTimePrompt("when") { Clock = clock })
        {
            Locale = locale,
            Options = new PromptOptions { Prompt = MessageFactory.Text("when?") },
            Interrupt = dc =>
            {
                dc.Context.Activity.LocalTimestamp = localTimestamp;
                return Task.FromResult<DialogTurnResult?>(null);
            },
        };
        await conversation.SayAsync("hello");
        await conversation.SayAsync(text);

        return (conversation.LastResult!.Result as IList<DateTimeResolution>)?
            .Select(resolution => $"{resolution.Timex} = {resolution.Value ?? $"{resolution.Start}..{resolution.End}"}")
            .ToArray();
    }
}
