using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Values;

/// <summary>On which day a holiday falls in a year.</summary>
internal sealed class HolidayRule
{
    private readonly Func<int, LocalDate> _inYear;

    private HolidayRule(Func<int, LocalDate> inYear) => _inYear = inYear;

    public static HolidayRule Fixed(int month, int day) => new(year => new LocalDate(year, month, day));

    /// <summary>A fixed day that gives way to Sunday, as koningsdag does.</summary>
    public static HolidayRule SundayBecomesSaturday(int month, int day) => new(year =>
    {
        var date = new LocalDate(year, month, day);
        return date.DayOfWeek == IsoDayOfWeek.Sunday ? date.PlusDays(-1) : date;
    });

    public static HolidayRule NthWeekday(int month, int number, IsoDayOfWeek weekday, int daysAfter = 0) => new(year =>
    {
        var first = new LocalDate(year, month, 1);
        var ahead = ((int)weekday - (int)first.DayOfWeek + 7) % 7;
        return first.PlusDays(ahead + (7 * (number - 1)) + daysAfter);
    });

    public static HolidayRule FromEaster(int days) => new(year => Easter(year).PlusDays(days));

    /// <param name="year">1 to 9999.</param>
    public LocalDate In(int year) => _inYear(year);

    /// <summary>
    /// Gregorian Easter: the Sunday after the full moon of the 19-year cycle, corrected for centuries; so is the church's computus of 1582.
    /// </summary>
    private static LocalDate Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var fullMoon = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        var offset = fullMoon - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new LocalDate(year, month, offset + 28 - (31 * (month / 4)));
    }
}
