using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>English words of time.</summary>
internal static class EnglishWords
{
    private static readonly string[] Ones =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
         "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
         "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];

    private static readonly string[] Tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

    public static void AddTo(LexiconBuilder words)
    {
        AddNumbers(words);
        AddDays(words);
        AddMonths(words);
        AddUnits(words);
        AddRelations(words);
    }

    private static void AddNumbers(LexiconBuilder words)
    {
        for (var index = 0; index < Ones.Length; index++)
        {
            words.Cardinal(index + 1, Ones[index]);
            words.Ordinal(index + 1, Ordinals[index]);
        }

        for (var index = 0; index < Tens.Length; index++)
        {
            var value = 20 + (10 * index);
            words.Cardinal(value, Tens[index] + "y");
            words.Ordinal(value, Tens[index] + "ieth");
            words.Add(Tens[index] + "ies", new Lexeme { Decade = value });
        }

        words.Cardinal(100, "hundred");
        words.Cardinal(1000, "thousand");
        words.Cardinal(3, "few several");
        words.Cardinal(2, "couple");
        words.Role(Role.Some, "few several couple");
        words.Role(Role.OrdinalSuffix, "st nd rd th");
    }

    private static void AddDays(LexiconBuilder words)
    {
        words.FromToday(0, "today tonight todays");
        words.FromToday(1, "tomorrow tomorow tommorow tommorrow tmrw tmr");
        words.FromToday(-1, "yesterday");
        words.Weekday(IsoDayOfWeek.Monday, "monday", "mon", "mondays");
        words.Weekday(IsoDayOfWeek.Tuesday, "tuesday", "tue tues", "tuesdays");
        words.Weekday(IsoDayOfWeek.Wednesday, "wednesday wensday wednsday", "wed weds", "wednesdays");
        words.Weekday(IsoDayOfWeek.Thursday, "thursday thurday", "thu thur thurs", "thursdays");
        words.Weekday(IsoDayOfWeek.Friday, "friday", "fri", "fridays");
        words.Weekday(IsoDayOfWeek.Saturday, "saturday", "sat", "saturdays");
        words.Weekday(IsoDayOfWeek.Sunday, "sunday", "sun", "sundays");
        words.Role(Role.DayPart, "morning afternoon evening night");
    }

    private static void AddMonths(LexiconBuilder words)
    {
        words.Month(1, "january", "");
        words.Month(2, "february febuary", "");
        words.Month(3, "", "march mar");
        words.Month(5, "", "may");
        words.Month(6, "june", "");
        words.Month(7, "july", "");
        words.Month(8, "august", "");
        words.Month(10, "october", "");
    }

    private static void AddUnits(LexiconBuilder words)
    {
        words.Unit(Unit.Day, "day", "days", Role.EnglishOnly);
        words.Unit(Unit.Workday, "workday", "workdays weekdays", Role.EnglishOnly);
        words.Unit(Unit.Week, "", "weeks", Role.EnglishOnly);
        words.Unit(Unit.Fortnight, "fortnight", "fortnights", Role.EnglishOnly);
        words.Unit(Unit.Month, "month", "months", Role.EnglishOnly);
        words.Unit(Unit.Quarter, "quarter", "quarters", Role.EnglishOnly);
        words.Unit(Unit.Year, "year yr", "years yrs", Role.EnglishOnly);
        words.Unit(Unit.Decade, "decade", "decades", Role.EnglishOnly);
        words.Unit(Unit.Century, "century", "centuries", Role.EnglishOnly);
        words.Season(Season.Spring, "spring", needsCompany: true);
        words.Season(Season.Summer, "summer");
        words.Season(Season.Autumn, "autumn");
        words.Season(Season.Autumn, "fall", needsCompany: true);
    }

    private static void AddRelations(LexiconBuilder words)
    {
        words.Shift(Shift.This, "this current same");
        words.Shift(Shift.Next, "next following");
        words.Shift(Shift.Coming, "coming upcoming");
        words.Shift(Shift.Previous, "last previous past");
        words.Shift(Shift.Last, "last final");
        words.Part(Part.Begin, "beginning early");
        words.Add("start", new Lexeme { Part = Part.Begin, NeedsCompany = true });
        words.Part(Part.Middle, "middle mid");
        words.Part(Part.End, "end late");
        words.Role(Role.Half, "half");
        words.Role(Role.Helft, "half");

        words.Role(Role.Article | Role.EnglishOnly, "the");
        words.Role(Role.One, "a an another");
        words.Role(Role.Working, "working business");
        words.Role(Role.Couple, "couple");
        words.Role(Role.Same, "same");
        words.Role(Role.Ambiguous, "mon sun sat wed may march");
        words.Cardinal(1, "a an another");
        words.Role(Role.Possessive, "my your our");
        words.Role(Role.Of, "of in");
        words.Role(Role.In, "in");
        words.Role(Role.And, "and");
        words.Role(Role.Or, "or");
        words.Role(Role.On, "on");
        words.Role(Role.Within, "within");
        words.Role(Role.Ago, "ago");
        words.Role(Role.Later, "later hence");
        words.Role(Role.Earlier, "earlier");
        words.Role(Role.From, "from starting");
        words.Role(Role.Since, "since");
        words.Role(Role.To, "to until till untill");
        words.Role(Role.Through, "through thru");
        words.Role(Role.Between, "between");
        words.Role(Role.Now, "now");
        words.Role(Role.After, "after");
        words.Role(Role.Before, "before by");
        words.Role(Role.Until, "by");
        words.Role(Role.Less, "less");
        words.Role(Role.Than, "than");
        words.Role(Role.Rest, "rest remainder");
        words.Role(Role.Whole, "whole entire full all");
        words.Role(Role.Extra, "extra more additional other full whole further");
        words.Role(Role.Future, "future");
        words.Role(Role.Every, "every each");
        words.Role(Role.Approximately, "about around approximately roughly nearly almost");
        words.Role(Role.Somewhere, "sometime somewhere");
        words.Role(Role.Soon, "soon");
    }
}
