using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Choices;

/// <summary>Words and phrases that answer a yes-or-no question, Dutch, Flemish and English, without accents.</summary>
internal static class ReplyPhrases
{
    private static readonly (Reply Reply, string Phrases)[] Lists =
    [
        (Reply.Yes,
            "ja|idd|joat|jazekers|jaha|jahoor|jahaa|jups|ja heel graag|jah|yes|yep|yup|yeah|yea|yeh|yh|jep|jup|jepp|jes|yess|jazeker|jawel|jaja|ja hoor|ja zeker|ja graag|ja tuurlijk|welja|bahja|bah ja|ba ja|jaat|ja heur|joa|"
            + "jawohl|aye|affirmative|yes please|yessir|ja wel|amai ja|ewa ja|👍|👌|✅|✔|☑|🆗|👍🏻|💯|yay|yas"),
        (Reply.No,
            "nee|nei|non|banee|welnee|naw|neehoor|nee dankjewel|neen|nope|nop|nee hoor|nee dank|nee dank je|nee dankje|nee dankjewel|nee bedankt|nee merci|neuh|neu|nah|no|nee joh|neenee|neeje|nein|nay|njet|nee nee|"
            + "no thanks|no thank you|no way|nee dank u|nee dank u wel|nee danku|noppes|niks ervan|👎|❌|✖|🚫|🙅|⛔|negative|neej|nee zeg|noh|geenszins|negatief|nee nog niet"),
        (Reply.Consent,
            "doe maar|zeer zeker|zeer graag|ermee eens|er mee eens|het ermee eens|doen we|dat doen we|echt wel|dat bedoel ik|ga maar door|gaat u verder|ik bevestig dat|laten we dat doen|go for it|go on|carry on|proceed|liever wel|jammer genoeg wel|helaas wel|gelukkig wel|doe dat maar|doe dat|doe het maar|doe het|doe dit maar|ga maar|ga je gang|ga uw gang|ga door|ga verder|ga ervoor|doen|doe gerust|gerust|ga akkoord|akkoord|accoord|akoord|"
            + "ben akkoord|mee eens|eens|tuurlijk|tuurlyk|natuurlijk|natuurlyk|uiteraard|vanzelfsprekend|zeker|zekers|zeker weten|zeker wel|absoluut|allicht|beslist|"
            + "of course|ofcourse|sure|sure thing|absolutely|definitely|certainly|go ahead|please do|do it|do that|lets do it|let's do it|i agree|agreed|agree|"
            + "afgesproken|deal|graag|heel graag|graag gedaan|gaarne|alsjeblieft|alstublieft|dat wil ik|wil ik|wil ik wel|dat wil ik wel|ik wil|ik wil het|dat doe ik|doe ik|"
            + "dat mag|mag wel|mag hoor|dat mag wel|mag zeker|van mij wel|van mij mag het|voor mij wel|toch wel|wel degelijk|laat maar komen|laat maar zien|laat maar horen|"
            + "stuur maar|zet maar|regel maar|regel het maar|regel dat maar|kom maar op|kom maar|pak maar|maak maar|bevestigd|ik bevestig|bevestig|confirmed|confirm|"
            + "ja doe maar|yes do it|by all means|make it so|why not yes|i do|i am|i did|i have|i would|i'd like that|i would like that|that would be great|vooruit|vooruit maar|vooruit dan|"
            + "komt voor elkaar|daar ga ik mee akkoord|goedgekeurd|zo is dat|zo is het|lijkt me wel wat|lijkt mij wel wat|lijkt me fijn|ge moogt|je mag|u mag|with pleasure|please|yes i do"),
        (Reply.Approval,
            "klopt|klopt helemaal|dat klopt|da klopt|dit klopt|het klopt|klopt als een bus|prima|primaa|ok|oke|okay|okee|okey|okido|okidoki|oki|okie|kay|k|top|perfect|goed|is goed|da's goed|"
            + "dat is goed|das goed|tis goed|vind ik goed|goed zo|goed hoor|goed idee|goed plan|alright|all right|okiedokie|lijkt me goed|lijkt mij goed|lijkt me prima|helemaal goed|allemaal goed|alles klopt|alles goed|"
            + "fine|fine by me|that's fine|thats fine|great|good|sounds good|looks good|works for me|that works|all good|correct|juist|dat is juist|inderdaad|indeed|precies|exact|exactly|"
            + "right|that's right|thats right|that is right|that is correct|that's correct|true|waar|mooi|fijn|super|geweldig|fantastisch|uitstekend|heerlijk|leuk|"
            + "in orde|is in orde|komt in orde|dat is in orde|komt goed|geen probleem|geen bezwaar|geen punt|geen enkel probleem|no problem|no worries|niks op tegen|niets op tegen|niet verkeerd|"
            + "niet slecht|mag|kan|dat kan|kan wel|kan hoor|mij best|vind ik prima|vind ik best|is ok|is oke|is okay|is prima|dat is prima|dat is ok|dat is oke|voor mij goed|ca va|helder|duidelijk|"
            + "allez goed|voor mekaar|voor elkaar|gelukt|correctomundo|is correct|dat is correct|is juist|ik denk het wel|denk het wel|ik denk van wel|ik geloof het wel|volgens mij wel|i think so|"
            + "denk ik wel|denk van wel|ik geloof van wel|i guess so|i believe so|hoop het wel|ik vind het goed|ik vind het prima|ik vind het ok"),
        (Reply.Refusal,
            "liever niet|doen we niet|dat doen we niet|hoeft het niet|voor mij hoeft het niet|ermee oneens|liever van niet|dat bedoelde ik niet|dat bedoel ik niet|verkeerd begrepen|geen van beide|geen van allen|geen een|niet dat|voor mij niet nodig|niet echt|eigenlijk niet|dat is niet wat ik wil|not at all|none of these|neither|not what i meant|don't want that|dont want that|not for me|not today|dat is niet zo|geen behoefte|geen zin|i refuse|ik weiger|weiger|helaas niet|jammer genoeg niet|gelukkig niet|unfortunately not|beter niet|beter van niet|toch niet|toch maar niet|toch liever niet|niet doen|niet nodig|is niet nodig|dat is niet nodig|niet meer nodig|hoeft niet|hoeft niet meer|dat hoeft niet|"
            + "hoef niet|hoef ik niet|hoeft voor mij niet|het hoeft niet|doe maar niet|doe dat maar niet|doe het maar niet|doe dat niet|doe het niet|dit niet|dat niet|zeker niet|absoluut niet|"
            + "natuurlijk niet|tuurlijk niet|helemaal niet|echt niet|bijlange niet|bij lange niet|nog niet|nu niet|nu even niet|even niet|vandaag niet|niet nu|not now|not yet|not really|"
            + "wil ik niet|dat wil ik niet|ik wil niet|ik wil dat niet|ik wil het niet|dat wil ik liever niet|wil niet|wil ik liever niet|niet akkoord|ben het niet eens|niet mee eens|niet eens|oneens|"
            + "klopt niet|klopt dat niet|dat klopt niet|klopt niet helemaal|klopt helemaal niet|klopt niks van|klopt niets van|niet goed|niet juist|niet correct|niet waar|onjuist|incorrect|fout|wrong|"
            + "verkeerd|not correct|not right|that's wrong|thats wrong|not true|geen sprake van|geen denken aan|geen behoefte aan|geen interesse|geen zin in|geen goed idee|niet van plan|vergeet het|vergeet het maar|"
            + "laat maar|laat maar zitten|laat maar even|laat zitten|nooit|nooit van mijn leven|never|never mind|nevermind|rather not|i'd rather not|i would rather not|id rather not|prefer not|don't|dont|do not|"
            + "don't do it|don't do that|please don't|of course not|absolutely not|certainly not|definitely not|i don't|i do not|i dont|i disagree|disagree|i don't agree|i dont agree|i do not agree|don't agree|do not agree|i don't want|i don't want to|i don't want that|"
            + "don't want to|no need|not needed|not necessary|not interested|mag niet|kan niet|dat kan niet|dat mag niet|ik denk het niet|denk het niet|ik denk van niet|denk van niet|"
            + "volgens mij niet|van niet|ik geloof het niet|ik geloof van niet|i don't think so|i dont think so|dacht het niet|ik dacht het niet|dacht van niet|i think not|niks daarvan|daar komt niks van in|"
            + "voor mij niet|van mij niet|ik niet|wel niet|in geen geval|onder geen beding|om de dooie dood niet|mooi niet|heb ik niet|ben ik niet|ik ben het niet|ik heb het niet|dat doe ik niet|doe ik niet|nimmer|"
            + "annuleer maar|stop maar|niet graag|geen goed plan|not a chance|i haven't|i have not|i'm not|i am not|i didn't|i did not|it isn't|it is not|isn't|that isn't right|that's not right|thats not right|that's not correct|"
            + "zie ik niet zitten|niet zitten"),
        (Reply.Doubt,
            "misschien|mischien|misschien wel|misschien niet|wellicht|mogelijk|zou kunnen|dat zou kunnen|zou best kunnen|kan zijn|kan best|hangt ervan af|hangt er van af|hangt er vanaf|hangt ervanaf|ligt eraan|ligt er aan|"
            + "ligt eraan|twijfel|ik twijfel|geen idee|geen flauw idee|niet zeker|niet helemaal zeker|niet zo zeker|nog niet zeker|onzeker|ja en nee|ja en ook nee|nee en ja|ja of nee|ja nee|nee ja|yes and no|yes or no|ja / nee|yes / no|ja & nee|"
            + "nadenken|bedenken|overleggen|dunno|idk|maybe|perhaps|i'm not sure|i am not sure|im not sure|i'm not really sure|possibly|not sure|no idea|no clue|depends|it depends|mwah|mwoah|meh|mja|hmm ja en nee|wie weet|soms|deels|gedeeltelijk|eventueel|sometimes|partly|"
            + "kweetni|kweenie|weetniet|weet nie|zoiets|half half|zowel ja als nee|beetje|een beetje|🤷|🤔|ik moet er even over denken|are you sure|unsure|can't decide|weet je het zeker|weet u het zeker|zeker weten doe ik het niet|betwijfel"),
        (Reply.Indifference,
            "maakt niet uit|maakt me niet uit|maakt mij niet uit|maakt niks uit|maakt niets uit|geen voorkeur|doesn't matter|doesnt matter|don't mind|dont mind|don't care|no preference|geeft niet|geeft niks|om het even|tis mij gelijk"),
        (Reply.Nothing,
            "waarom niet|why not|nou ja|ach ja|zo ja|zo nee|zo niet|als ja|oh ja|o ja|nee toch|of niet|of nee|of ja|ja toch|ja hallo|ja hoi|ja goedemorgen|ja goedemiddag|ja goedenavond|ja goedendag|ja hey|ja dag|"
            + "niet alleen|waar is|waar kan|waar blijft|waar vind|waar staat|waar moet|waar zie|waar heb|niet normaal|niet te geloven|tot nu toe|goed bereikbaar|zo goed als|bij wijze van|please help|please can|please tell|"
            + "mag ' t|kan ' t|ga je goed|kan ik|kan je|kan u|kan jij|kan het|kan dat|kan dit|kan die|kan mijn|kan jullie|mag ik|mag het|mag dat|mag je|mag u|mag dit|top of|right now|right away|good morning|good afternoon|good evening|goed bedrag|goed adres|"
            + "good day|sure how|fijn weekend|fijne dag|leuk dat|mooi weer|fijn dat|zeker als|zeker omdat|zeker nu|not only|i am a|i do not understand|i don't understand|i don't know|ik wil graag|klopt het|klopt dit|klopt mijn|klopt de|klopt die|"
            + "no problem at all"),
    ];

