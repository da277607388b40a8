using System.Globalization;
using Chatbot.Dialogs.Content.Hours;
using NodaTime;

namespace Chatbot.Dialogs.Tests.Content.Hours;

public sealed class OpeningHoursTests
{
    private const int EndOfDay = 24 * 60;

    private static readonly IsoDayOfWeek[] Workdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly IsoDayOfWeek[] AllDays = [.. Workdays, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    private static readonly OpeningHours AroundTheClockOnWorkdays = Hours(Workdays, (0, EndOfDay));

    [Theory]
    [InlineData("2026-11-23T12:00:00+01:00", true)]
    [InlineData("2026-11-27T23:59:59+01:00", true)]
    [InlineData("2026-11-28T00:00:00+01:00", false)]
    [InlineData("2026-11-29T12:00:00+01:00", false)]
    [InlineData("2026-11-29T23:59:59+01:00", false)]
    [InlineData("2026-11-30T00:00:00+01:00", true)]
    // The same moments are another day in UTC.
    [InlineData("2026-11-29T23:00:00Z", true)]
    [InlineData("2026-11-27T22:59:59Z", true)]
    [InlineData("2026-11-27T23:00:00Z", false)]
    // Summer time: two hours ahead of UTC.
    [InlineData("2027-07-02T21:59:59Z", true)]
    [InlineData("2027-07-02T22:00:00Z", false)]
    // The nights in which the clock changed: the week begins at Amsterdam's midnight all the same.
    [InlineData("2027-03-28T21:59:59Z", false)]
    [InlineData("2027-03-28T22:00:00Z", true)]
    [InlineData("2027-10-31T22:59:59Z", false)]
    [InlineData("2027-10-31T23:00:00Z", true)]
    public void Klarna_is_open_from_Monday_to_Friday_on_the_clock_of_Amsterdam(string moment, bool isOpen) =>
        Assert.Equal(isOpen, AroundTheClockOnWorkdays.IsOpen(At(moment)));

    [Theory]
    // In spring 02:00 to 03:00 does not exist.
    [InlineData("2027-03-28T00:59:00Z", false)]
    [InlineData("2027-03-28T01:00:00Z", true)]
    [InlineData("2027-03-28T01:29:00Z", true)]
    [InlineData("2027-03-28T01:30:00Z", false)]
    // In autumn it comes twice.
    [InlineData("2027-10-31T00:29:00Z", false)]
    [InlineData("2027-10-31T00:30:00Z", true)]
    [InlineData("2027-10-31T01:00:00Z", false)]
    [InlineData("2027-10-31T01:30:00Z", true)]
    [InlineData("2027-10-31T02:29:00Z", true)]
    [InlineData("2027-10-31T02:30:00Z", false)]
    public void Hours_in_the_night_of_the_clock_change_follow_the_clock_on_the_wall(string moment, bool isOpen) =>
        Assert.Equal(isOpen, Hours([IsoDayOfWeek.Sunday], (150, 210)).IsOpen(At(moment)));

    [Theory]
    [InlineData("2026-11-25T12:00:00+01:00", "nl", "vrijdag 24:00", null)]
    [InlineData("2026-11-25T12:00:00+01:00", "en", "Friday 24:00", null)]
    [InlineData("2026-11-28T12:00:00+01:00", "nl", null, "maandag 00:00")]
    [InlineData("2026-11-28T12:00:00+01:00", "en", null, "Monday 00:00")]
    public void The_text_says_until_or_from_when(string moment, string language, string? openUntil, string? opensAt)
    {
        var text = AroundTheClockOnWorkdays.TextAt(At(moment), language);

        Assert.Equal(openUntil is not null, text.IsOpen);
        Assert.Equal((openUntil, opensAt), (text.OpenUntil, text.OpensAt));
    }

    [Theory]
    [InlineData("2026-11-25T08:59:59+01:00", null, "woensdag 09:00")]
    [InlineData("2026-11-25T09:00:00+01:00", "woensdag 12:30", null)]
    [InlineData("2026-11-25T12:30:00+01:00", null, "woensdag 13:30")]
    [InlineData("2026-11-25T17:00:00+01:00", null, "donderdag 09:00")]
    [InlineData("2026-11-27T18:00:00+01:00", null, "maandag 09:00")]
    public void A_day_may_have_a_break(string moment, string? openUntil, string? opensAt)
    {
        var text = Hours(Workdays, (540, 750), (810, 1020)).TextAt(At(moment), "nl");

        Assert.Equal((openUntil, opensAt), (text.OpenUntil, text.OpensAt));
    }

    [Fact]
    public void Hours_that_run_on_over_the_weekend_are_one_span()
    {
        var hours = new OpeningHours(
            [new(IsoDayOfWeek.Sunday, 20 * 60, EndOfDay), new(IsoDayOfWeek.Monday, 0, 60), new(IsoDayOfWeek.Wednesday, 60, 120)]);

        Assert.True(hours.IsOpen(At("2026-11-30T00:30:00+01:00")));
        Assert.Equal("maandag 01:00", hours.TextAt(At("2026-11-29T21:00:00+01:00"), "nl").OpenUntil);
        Assert.Equal("zondag 20:00", hours.TextAt(At("2026-11-26T12:00:00+01:00"), "nl").OpensAt);
    }

    [Fact]
    public void Hours_that_never_end_have_no_closing_time()
    {
        var hours = Hours(AllDays, (0, EndOfDay));

        var text = hours.TextAt(At("2026-11-29T23:59:00+01:00"), "nl");

        Assert.Equal(new HoursText(true, "maandag t/m zondag, 24 uur per dag", null, null), text);
    }

    public static TheoryData<string, string, string> Weeks => new()
    {
        { "workdays", "maandag t/m vrijdag, 24 uur per dag", "Monday to Friday, 24 hours a day" },
        { "shop", "maandag t/m vrijdag van 09:00 tot 17:30 uur en zaterdag van 10:00 tot 14:00 uur", "Monday to Friday from 09:00 to 17:30 and Saturday from 10:00 to 14:00" },
        { "break", "maandag van 09:00 tot 12:00 uur en van 13:00 tot 17:00 uur", "Monday from 09:00 to 12:00 and from 13:00 to 17:00" },
        { "apart", "maandag en dinsdag van 09:00 tot 17:00 uur, donderdag van 09:00 tot 17:00 uur en zaterdag, 24 uur per dag", "Monday and Tuesday from 09:00 to 17:00, Thursday from 09:00 to 17:00 and Saturday, 24 hours a day" },
        { "evening", "vrijdag van 18:00 tot 24:00 uur", "Friday from 18:00 to 24:00" },
    };

    [Theory]
    [MemberData(nameof(Weeks))]
    public void The_week_is_told_by_days_with_the_same_hours(string name, string dutch, string english)
    {
        OpeningPeriod[] periods = name switch
        {
            "workdays" => [.. Workdays.Select(day => new OpeningPeriod(day, 0, EndOfDay))],
            "shop" => [new(IsoDayOfWeek.Saturday, 600, 840), .. Workdays.Select(day => new OpeningPeriod(day, 540, 1050))],
            "break" => [new(IsoDayOfWeek.Monday, 780, 1020), new(IsoDayOfWeek.Monday, 540, 720)],
            "apart" =>
            [
                new(IsoDayOfWeek.Monday, 540, 1020), new(IsoDayOfWeek.Tuesday, 540, 1020), new(IsoDayOfWeek.Thursday, 540, 1020),
                new(IsoDayOfWeek.Saturday, 0, EndOfDay),
            ],
            "evening" => [new(IsoDayOfWeek.Friday, 1080, EndOfDay)],
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not among the cases."),
        };
        var hours = new OpeningHours(periods);

        Assert.Equal(dutch, hours.TextAt(At("2026-11-25T12:00:00Z"), "nl").Week);
        Assert.Equal(english, hours.TextAt(At("2026-11-25T12:00:00Z"), "en").Week);
    }

    private static OpeningHours Hours(IsoDayOfWeek[] days, params (int From, int To)[] times) =>
        new(days.SelectMany(day => times.Select(time => new OpeningPeriod(day, time.From, time.To))));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
