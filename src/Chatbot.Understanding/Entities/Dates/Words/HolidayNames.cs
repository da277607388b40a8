using NodaTime;
using static Chatbot.Understanding.Entities.Dates.Values.HolidayRule;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>The feast days that people in the Netherlands and Belgium name, and the best known English ones.</summary>
internal static class HolidayNames
{
    public static void AddTo(LexiconBuilder words)
    {
        AddWinter(words);
        AddEaster(words);
        AddNational(words);
        AddFamily(words);
    }

    private static void AddWinter(LexiconBuilder words)
    {
        words.Holiday(Fixed(12, 5), "sinterklaas, sinterklaasavond, pakjesavond, sint nicolaas, sinterklaasdag");
        words.Holiday(Fixed(12, 24), "kerstavond, kerst avond, christmas eve, xmas eve, kerstnacht");
        words.Holiday(
            Fixed(12, 25),
            "kerst, kerstmis, kerstdag, eerste kerstdag, kerstfeest, kerstdagen, christmas, christmas day, xmas, xmas day");
        words.Holiday(Fixed(12, 26), "tweede kerstdag, boxing day");
        words.Holiday(
            Fixed(12, 31),
            "oud en nieuw, oudjaar, oudjaarsdag, oudejaarsdag, oudejaar, oudejaarsavond, oudjaarsavond, oude jaarsdag, "
            + "silvester, new year's eve, new years eve, nye");
        words.Holiday(
            Fixed(1, 1), "nieuwjaar, nieuwjaarsdag, nieuw jaar, new year's day, new years day, new year's, new year, new years");
        words.Holiday(Fixed(1, 6), "driekoningen, drie koningen, epiphany");
        words.Holiday(Fixed(2, 14), "valentijn, valentijnsdag, valentine's day, valentines day, valentine's, valentines");
    }

    private static void AddEaster(LexiconBuilder words)
    {
        words.Holiday(FromEaster(-49), "carnaval, carnavalszondag");
        words.Holiday(FromEaster(-48), "carnavalsmaandag");
        words.Holiday(FromEaster(-46), "aswoensdag, ash wednesday");
        words.Holiday(FromEaster(-7), "palmzondag, palmpasen, palm sunday");
        words.Holiday(FromEaster(-3), "witte donderdag");
        words.Holiday(FromEaster(-2), "goede vrijdag, good friday");
        words.Holiday(FromEaster(-1), "stille zaterdag, paaszaterdag");
        words.Holiday(FromEaster(0), "pasen, eerste paasdag, paasdag, paaszondag, paasdagen, easter, easter sunday");
        words.Holiday(FromEaster(1), "tweede paasdag, paasmaandag, easter monday");
        words.Holiday(FromEaster(39), "hemelvaart, hemelvaartsdag, hemelvaartdag, ascension day, ascension");
        words.Holiday(FromEaster(49), "pinksteren, eerste pinksterdag, pinksterdag, pinksterzondag, pinksterdagen, pentecost, whit sunday");
        words.Holiday(FromEaster(50), "tweede pinksterdag, pinkstermaandag, whit monday");
    }

    private static void AddNational(LexiconBuilder words)
    {
        words.Holiday(SundayBecomesSaturday(4, 27), "koningsdag, king's day, kings day");
        words.Holiday(SundayBecomesSaturday(4, 30), "koninginnedag");
        words.Holiday(Fixed(5, 4), "dodenherdenking");
        words.Holiday(Fixed(5, 5), "bevrijdingsdag, liberation day");
        words.Holiday(Fixed(5, 1), "dag van de arbeid, feest van de arbeid, labour day, may day");
        words.Holiday(Fixed(7, 4), "independence day");
        words.Holiday(Fixed(7, 11), "vlaamse feestdag, feest van de vlaamse gemeenschap");
        words.Holiday(Fixed(7, 21), "nationale feestdag, belgische nationale feestdag");
        words.Holiday(Fixed(8, 15), "olv hemelvaart, maria hemelvaart, onze lieve vrouw hemelvaart, moederkesdag");
        words.Holiday(NthWeekday(9, 3, IsoDayOfWeek.Tuesday), "prinsjesdag");
        words.Holiday(Fixed(10, 4), "dierendag");
        words.Holiday(Fixed(10, 31), "halloween");
        words.Holiday(Fixed(11, 1), "allerheiligen, all saints day, all saints' day");
        words.Holiday(Fixed(11, 2), "allerzielen");
        words.Holiday(Fixed(11, 11), "wapenstilstand, sint maarten, veterans day");
        words.Holiday(NthWeekday(9, 1, IsoDayOfWeek.Monday), "labor day");
        words.Holiday(NthWeekday(11, 4, IsoDayOfWeek.Thursday), "thanksgiving, thanksgiving day");
        words.Holiday(NthWeekday(11, 4, IsoDayOfWeek.Thursday, daysAfter: 1), "black friday");
        words.Holiday(NthWeekday(11, 4, IsoDayOfWeek.Thursday, daysAfter: 4), "cyber monday");
        words.Holiday(Fixed(3, 17), "st patrick's day, saint patrick's day, st patricks day");
        words.Holiday(Fixed(4, 1), "april fools, april fools day, april fool's day");
    }

    private static void AddFamily(LexiconBuilder words)
    {
        words.Holiday(NthWeekday(5, 2, IsoDayOfWeek.Sunday), "moederdag, mother's day, mothers day");
        words.Holiday(NthWeekday(6, 3, IsoDayOfWeek.Sunday), "vaderdag, father's day, fathers day");
    }
}
