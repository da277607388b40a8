using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

// What the parts of a match mean.
internal sealed partial class DateTimeRecognizer
{
    private static NamedDay DayOrNothing(int? year, int month, int day, DateOnly today)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year ?? 2000, month))
        {
            return null;
        }

        return year is { } definite ? NamedDay.Definite(new DateOnly(definite, month, day)) : NamedDay.InAnyYear(month, day, today);
    }

    private static NamedPeriod MonthOf(DateOnly first) => new(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1));

    private static int StepOf(Match match) => match.Groups["next"].Success ? 1 : match.Groups["last"].Success ? -1 : 0;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int YearOf(Match match) => Math.Max(Number(match.Groups["year"]), 1);

    private static NamedPeriod ReadPeriod(Match match, DateOnly today)
    {
        var step = StepOf(match);
        if (match.Groups["weekUnit"].Success)
        {
            var monday = today.AddDays(1 - NamedDay.WeekdayOf(today) + (7 * step));
            var moment = monday.ToDateTime(TimeOnly.MinValue);
            return new(string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment)}-W{ISOWeek.GetWeekOfYear(moment):00}"), monday, monday.AddDays(7));
        }

        if (match.Groups["monthUnit"].Success)
        {
            return MonthOf(new DateOnly(today.Year, today.Month, 1).AddMonths(step));
        }

        var year = new DateOnly(today.Year + step, 1, 1);
        return new(year.ToString("yyyy", CultureInfo.InvariantCulture), year, year.AddYears(1));
    }

    private int MonthOf(Match match)
        => int.TryParse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _months[match.Groups["month"].Value];

    private NamedDay ReadDate(Match match, DateOnly today)
        => DayOrNothing(match.Groups["year"].Success ? YearOf(match) : null, MonthOf(match), Number(match.Groups["day"]), today);

    private NamedDay ReadNumeric(Match match, DateOnly today)
    {
        int? year = match.Groups["year"].Success ? YearOf(match) : null;
        year += year < 100 ? (today.Year / 100 * 100) : 0;
        var (first, second) = (Number(match.Groups["first"]), Number(match.Groups["second"]));

        // 25/12 has no twenty-fifth month, whoever writes it.
        return _isMonthFirst
            ? DayOrNothing(year, first, second, today) ?? DayOrNothing(year, second, first, today)
            : DayOrNothing(year, second, first, today) ?? DayOrNothing(year, first, second, today);
    }

    private NamedDay ReadDistance(Match match, DateOnly today, int direction)
    {
        var count = ValueOf(match.Groups["count"].Value);
        return count > 5000 ? null : NamedDay.Definite(today.AddDays(direction * count * (match.Groups["weeks"].Success ? 7 : 1)));
    }

    private NamedDay ReadWeekday(Match match, DateOnly today)
    {
        var weekday = _weekdays[match.Groups["weekday"].Value];
        if (!match.Groups["this"].Success && !match.Groups["next"].Success && !match.Groups["last"].Success)
        {
            return NamedDay.InAnyWeek(weekday, today);
        }

        return NamedDay.Definite(today.AddDays(weekday - NamedDay.WeekdayOf(today) + (7 * StepOf(match))));
    }

    private int ValueOf(string number)
        => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (int)Math.Min(_numbers.Values[number.ToLowerInvariant()], int.MaxValue);

    private List<NamedTime> TimeNextTo(string text, Match day)
    {
        var end = day.Index + day.Length;
        if (day.Value.EndsWith('T'))
        {
            // "2018-12-05T14:00" counts to twenty-four.
            var iso = IsoTime.Match(text[end..]);
            return iso.Success ? [.. ReadTime(iso).Take(1)] : [];
        }

        return _time.Matches(text)
            .Where(match => (match.Index >= end && _between.IsMatch(text[end..match.Index]))
                || (match.Index + match.Length <= day.Index && _between.IsMatch(text[(match.Index + match.Length)..day.Index])))
            .Select(ReadTime)
            .FirstOrDefault(times => times.Count > 0) ?? [];
    }

    private List<NamedTime> ReadTime(Match match)
    {
        if (match.Groups["noon"].Success || match.Groups["midnight"].Success)
        {
            return [TimeOf(match.Groups["noon"].Success ? 12 : 0, null, null)];
        }

        var hour = ValueOf(match.Groups["hour"].Value);
        int? minute = match.Groups["minute"].Success ? Number(match.Groups["minute"]) : null;
        int? second = match.Groups["second"].Success ? Number(match.Groups["second"]) : null;
        if (match.Groups["halfTo"].Success || match.Groups["halfPast"].Success)
        {
            minute = 30;
            hour = match.Groups["halfTo"].Success ? (hour + 11) % 12 : hour;
        }

        var (isMorning, isAfternoon) = (match.Groups["am"].Success, match.Groups["pm"].Success);
        if (hour > 24 || minute > 59 || second > 59 || ((isMorning || isAfternoon) && hour > 12 && !(isAfternoon && hour < 24)))
        {
            return [];
        }

        if (isMorning)
        {
            return [TimeOf(hour % 12, minute, second)];
        }

        if (isAfternoon)
        {
            return [TimeOf((hour % 12) + 12, minute, second)];
        }

        return hour is >= 1 and <= 12
            ? [TimeOf(hour, minute, second), TimeOf((hour + 12) % 24, minute, second)]
            : [TimeOf(hour % 24, minute, second)];
    }

    private static NamedTime TimeOf(int hour, int? minute, int? second)
    {
        var timex = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}");
        timex += minute is { } minutes ? string.Create(CultureInfo.InvariantCulture, $":{minutes:00}") : string.Empty;
        timex += second is { } seconds ? string.Create(CultureInfo.InvariantCulture, $":{seconds:00}") : string.Empty;
        return new(timex, new TimeOnly(hour, minute ?? 0, second ?? 0));
    }
}
