using System.Globalization;

namespace Chatbot.Dialogs.Content.Hours;

/// <summary>The words that a language has for opening hours.</summary>
internal sealed class HoursWording
{
    private static readonly HoursWording Dutch = new("nl-NL")
    {
        And = "en",
        Through = "t/m",
        WholeDay = ", 24 uur per dag",
        FromTo = (from, to) => $"van {from} tot {to} uur",
    };

    private static readonly HoursWording English = new("en-GB")
    {
        And = "and",
        Through = "to",
        WholeDay = ", 24 hours a day",
        FromTo = (from, to) => $"from {from} to {to}",
    };

    private readonly string[] _dayNames;

    private HoursWording(string culture)
    {
        _dayNames = CultureInfo.GetCultureInfo(culture).DateTimeFormat.DayNames;
    }

    public required string And { get; init; }

    public required string Through { get; init; }

    public required string WholeDay { get; init; }

    public required Func<string, string, string> FromTo { get; init; }

    public static HoursWording Of(string language) => language switch
    {
        "nl" => Dutch,
        "en" => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No words for opening hours in this language."),
    };

    /// <summary>The moment at which hours begin: <c>maandag 00:00</c>.</summary>
    public string Start(int minuteOfWeek) =>
        $"{Day(minuteOfWeek / OpeningPeriod.MinutesPerDay)} {Time(minuteOfWeek % OpeningPeriod.MinutesPerDay)}";

    /// <summary>The moment at which hours end: midnight belongs to the day before, <c>vrijdag 24:00</c>.</summary>
    public string End(int minuteOfWeek)
    {
        var last = (minuteOfWeek + OpeningPeriod.MinutesPerWeek - 1) % (OpeningPeriod.MinutesPerWeek);
        return $"{Day(last / OpeningPeriod.MinutesPerDay)} {Time(last % OpeningPeriod.MinutesPerDay + 1)}";
    }

    /// <summary>Consecutive days with the same hours are taken together.</summary>
    /// <param name="periods">By start.</param>
    public string Week(IEnumerable<OpeningPeriod> periods)
    {
        var runs = new List<(int First, int Last, string Hours)>();
        foreach (var day in periods.GroupBy(period => period.Day))
        {
            var number = (int)day.Key - 1;
            var hours = Hours([.. day]);
            if (runs.Count > 0 && runs[^1].Last == number - 1 && runs[^1].Hours == hours)
            {
                runs[^1] = runs[^1] with { Last = number };
            }
            else
            {
                runs.Add((number, number, hours));
            }
        }

        return List([.. runs.Select(run => Days(run.First, run.Last) + run.Hours)]);
    }

    private string Hours(IReadOnlyList<OpeningPeriod> day) =>
        day is [{ IsWholeDay: true }]
            ? WholeDay
            : " " + List([.. day.Select(period => FromTo(Time(period.FromMinute), Time(period.ToMinute)))]);

    private string Days(int first, int last) => (last - first) switch
    {
        0 => Day(first),
        1 => $"{Day(first)} {And} {Day(last)}",
        _ => $"{Day(first)} {Through} {Day(last)}",
    };

    private string List(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} {And} {parts[^1]}";

    // .NET's week begins on Sunday, ours on Monday.
    private string Day(int number) => _dayNames[(number + 1) % 7];

    private static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
