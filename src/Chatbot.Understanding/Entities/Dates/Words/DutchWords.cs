using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Dutch and Flemish words of time.</summary>
internal static class DutchWords
{
    private static readonly string[] DayParts = ["avond", "ochtend", "middag", "namiddag", "voormiddag", "nacht", "morgen"];

    public static void AddTo(LexiconBuilder words)
    {
        AddDays(words);
        AddMonths(words);
        AddUnits(words);
        AddRelations(words);
        AddQuantities(words);
    }

    private static void AddDays(LexiconBuilder words)
    {
        words.FromToday(0, "vandaag vndg vandg vndaag vandag vandaaag vanavond vanmiddag vanochtend vannacht vanmorgen vannamiddag");
        words.FromToday(1, "morgen morge mrgn morgenavond morgenochtend morgenmiddag morgenvroeg morgennamiddag morgenvoormiddag");
        words.FromToday(2, "overmorgen overmorge overmorgenavond overmorgenochtend overmorgenmiddag");
        words.FromToday(3, "overovermorgen");
        words.FromToday(-1, "gisteren gister gistren gisteravond gisterenavond gistermiddag gisterochtend gisternacht");
        words.FromToday(-2, "eergisteren eergister eergisteravond");
        words.FromToday(-3, "eereergisteren");
        foreach (var part in DayParts)
        {
            words.FromToday(-2, "eergisteren" + part);
            words.FromToday(-1, "gisteren" + part);
            words.FromToday(1, "morgen" + part);
            words.FromToday(2, "overmorgen" + part);
        }


        AddWeekday(words, IsoDayOfWeek.Monday, "maandag", "ma");
        AddWeekday(words, IsoDayOfWeek.Tuesday, "dinsdag disdag", "di din dins");
        AddWeekday(words, IsoDayOfWeek.Wednesday, "woensdag woendag", "wo woe woens");
        AddWeekday(words, IsoDayOfWeek.Thursday, "donderdag donderag donerdag", "do don dond");
        AddWeekday(words, IsoDayOfWeek.Friday, "vrijdag vrydag vridag", "vr vrij vrijd");
        AddWeekday(words, IsoDayOfWeek.Saturday, "zaterdag", "za zat");
        AddWeekday(words, IsoDayOfWeek.Sunday, "zondag", "zo zon");
        words.Role(Role.DayPart, "avond ochtend middag namiddag voormiddag nacht avonds ochtends middags vroeg laat");
    }

    private static void AddWeekday(LexiconBuilder words, IsoDayOfWeek day, string names, string needingCompany)
    {
        var name = names.Split(' ')[0];
        words.Weekday(day, names, needingCompany, name + "en");
        foreach (var part in DayParts)
        {
            words.Weekday(day, name + part, "");
        }
    }

    private static void AddMonths(LexiconBuilder words)
    {
        words.Month(1, "januari januarie januarij januaries", "jan");
        words.Month(2, "februari febuari februarie feberuari", "feb febr");
        words.Month(3, "maart", "mrt");
        words.Month(4, "april aprill", "apr");
        words.Month(5, "mei", "");
        words.Month(6, "juni junie", "jun");
        words.Month(7, "juli julie", "jul");
        words.Month(8, "augustus", "aug");
        words.Month(9, "september setember", "sep sept");
        words.Month(10, "oktober october", "okt oct");
        words.Month(11, "november", "nov");
        words.Month(12, "december", "dec");
    }

    private static void AddUnits(LexiconBuilder words)
    {
        words.Unit(Unit.Day, "dag dagje etmaal", "dagen daagjes etmalen dage", Role.DutchOnly);
        words.Unit(Unit.Day, "", "dgn dg d");
        words.Unit(Unit.Workday, "werkdag", "werkdagen", Role.DutchOnly);
        words.Unit(Unit.Week, "weekje", "weken weekjes wekem", Role.DutchOnly);
        words.Unit(Unit.Week, "week wk", "wkn");
        words.Unit(Unit.Weekend, "weekend weekeinde weekeind", "weekenden weekeinden weekends");
        words.Unit(Unit.Month, "maand maandje", "maanden maandjes", Role.DutchOnly);
        words.Unit(Unit.Month, "mnd", "mnden mndn");
        words.Unit(Unit.Quarter, "kwartaal trimester", "kwartalen trimesters", Role.DutchOnly);
        words.Unit(Unit.HalfYear, "halfjaar semester", "semesters");
        words.Unit(Unit.Year, "jaar jaartje", "jaartjes", Role.DutchOnly);
        words.Unit(Unit.Year, "jr", "");
        words.Unit(Unit.Year, "", "jaren", Role.DutchOnly | Role.Years);
        words.Unit(Unit.Decade, "decennium decenium", "decennia", Role.DutchOnly);
        words.Unit(Unit.Century, "eeuw", "eeuwen", Role.DutchOnly);
        words.Role(Role.WeekNumber, "week wk weeknummer weeknr");
        words.Role(Role.QuarterLetter, "k q kw h");

        words.Season(Season.Spring, "lente voorjaar");
        words.Season(Season.Summer, "zomer");
        words.Season(Season.Autumn, "herfst najaar");
        words.Season(Season.Winter, "winter");
        words.Add("veertiendaags veertiendaagse", new Lexeme { Length = (56, Unit.Day) });
        words.Add("halfjaar", new Lexeme { Length = (4, Unit.HalfYear) });
        words.Add("driedaags driedaagse", new Lexeme { Length = (12, Unit.Day) });
        words.Add("tweedaags tweedaagse", new Lexeme { Length = (8, Unit.Day) });
        words.Add("vijfdaags vijfdaagse", new Lexeme { Length = (20, Unit.Day) });
    }

