using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Values;

/// <summary>Reckoning with dates that never leaves the years 1 to 9999.</summary>
internal static class Almanac
{
    public const int FirstYear = 1;
    public const int LastYear = 9999;

    private static readonly LocalDate Earliest = new(FirstYear, 1, 1);
    private static readonly LocalDate Latest = new(LastYear, 12, 31);
    private static readonly int EarliestNumber = Number(Earliest);
    private static readonly int LatestNumber = Number(Latest);

    /// <summary>The date, or null where the calendar has none, such as 31 February.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>The date so many days on; null outside the years.</summary>
    public static LocalDate? TryPlusDays(LocalDate date, long days)
    {
        var number = Number(date) + days;
        return number >= EarliestNumber && number <= LatestNumber ? date.PlusDays((int)days) : null;
    }

    /// <summary>The same day so many months on, or that month's last; null outside the years.</summary>
    public static LocalDate? TryPlusMonths(LocalDate date, long months)
    {
        var number = ((date.Year - 1L) * 12) + date.Month - 1 + months;
        return number is >= 0 and < LastYear * 12L ? date.PlusMonths((int)months) : null;
    }

    /// <summary>As <see cref="TryPlusDays"/>, but stops at the first and the last day there is.</summary>
    public static LocalDate PlusDays(LocalDate date, int days) => TryPlusDays(date, days) ?? (days < 0 ? Earliest : Latest);

    /// <summary>As <see cref="TryPlusMonths"/>, but stops at the first and the last day there is.</summary>
    public static LocalDate PlusMonths(LocalDate date, int months) => TryPlusMonths(date, months) ?? (months < 0 ? Earliest : Latest);

    public static LocalDate Clamp(LocalDate date) => date < Earliest ? Earliest : date > Latest ? Latest : date;

    public static LocalDate Monday(LocalDate date) => PlusDays(date, 1 - (int)date.DayOfWeek);

    public static Days Week(LocalDate date) => new(Monday(date), PlusDays(Monday(date), 6));

    public static Days Month(int year, int month) =>
        new(new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    public static Days Months(LocalDate first, int months) => new(first, PlusDays(PlusMonths(first, months), -1));

    public static Days Year(int year) => Years(year, 1);

    /// <summary>So many whole years from one on, cut off at the last there is.</summary>
    public static Days Years(int first, int count)
    {
        first = Math.Clamp(first, FirstYear, LastYear);
        return new(new LocalDate(first, 1, 1), new LocalDate(Math.Clamp(first + count - 1, first, LastYear), 12, 31));
    }

    /// <summary>The week of that number in the ISO calendar, or null where the year has none.</summary>
    public static Days? IsoWeek(int year, int week)
    {
        if (year is < FirstYear or > LastYear || week is < 1 or > 53)
        {
            return null;
        }

        var monday = PlusDays(Monday(new LocalDate(year, 1, 4)), 7 * (week - 1));
        return week < 53 || PlusDays(monday, 3).Year == year ? Week(monday) : null;
    }

    public static int DaysFromTo(LocalDate from, LocalDate to) => Number(to) - Number(from);

    public static bool IsWorkday(LocalDate date) => date.DayOfWeek < IsoDayOfWeek.Saturday;

    private static int Number(LocalDate date) => Period.DaysBetween(new LocalDate(2000, 1, 1), date);
}
