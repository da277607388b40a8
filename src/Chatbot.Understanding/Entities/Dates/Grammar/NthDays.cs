using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "de eerste vrijdag van oktober", "laatste dag van de maand", "eerste werkdag van volgende maand", "tweede zondag".</summary>
internal static class NthDays
{
    private const int LargestNumber = 53;

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        if (!TryNumber(message, ref next, out var number) || !TryKind(message, ref next, out var weekday, out var unit))
        {
            return false;
        }

        var after = next;
        if (!message.Take(ref after, Role.Of) || !Periods.TryReadOrPresent(message, ref after, out var period, out var periodUnit, out var isGeneric))
        {
            return TryWithoutPeriod(message, ref at, next, number, weekday, out moment);
        }

        if (message.Resolve(period, at) is not { } days)
        {
            return false;
        }

        var day = Pick(days, number, weekday, unit);
        if (isGeneric && day < message.Today && !message.IsPast(at))
        {
            // "de eerste vrijdag van de maand", once it has passed, is next month's.
            var following = periodUnit switch
            {
                Unit.Week => Almanac.Week(Almanac.PlusDays(days.First, 7)),
                Unit.Month => Almanac.Months(Almanac.PlusMonths(days.First, 1), 1),
                Unit.Quarter => Almanac.Months(Almanac.PlusMonths(days.First, 3), 3),
                Unit.Year => Almanac.Year(days.First.Year + 1),
                _ => days,
            };
            day = Pick(following, number, weekday, unit) ?? day;
        }

        moment = day is { } found ? Moment.On(found) : Impossible;
        at = after;
        return true;
    }

    /// <summary>A moment that no calendar has, which keeps parts of the phrase from being read as something else.</summary>
    public static Moment Impossible => new() { Year = 1, Month = 2, Day = 31 };

    private static bool TryWithoutPeriod(Message message, ref int at, int next, int number, IsoDayOfWeek weekday, out Moment moment)
    {
        moment = default;
        if (weekday == IsoDayOfWeek.None || number < 0 || message.Is(at - 1, Role.Every))
        {
            return false;
        }

        moment = Pick(Almanac.Month(message.Today.Year, message.Today.Month), number, weekday, Unit.None) is { } day ? Moment.On(day) : Impossible;
        at = next;
        return true;
    }

    /// <summary>1, 2 …; -1 for the last.</summary>
    private static bool TryNumber(Message message, ref int at, out int number)
    {
        if (Shifts.At(message, at) == Shift.Last)
        {
            number = -1;
            at++;
            return true;
        }

        return Numbers.TryOrdinal(message, ref at, out number) && number <= LargestNumber;
    }

    private static bool TryKind(Message message, ref int at, out IsoDayOfWeek weekday, out Unit unit)
    {
        unit = Unit.None;
        if (Weekdays.TryName(message, ref at, out weekday))
        {
            return true;
        }

        if (message.Is(at, Role.Working) && message.Word(at + 1).Unit == Unit.Day)
        {
            unit = Unit.Workday;
            at += 2;
            return true;
        }

        unit = message.Word(at).Unit;
        if (unit is not (Unit.Day or Unit.Workday) || message.Word(at).IsPlural)
        {
            return false;
        }

        at++;
        return true;
    }

    private static LocalDate? Pick(Days days, int number, IsoDayOfWeek weekday, Unit unit)
    {
        var isLast = number < 0;
        if (weekday != IsoDayOfWeek.None)
        {
            var day = isLast
                ? Almanac.PlusDays(days.Last, -(((int)days.Last.DayOfWeek - (int)weekday + 7) % 7))
                : Almanac.PlusDays(days.First, (((int)weekday - (int)days.First.DayOfWeek + 7) % 7) + (7 * (number - 1)));
            return Within(days, day);
        }

        if (unit == Unit.Day)
        {
            return Within(days, isLast ? days.Last : Almanac.PlusDays(days.First, number - 1));
        }

        return isLast
            ? new Stretch(0, 0, 0, 1, IsVague: false).From(Almanac.PlusDays(days.Last, 1), back: true)
            : new Stretch(0, 0, 0, number, IsVague: false).From(Almanac.PlusDays(days.First, -1)) is { } workday ? Within(days, workday) : null;
    }

    private static LocalDate? Within(Days days, LocalDate day) => day >= days.First && day <= days.Last ? day : null;
}