    private static void AddRelations(LexiconBuilder words)
    {
        words.Shift(Shift.This, "deze dit huidige huidig dezelfde datzelfde hetzelfde diezelfde lopende");
        words.Shift(Shift.Next, "volgende volgend volgende volgnde vlgende");
        words.Shift(Shift.Coming, "komende komend aanstaande aanstaand aankomende aankomend eerstvolgende eerstvolgend eerstkomende a.s. a.s as toekomende");
        words.Shift(Shift.Next, "nieuwe");
        words.Shift(
            Shift.Previous,
            "vorige vorig afgelopen voorgaande voorgaand voorbije voorbij voorafgaande jongstleden laatstleden verleden j.l. j.l jl ll l.l. vorrige");
        words.Shift(Shift.Last, "laatste laatst");
        words.Role(Role.Same, "dezelfde datzelfde hetzelfde diezelfde");
        words.Role(Role.Ambiguous, "ma zo do don zon zat vrij din as mei nieuwe");
        words.Role(Role.Working, "werk");
        words.Part(Part.Begin, "begin");
        words.Part(Part.Middle, "midden half halverwege medio");
        words.Part(Part.End, "eind einde");
        words.Role(Role.Half, "half halve");
        words.Role(Role.Helft, "helft");
        words.Role(Role.Kwart, "kwart");

        words.Role(Role.Article, "de het 't t den");
        words.Role(Role.One, "een n");
        words.Cardinal(1, "n");
        words.Role(Role.Possessive, "mijn m'n jullie jouw je ons onze hun zijn haar");
        words.Role(Role.Of, "van");
        words.Role(Role.In, "in");
        words.Role(Role.And, "en plus");
        words.Role(Role.Or, "of a");
        words.Role(Role.On, "op");
        words.Role(Role.Over, "over");
        words.Role(Role.Within, "binnen");
        words.Role(Role.Ago, "geleden gelede geleen");
        words.Role(Role.Back, "terug");
        words.Role(Role.Later, "later nadien erna daarna verder");
        words.Role(Role.Earlier, "eerder vroeger");
        words.Role(Role.From, "van vanaf");
        words.Role(Role.Since, "sinds sedert");
        words.Role(Role.To, "tot");
        words.Role(Role.Through, "t/m tm");
        words.Role(Role.With, "met");
        words.Role(Role.Between, "tussen");
        words.Role(Role.Now, "nu heden");
        words.Role(Role.After, "na nadat");
        words.Role(Role.Before, "voor vor");
        words.Role(Role.Until, "uiterlijk tegen per");
        words.Role(Role.Less, "minder");
        words.Role(Role.Than, "dan");
        words.Role(Role.Rest, "rest restant resterende");
        words.Role(Role.Whole, "hele heel gehele volle volledige ganse");
        words.Role(Role.Extra, "extra volle hele lange andere goede kleine dikke ruime krappe");
        words.Role(Role.Future, "toekomst");
        words.Role(Role.PastNoun, "verleden");
        words.Role(Role.Reckoned, "gerekend geteld");
        words.Role(Role.Every, "elke elk iedere ieder alle");
        words.Role(Role.Approximately, "ongeveer circa ca rond omstreeks zo'n pakweg ruwweg plusminus grofweg rondom richting ruim bijna krap zowat zo'n");
        words.Role(Role.Somewhere, "ergens");
        words.Role(Role.Soon, "binnenkort");
    }

    private static void AddQuantities(LexiconBuilder words)
    {
        words.Cardinal(3, "paar enkele aantal meerdere enige ettelijke");
        words.Role(Role.Some, "paar enkele aantal meerdere enige ettelijke wat");
        words.Add("driekwart", new Lexeme { Quarters = 3 });
        words.Role(Role.OrdinalSuffix, "e de ste");
    }
}