    private static readonly FrozenDictionary<string, int> Vocabulary;
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumberOfWord;
    private static readonly (int[] Words, Reply Reply)[][] ByFirstWord;

    static ReplyPhrases()
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var byFirstWord = new List<List<(int[] Words, Reply Reply)>>();
        foreach (var (reply, phrases) in Lists)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                var words = Array.ConvertAll(phrase.Split(' '), word =>
                {
                    if (!vocabulary.TryGetValue(word, out var number))
                    {
                        vocabulary[word] = number = vocabulary.Count;
                        byFirstWord.Add([]);
                    }

                    return number;
                });
                byFirstWord[words[0]].Add((words, reply));
            }
        }

        Vocabulary = vocabulary.ToFrozenDictionary(StringComparer.Ordinal);
        NumberOfWord = Vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        ByFirstWord = [.. byFirstWord.Select(phrases => phrases.OrderByDescending(phrase => phrase.Words.Length).ToArray())];
    }

    /// <summary>The number by which phrases know a word, -1 if none of them has it; "jaaaa" is "ja".</summary>
    public static int NumberOf(ReadOnlySpan<char> word)
    {
        if (NumberOfWord.TryGetValue(word, out var number))
        {
            return number;
        }

        const int Longest = 24;
        if (word.Length is < 3 or > Longest)
        {
            return -1;
        }

        Span<char> squeezed = stackalloc char[Longest];
        return TryFindSqueezed(word, squeezed, mostRepeats: 2) is var twice and >= 0 ? twice : TryFindSqueezed(word, squeezed, mostRepeats: 1);
    }

    /// <summary>Finds the longest phrase at a place in a row of numbers from <see cref="NumberOf"/>; its length is 0 if there is none.</summary>
    public static int Match(ReadOnlySpan<int> words, out Reply reply)
    {
        reply = Reply.Nothing;
        if (words[0] < 0)
        {
            return 0;
        }

        foreach (var phrase in ByFirstWord[words[0]])
        {
            if (words.StartsWith(phrase.Words))
            {
                reply = phrase.Reply;
                return phrase.Words.Length;
            }
        }

        return 0;
    }

    private static int TryFindSqueezed(ReadOnlySpan<char> word, Span<char> squeezed, int mostRepeats)
    {
        var length = 0;
        var repeats = 0;
        var longestRun = 1;
        for (var index = 0; index < word.Length; index++)
        {
            repeats = index > 0 && word[index] == word[index - 1] ? repeats + 1 : 1;
            longestRun = Math.Max(longestRun, repeats);
            if (repeats <= mostRepeats)
            {
                squeezed[length++] = word[index];
            }
        }

        // Two equal letters are ordinary spelling, except at the end: "jaa", "yess".
        var isDrawnOut = longestRun > 2 || (longestRun == 2 && word[^1] == word[^2]);
        return isDrawnOut && length < word.Length && NumberOfWord.TryGetValue(squeezed[..length], out var number) ? number : -1;
    }
}
