using System.Globalization;
using System.Text;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Values;

/// <summary>How long something takes: "twee weken", "1 maand en 21 dagen", "drie werkdagen".</summary>
internal readonly record struct Stretch(int Years, int Months, int Days, int Workdays, bool IsVague)
{
    private const int WorkdaysInWeek = 5;

    /// <param name="quarters">How many quarters of the unit: 6 for one and a half. At most some ten thousand units.</param>
    /// <param name="unit">Any but none. What is left of a day is dropped.</param>
    /// <param name="isVague">Whether the number was a guess: "een paar".</param>
    public static Stretch Of(int quarters, Unit unit, bool isVague) => unit switch
    {
        Unit.Day => new(0, 0, quarters / 4, 0, isVague),
        Unit.Workday => new(0, 0, 0, quarters / 4, isVague),
        Unit.Weekend => new(0, 0, quarters / 2, 0, isVague),
        Unit.Week => new(0, 0, quarters * 7 / 4, 0, isVague),
        Unit.Fortnight => new(0, 0, quarters * 14 / 4, 0, isVague),
        Unit.Month => new(0, quarters / 4, quarters % 4 * 30 / 4, 0, isVague),
        Unit.Quarter => OfMonths(quarters * 3, isVague),
        Unit.HalfYear => OfMonths(quarters * 6, isVague),
        Unit.Year => new(quarters / 4, quarters % 4 * 3, 0, 0, isVague),
        Unit.Decade => OfYears(quarters * 10, isVague),
        Unit.Century => OfYears(quarters * 100, isVague),
        _ => default,
    };

    public bool IsNothing => Years == 0 && Months == 0 && Days == 0 && Workdays == 0;

    public Stretch Plus(Stretch other) =>
        new(Years + other.Years, Months + other.Months, Days + other.Days, Workdays + other.Workdays, IsVague || other.IsVague);

    /// <summary>The day that lies this far after <paramref name="date"/>, or before it; null outside the calendar.</summary>
    public LocalDate? From(LocalDate date, bool back = false)
    {
        var sign = back ? -1 : 1;
        if (Almanac.TryPlusMonths(date, sign * ((Years * 12L) + Months)) is not { } moved || Almanac.TryPlusDays(moved, sign * (long)Days) is not { } day)
        {
            return null;
        }

        return Workdays == 0 ? day : PlusWorkdays(day, sign);
    }

    /// <summary>ISO 8601, with BD for working days: P14D, P1Y1M21D, P3BD.</summary>
    public string ToIso()
    {
        var iso = new StringBuilder("P");
        Append(iso, Years, "Y");
        Append(iso, Months, "M");
        Append(iso, Days, "D");
        Append(iso, Workdays, "BD");
        return iso.ToString();
    }

    private LocalDate? PlusWorkdays(LocalDate date, int sign)
    {
        // A weekend counts from the working day that it follows, seen in the direction of travel.
        while (!Almanac.IsWorkday(date))
        {
            if (Almanac.TryPlusDays(date, -sign) is not { } earlier)
            {
                return null;
            }

            date = earlier;
        }

        var day = Almanac.TryPlusDays(date, sign * 7L * (Workdays / WorkdaysInWeek));
        for (var left = Workdays % WorkdaysInWeek; left > 0 && day is { } from; left--)
        {
            day = Almanac.TryPlusDays(from, sign);
            while (day is { } next && !Almanac.IsWorkday(next))
            {
                day = Almanac.TryPlusDays(next, sign);
            }
        }

        return day;
    }

    private static void Append(StringBuilder iso, int number, string unit)
    {
        if (number != 0)
        {
            iso.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    private static Stretch OfMonths(int quarters, bool isVague) => new(0, quarters / 4, quarters % 4 * 30 / 4, 0, isVague);

    private static Stretch OfYears(int quarters, bool isVague) => new(quarters / 4, quarters % 4 * 3, 0, 0, isVague);
}
