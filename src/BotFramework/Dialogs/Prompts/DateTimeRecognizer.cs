using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Finds the first date, time or period in a text, in one language.</summary>
internal sealed partial class DateTimeRecognizer
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex IsoTime = new(@"^(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?", RegexOptions.CultureInvariant, Timeout);
    private static readonly ConcurrentDictionary<(string Language, bool IsMonthFirst), DateTimeRecognizer> Recognizers = new();

    private readonly Dictionary<string, int> _months = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _weekdays = new(StringComparer.OrdinalIgnoreCase);
    private readonly NumberVocabulary _numbers;
    private readonly bool _isMonthFirst;
    private readonly (Regex Pattern, Func<Match, DateOnly, NamedDay> Read)[] _days;
    private readonly (Regex Pattern, Func<Match, DateOnly, NamedPeriod> Read)[] _periods;
    private readonly Regex _time;
    private readonly Regex _between;
    private readonly Regex _now;

    private DateTimeRecognizer(string locale, bool isMonthFirst)
    {
        _isMonthFirst = isMonthFirst;
        _numbers = NumberVocabulary.For(locale);
        AddNames(CultureInfo.GetCultureInfo(locale).DateTimeFormat);

        var words = DateTimeVocabulary.For(locale.Split('-')[0]);
        var month = $@"(?<month>{AnyOf(_months.Keys)})\.?";
        var weekday = $@"(?<weekday>{AnyOf(_weekdays.Keys)})\.?";
        var day = @"(?<day>\d{1,2})(?:st|nd|rd|th|ste|de|e|er|º|ª|\.)?";
        var year = $@"(?:,?\s+(?:(?:{Word(words.Of)})\s+)?(?<year>\d{{4}})(?!\d|:))?";
        var count = $@"(?<count>\d{{1,3}}|{AnyOf(_numbers.Values.Keys)})";
        var which = $@"(?:(?<this>{Word(words.This)})|(?<next>{Word(words.Next)})|(?<last>{Word(words.Last)}))";

        _days =
        [
            Rule(@"(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:T(?=\d)|(?!\d))", ReadDate),
            Rule(@"(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]?", ReadDate),
            Rule(@"(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]", ReadDate),
            Rule(@"(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?!\d)", ReadNumeric),
            Rule(@"(?<first>\d{1,2})[/-](?<second>\d{1,2})(?![\d/.-])", ReadNumeric),
            Rule($@"(?:{weekday},?\s+)?(?:(?:{Word(words.Of)}|{Word(words.At)})\s+)?{day}\s*(?:(?:{Word(words.Of)})\s+)?{month}{year}", ReadDate),
            Rule($@"(?:{weekday},?\s+)?{month}\s+(?:(?:{Word(words.Of)})\s+)?{day}(?!\d|\s*(?:[ap]\.?m\b|:)){year}", ReadDate),
            Rule(words.DayAfterTomorrow, (_, today) => NamedDay.Definite(today.AddDays(2))),
            Rule(words.DayBeforeYesterday, (_, today) => NamedDay.Definite(today.AddDays(-2))),
            Rule(words.Today, (_, today) => NamedDay.Definite(today)),
            Rule(words.Tomorrow, (_, today) => NamedDay.Definite(today.AddDays(1))),
            Rule(words.Yesterday, (_, today) => NamedDay.Definite(today.AddDays(-1))),
            Rule($@"(?:{Word(words.In)})\s+{count}\s+(?:(?<weeks>{Word(words.Weeks)})|(?:{Word(words.Days)}))", (match, today) => ReadDistance(match, today, 1)),
            Rule($@"{count}\s+(?:(?<weeks>{Word(words.Weeks)})|(?:{Word(words.Days)}))\s+(?:{Word(words.Ago)})", (match, today) => ReadDistance(match, today, -1)),
            Rule($@"(?:{Word(words.Ago)})\s+{count}\s+(?:(?<weeks>{Word(words.Weeks)})|(?:{Word(words.Days)}))", (match, today) => ReadDistance(match, today, -1)),
            Rule($@"(?:{which}\s*)?{weekday}", ReadWeekday),
            Rule($@"{weekday}\s+{which}", ReadWeekday),
        ];
        _periods =
        [
            Rule($@"{which}\s*(?:(?<weekUnit>{Word(words.Week)})|(?<monthUnit>{Word(words.Month)})|(?<yearUnit>{Word(words.Year)}))", ReadPeriod),
            Rule($@"(?:(?<weekUnit>{Word(words.Week)})|(?<monthUnit>{Word(words.Month)})|(?<yearUnit>{Word(words.Year)}))\s+{which}", ReadPeriod),
            Rule($@"(?<!\d\S{{0,3}}\s*){month}\s+(?:(?:{Word(words.Of)})\s+)?(?<year>\d{{4}})(?!\d)", (match, _) => MonthOf(new DateOnly(YearOf(match), MonthOf(match), 1))),
        ];

        var half = $@"(?:(?<halfPast>{Word(words.HalfPast)})|(?<halfTo>{Word(words.HalfTo)}))\s+";
        var hour = $@"(?<hour>\d{{1,2}}|{AnyOf(_numbers.Values.Where(pair => pair.Value is >= 1 and <= 12).Select(pair => pair.Key))})";
        var partOfDay = $@"(?:(?<am>a\.?m\b\.?|{Word(words.Morning)})|(?<pm>p\.?m\b\.?|{Word(words.Afternoon)}))";
        _time = Compile(
            $@"(?<noon>{Word(words.Noon)})|(?<midnight>{Word(words.Midnight)})"
            + $@"|(?:(?:{Word(words.At)})\s*)?(?:"
            + $@"{half}{hour}(?:\s*(?:{Word(words.OClock)}))?(?:\s*{partOfDay})?"
            + $@"|(?<hour>\d{{1,2}})(?::|\.(?=\d\d(?!\d|[.\d])))(?<minute>\d{{2}})(?::(?<second>\d{{2}}))?(?:\s*(?:{Word(words.OClock)}))?(?:\s*{partOfDay})?"
            + $@"|{hour}\s*(?:{Word(words.OClock)})(?:\s*(?<minute>[0-5]\d)(?!\d))?(?:\s*{partOfDay})?"
            + $@"|{hour}\s*{partOfDay})"
            + $@"|(?:{Word(words.At)})\s+(?<hour>\d{{1,2}})(?!\d|[/.:-]\d)",
            words.HasSpaces);
        _between = new Regex($@"^\s*,?\s*(?:{Word(words.At)})?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout);
        _now = Compile(Word(words.Now), words.HasSpaces);

        (Regex, Func<Match, DateOnly, T>) Rule<T>(string pattern, Func<Match, DateOnly, T> read)
            where T : class
            => (Compile(pattern ?? Word(null), words.HasSpaces), read);
    }

    /// <param name="locale">Such as "nl-NL"; English for a language that is not known.</param>
    public static DateTimeRecognizer For(string locale)
    {
        var nearest = PromptCultureModels.MapToNearestLanguage(locale);
        var isKnown = Array.Exists(PromptCultureModels.GetSupportedCultures(), model => model.Locale == nearest);
        var supported = isKnown ? nearest : PromptCultureModels.English.Locale;

        // Only in the United States does the month come first; elsewhere English speakers write 5/12 on the fifth of December.
        var isMonthFirst = supported == PromptCultureModels.English.Locale && (!isKnown || locale.Length == 2 || locale.EndsWith("us", StringComparison.OrdinalIgnoreCase));
        return Recognizers.GetOrAdd((supported, isMonthFirst), key => new DateTimeRecognizer(key.Language, key.IsMonthFirst));
    }

    /// <returns>Every way to read it, or null if there is none in the text.</returns>
    public List<DateTimeResolution> Recognize(string text, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var day = First(_days, text, today);
        var period = First(_periods, text, today);
        if (period is var (periodAt, named) && (day is null || periodAt.Index < day.Value.Match.Index))
        {
            return [new DateTimeResolution { Timex = named.Timex, Start = Text(named.Start), End = Text(named.End) }];
        }

        if (day is var (dayAt, namedDay))
        {
            var times = TimeNextTo(text, dayAt);
            return times.Count == 0
                ? [.. namedDay.Days.Select(date => new DateTimeResolution { Timex = namedDay.Timex, Value = Text(date) })]
                : [.. from time in times
                      from date in namedDay.Days
                      select new DateTimeResolution { Timex = namedDay.Timex + time.Timex, Value = $"{Text(date)} {Text(time.Time)}" }];
        }

        if (_now.Match(text).Success)
        {
            return [new DateTimeResolution { Timex = "PRESENT_REF", Value = now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) }];
        }

        var alone = _time.Matches(text).Select(ReadTime).FirstOrDefault(times => times.Count > 0);
        return alone is null ? null : [.. alone.Select(time => new DateTimeResolution { Timex = time.Timex, Value = Text(time.Time) })];
    }

    private static Regex Compile(string pattern, bool hasSpaces) => new(
        hasSpaces ? $@"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?!\p{{L}})" : pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Timeout);

    // A word that a language lacks matches nothing.
    private static string Word(string pattern) => pattern ?? "(?!)";

    private static string AnyOf(IEnumerable<string> words)
        => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <returns>The leftmost; of two that begin at the same place the longer.</returns>
    private static (Match Match, T Value)? First<T>((Regex Pattern, Func<Match, DateOnly, T> Read)[] rules, string text, DateOnly today)
        where T : class
    {
        var found = from rule in rules
                    from match in rule.Pattern.Matches(text)
                    orderby match.Index, match.Length descending
                    let value = rule.Read(match, today)
                    where value is not null
                    select ((Match, T)?)(match, value);
        return found.FirstOrDefault();
    }

    private void AddNames(DateTimeFormatInfo format)
    {
        for (var i = 0; i < 12; i++)
        {
            foreach (var name in new[] { format.MonthNames[i], format.MonthGenitiveNames[i], format.AbbreviatedMonthNames[i], format.AbbreviatedMonthGenitiveNames[i] })
            {
                AddName(_months, name, i + 1);
            }
        }

        for (var i = 0; i < 7; i++)
        {
            AddName(_weekdays, format.DayNames[i], i == 0 ? 7 : i);

            // Two letters are too often another word ("do", "za").
            if (format.AbbreviatedDayNames[i].TrimEnd('.').Length > 2)
            {
                AddName(_weekdays, format.AbbreviatedDayNames[i], i == 0 ? 7 : i);
            }
        }

        static void AddName(Dictionary<string, int> names, string name, int value)
        {
            if (name.Any(char.IsLetter))
            {
                names.TryAdd(name.TrimEnd('.'), value);
            }
        }
    }
}
