using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Words;

internal enum Unit : byte
{
    None,
    Day,
    Workday,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}

/// <summary>Which period an adjective points at, seen from the one that holds the reference.</summary>
internal enum Shift : byte
{
    None,

    /// <summary>deze, dit, huidige.</summary>
    This,

    /// <summary>volgende: of a weekday the one in next week.</summary>
    Next,

    /// <summary>komende, aanstaande: of a weekday the first to come.</summary>
    Coming,

    /// <summary>vorige, afgelopen, jl.</summary>
    Previous,

    /// <summary>laatste: the previous one, or the final one of a period.</summary>
    Last,
}

internal enum Part : byte
{
    None,
    Begin,
    Middle,
    End,
}

internal enum Season : byte
{
    None,
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// <summary>The parts that a word can play in a sentence about time.</summary>
[Flags]
internal enum Role : ulong
{
    None = 0,
    Article = 1UL << 0,
    One = 1UL << 1,
    Of = 1UL << 2,
    In = 1UL << 3,
    And = 1UL << 4,
    Or = 1UL << 5,
    On = 1UL << 6,
    Over = 1UL << 7,
    Within = 1UL << 8,
    Ago = 1UL << 9,
    Back = 1UL << 10,
    Later = 1UL << 11,
    From = 1UL << 12,
    To = 1UL << 13,
    With = 1UL << 14,
    Between = 1UL << 15,
    Now = 1UL << 16,
    After = 1UL << 17,
    Before = 1UL << 18,
    Less = 1UL << 19,
    Than = 1UL << 20,
    Rest = 1UL << 21,
    Whole = 1UL << 22,
    Extra = 1UL << 23,
    Approximately = 1UL << 24,
    Every = 1UL << 25,
    Follower = 1UL << 26,
    Thing = 1UL << 27,
    Label = 1UL << 28,
    PastVerb = 1UL << 29,
    Working = 1UL << 30,
    NotPast = 1UL << 31,
    ClauseBreak = 1UL << 32,
    Earlier = 1UL << 33,
    Document = 1UL << 34,
    Future = 1UL << 35,
    PastNoun = 1UL << 36,
    Since = 1UL << 37,
    Half = 1UL << 38,
    Kwart = 1UL << 39,
    Helft = 1UL << 40,
    QuarterLetter = 1UL << 41,
    WeekNumber = 1UL << 42,
    Years = 1UL << 43,
    OrdinalSuffix = 1UL << 44,
    Couple = 1UL << 45,
    Until = 1UL << 46,
    Some = 1UL << 47,
    DateVerb = 1UL << 48,
    Through = 1UL << 49,
    Money = 1UL << 50,
    DutchOnly = 1UL << 51,
    EnglishOnly = 1UL << 52,
    Soon = 1UL << 53,
    Aged = 1UL << 54,
    Possessive = 1UL << 55,
    Same = 1UL << 56,
    Ambiguous = 1UL << 57,
    Reckoned = 1UL << 58,
    Greeting = 1UL << 59,
    Participle = 1UL << 60,
    Finish = 1UL << 61,
    Somewhere = 1UL << 62,
    DayPart = 1UL << 63,
}

/// <summary>All that one word can mean to us. A word may be several things: "tweede" counts, "may" is a month and a verb.</summary>
internal sealed record Lexeme
{
    public static Lexeme Unknown { get; } = new();

    public static Lexeme Participle { get; } = new() { Roles = Role.Participle };

    public Role Roles { get; init; }

    /// <summary>A number word's value; -1 for none.</summary>
    public int Cardinal { get; init; } = -1;

    /// <summary>An ordinal's value; -1 for none.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>A number of quarters, for "anderhalf" (6) and "tweeënhalf" (10); 0 for none.</summary>
    public int Quarters { get; init; }

    /// <summary>1 to 12, 0 for none.</summary>
    public int Month { get; init; }

    /// <summary>A month's or weekday's short form or a word that is more often something else: it needs company to be one.</summary>
    public bool NeedsCompany { get; init; }

    public IsoDayOfWeek Weekday { get; init; }

    public Unit Unit { get; init; }

    /// <summary>Whether a unit stands in the plural, and so needs a number.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Days from today for "morgen" and its like; null for none.</summary>
    public int? DaysFromToday { get; init; }

    public Shift Shift { get; init; }

    public Part Part { get; init; }

    public Season Season { get; init; }

    /// <summary>Whether "over drie maanden" beside it says how long, not when: "verdelen", "spreiden".</summary>
    public bool Spreads { get; init; }

    /// <summary>First year of a decade within its century ("negentig": 90); -1 for none.</summary>
    public int Decade { get; init; } = -1;

    /// <summary>A length that the word holds on its own: "veertiendaags", "halfjaar".</summary>
    public (int Quarters, Unit Unit) Length { get; init; }

    /// <summary>Holidays whose names begin with this word.</summary>
    public HolidayName[] Holidays { get; init; } = [];

    /// <summary>Whether it says something of time itself, rather than only leading up to it as "de" and "over" do.</summary>
    public bool IsTime =>
        Cardinal > 0 || Ordinal > 0 || Quarters > 0 || Month > 0 || Weekday != IsoDayOfWeek.None || Unit != Unit.None || DaysFromToday is not null
        || Shift != Shift.None || Part != Part.None || Season != Season.None || Decade >= 0 || Length.Unit != Unit.None || Holidays.Length > 0
        || Is(Role.Rest | Role.Soon | Role.Whole | Role.Half | Role.WeekNumber | Role.QuarterLetter | Role.Less | Role.Later | Role.Earlier | Role.Now);

    public bool LeadsToTime =>
        Is(Role.Article | Role.One | Role.In | Role.Over | Role.Within | Role.From | Role.Between | Role.Approximately | Role.Possessive | Role.Since | Role.Extra);

    public bool Is(Role role) => (Roles & role) != 0;

    public Lexeme With(Lexeme other) => this with
    {
        Roles = Roles | other.Roles,
        Cardinal = other.Cardinal >= 0 ? other.Cardinal : Cardinal,
        Ordinal = other.Ordinal >= 0 ? other.Ordinal : Ordinal,
        Quarters = other.Quarters != 0 ? other.Quarters : Quarters,
        Month = other.Month != 0 ? other.Month : Month,
        NeedsCompany = NeedsCompany || other.NeedsCompany,
        Weekday = other.Weekday != IsoDayOfWeek.None ? other.Weekday : Weekday,
        Unit = other.Unit != Unit.None ? other.Unit : Unit,
        IsPlural = IsPlural || other.IsPlural,
        DaysFromToday = other.DaysFromToday ?? DaysFromToday,
        Shift = other.Shift != Shift.None ? other.Shift : Shift,
        Part = other.Part != Part.None ? other.Part : Part,
        Spreads = Spreads || other.Spreads,
        Season = other.Season != Season.None ? other.Season : Season,
        Decade = other.Decade >= 0 ? other.Decade : Decade,
        Length = other.Length.Unit != Unit.None ? other.Length : Length,
        Holidays = [.. Holidays, .. other.Holidays],
    };
}

/// <summary>A holiday's name, by the words that follow the first, and its rule.</summary>
internal sealed record HolidayName(string[] Rest, Values.HolidayRule Rule);
