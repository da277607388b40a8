namespace Chatbot.Understanding.Tests.Entities.Dates;

public sealed class EnglishDateTests
{
    [Theory]
    [InlineData("I'll pay today", "2026-11-22")]
    [InlineData("tomorrow morning", "2026-11-23")]
    [InlineData("the day after tomorrow", "2026-11-24")]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("on Monday", "2026-11-23")]
    [InlineData("last Tuesday", "2026-11-17")]
    [InlineData("in ten days", "2026-12-02")]
    [InlineData("ten days from now", "2026-12-02")]
    [InlineData("a week from Friday", "2026-12-04")]
    [InlineData("two weeks ago", "2026-11-08")]
    [InlineData("can it wait until the 25th?", "2026-11-25")]
    [InlineData("March 3rd", "2027-03-03")]
    [InlineData("the twenty-first of May", "2027-05-21")]
    [InlineData("May 5, 2028", "2028-05-05")]
    [InlineData("by the end of the month", "2026-11-30")]
    [InlineData("the first Monday of January", "2027-01-04")]
    [InlineData("after Christmas", "2026-12-25")]
    [InlineData("New Year's Eve", "2026-12-31")]
    [InlineData("Thanksgiving", "2026-11-26")]
    public void Days_are_read(string text, string day) => Assert.Equal($"date {day}", Reading.Of(text));

    [Theory]
    [InlineData("next week", "2026-11-23/2026-11-29")]
    [InlineData("this weekend", "2026-11-21/2026-11-22")]
    [InlineData("between 1 and 15 December", "2026-12-01/2026-12-15")]
    [InlineData("from Monday to Wednesday", "2026-11-23/2026-11-25")]
    [InlineData("in May", "2027-05-01/2027-05-31")]
    [InlineData("the past two weeks", "2026-11-08/2026-11-21")]
    [InlineData("the nineties", "1990-01-01/1999-12-31")]
    public void Ranges_are_read(string text, string days) => Assert.Equal($"daterange {days}", Reading.Of(text));
}
