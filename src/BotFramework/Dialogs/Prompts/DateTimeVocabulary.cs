namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>A language's words for days and hours, as patterns of regular expressions. The names of months and weekdays are not among them: the culture has those.</summary>
/// <param name="Today">Today.</param>
/// <param name="Tomorrow">Tomorrow.</param>
/// <param name="Yesterday">Yesterday.</param>
/// <param name="DayAfterTomorrow">The day after tomorrow.</param>
/// <param name="DayBeforeYesterday">The day before yesterday.</param>
/// <param name="Now">Now.</param>
/// <param name="This">Before a weekday or a period: of this week or period.</param>
/// <param name="Next">Before or after a weekday or a period: the next.</param>
/// <param name="Last">Before or after a weekday or a period: the last.</param>
/// <param name="Week">A week.</param>
/// <param name="Month">A month.</param>
/// <param name="Year">A year.</param>
/// <param name="At">Between a date and a time, and before a time.</param>
/// <param name="OClock">After an hour.</param>
/// <param name="Morning">After a time: before noon.</param>
/// <param name="Afternoon">After a time: after noon.</param>
/// <param name="Noon">Twelve in the day.</param>
/// <param name="Midnight">Twelve in the night.</param>
/// <param name="In">Before "three days": from now.</param>
/// <param name="Ago">Before or after "three days": back from now.</param>
/// <param name="Days">Days.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Of">Between day, month and year.</param>
/// <param name="HalfTo">Before an hour: half an hour before it.</param>
/// <param name="HalfPast">Before an hour: half an hour after it.</param>
/// <param name="HasSpaces">Whether spaces stand between words.</param>
internal sealed record DateTimeVocabulary(
    string Today,
    string Tomorrow,
    string Yesterday,
    string DayAfterTomorrow = null,
    string DayBeforeYesterday = null,
    string Now = null,
    string This = null,
    string Next = null,
    string Last = null,
    string Week = null,
    string Month = null,
    string Year = null,
    string At = null,
    string OClock = null,
    string Morning = null,
    string Afternoon = null,
    string Noon = null,
    string Midnight = null,
    string In = null,
    string Ago = null,
    string Days = null,
    string Weeks = null,
    string Of = null,
    string HalfTo = null,
    string HalfPast = null,
    bool HasSpaces = true)
{
    private static readonly DateTimeVocabulary English = new(
        "today", "tomorrow", "yesterday", "(?:the )?day after tomorrow", "(?:the )?day before yesterday", "(?:right )?now",
        "this", "(?:the )?(?:next|coming|upcoming|following)", "(?:the )?(?:last|past|previous)", "week", "month", "year",
        "at|on|@", @"o'?\s?clock", "in the morning", "in the (?:afternoon|evening)|at night|tonight", "noon|midday", "midnight",
        "in", "ago", "days?", "weeks?", "of|the", HalfPast: "half past");

    private static readonly DateTimeVocabulary Dutch = new(
        "vandaag", "morgen", "gisteren", "overmorgen", "eergisteren", "nu(?: meteen)?",
        "deze|dit", "(?:de |het )?(?:volgende?|komende?|aanstaande)", "(?:de |het )?(?:vorige?|afgelopen|laatste)", "week", "maand", "jaar",
        "om|op|@", "uur|u", "'?s (?:ochtends|morgens)|in de (?:ochtend|morgen)", "'?s (?:middags|avonds|nachts)|in de (?:middag|avond)", "12 uur 's middags|het middaguur", "middernacht",
        "over", "geleden", "dag(?:en)?", "we(?:ek|ken)", "van", HalfTo: "half");

    private static readonly DateTimeVocabulary German = new(
        "heute", "morgen", "gestern", "übermorgen", "vorgestern", "jetzt|sofort",
        "diese[nrs]?", "nächste[nrs]?|kommende[nrs]?", "letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?", "woche", "monat", "jahr",
        "um|am|gegen", "uhr", "morgens|am morgen|früh", "nachmittags|abends|am (?:nachmittag|abend)", "mittag", "mitternacht",
        "in", "vor", "tage?n?", "wochen?", null, HalfTo: "halb");

    private static readonly DateTimeVocabulary French = new(
        "aujourd'hui", "demain", "hier", "après-demain", "avant-hier", "maintenant",
        "cet?t?e?", "prochaine?", "derni(?:er|ère)|passée?", "semaine", "mois", "année|an",
        "à|le|vers", "heures?|h", "du matin", "de l'après-midi|du soir", "midi", "minuit",
        "dans", "il y a", "jours?", "semaines?", "de");

    private static readonly DateTimeVocabulary Spanish = new(
        "hoy", "mañana", "ayer", "pasado mañana", "anteayer|antes de ayer", "ahora(?: mismo)?",
        "est[ea]", "próxim[oa]|proxim[oa]|que viene", "pasad[oa]|últim[oa]", "semana", "mes", "año",
        "a las?|el|al?", "horas?|en punto", "de la mañana", "de la (?:tarde|noche)", "mediodía", "medianoche",
        "en|dentro de", "hace", "días?", "semanas?", "de|del");

    private static readonly DateTimeVocabulary Portuguese = new(
        "hoje", "amanhã|amanha", "ontem", "depois de amanhã", "anteontem", "agora",
        "est[ea]", "próxim[oa]|proxim[oa]|que vem", "passad[oa]|últim[oa]", "semana", "mês|mes", "ano",
        "às?|as|em|no|na", "horas?|h", "da manhã", "da (?:tarde|noite)", "meio[- ]dia", "meia[- ]noite",
        "em|daqui a", "há|ha", "dias?", "semanas?", "de");

    private static readonly DateTimeVocabulary Italian = new(
        "oggi", "domani", "ieri", "dopodomani", "l'altro ieri|avantieri", "adesso|ora",
        "quest[aoe']", "prossim[oa]", "scors[oa]|passat[oa]", "settimana", "mese", "anno",
        "alle|all'|il|l'", "ore|in punto", "del mattino|di mattina", "del pomeriggio|di (?:pomeriggio|sera)", "mezzogiorno", "mezzanotte",
        "tra|fra", "fa", "giorn[oi]", "settiman[ae]", "di|del");

    private static readonly DateTimeVocabulary Swedish = new(
        "idag|i dag", "imorgon|i morgon", "igår|i går", "i övermorgon|övermorgon", "i förrgår|förrgår", "nu",
        "den här|denna|det här", "nästa", "förra|senaste", "veckan?", "månad(?:en)?", "år(?:et)?",
        "kl\\.?|klockan|den", "klockan", "på morgonen", "på (?:eftermiddagen|kvällen)", "mitt på dagen", "midnatt",
        "om", "sedan", "dag(?:ar)?", "veck(?:a|or)", null, HalfTo: "halv");

    private static readonly DateTimeVocabulary Turkish = new(
        "bugün", "yarın", "dün", Now: "şimdi", This: "bu", Next: "gelecek|önümüzdeki", Last: "geçen", Week: "hafta", Month: "ay", Year: "yıl", At: "saat", OClock: "saat",
        Noon: "öğlen", Midnight: "gece yarısı", Ago: "önce", Days: "gün", Weeks: "hafta");

    private static readonly DateTimeVocabulary Bulgarian = new(
        "днес", "утре", "вчера", "вдругиден", "завчера", "сега", "тази|този|това", "следващ(?:ата|ия|ата)", "минал(?:ата|ия)", "седмица", "месец", "година",
        "в|във|на", "часа?", "сутринта", "следобед|вечерта", "обяд", "полунощ", "след", "преди", "дни|ден", "седмици|седмица");

    private static readonly DateTimeVocabulary Hindi = new("आज", "कल", "बीता कल", "परसों", Now: "अभी", OClock: "बजे", Noon: "दोपहर", Midnight: "आधी रात");

    private static readonly DateTimeVocabulary Japanese = new(
        "今日|本日", "明日|あした", "昨日|きのう", "明後日|あさって", "一昨日|おととい", "今|いま", "今", "来", "先", "週", "月", "年", OClock: "時", HasSpaces: false);

    private static readonly DateTimeVocabulary Korean = new(
        "오늘", "내일", "어제", "모레", "그저께", "지금", "이번", "다음", "지난", "주", "달", "해", OClock: "시", HasSpaces: false);

    private static readonly DateTimeVocabulary Chinese = new(
        "今天|今日", "明天|明日", "昨天|昨日", "后天|後天", "前天", "现在|現在", "这|這|本", "下个?", "上个?", "周|星期|週", "月", "年", OClock: "点|點", HasSpaces: false);

    public static DateTimeVocabulary For(string language) => language switch
    {
        "bg" => Bulgarian,
        "de" => German,
        "es" => Spanish,
        "fr" => French,
        "hi" => Hindi,
        "it" => Italian,
        "ja" => Japanese,
        "ko" => Korean,
        "nl" => Dutch,
        "pt" => Portuguese,
        "sv" => Swedish,
        "tr" => Turkish,
        "zh" => Chinese,
        _ => English,
    };
}
