using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Choices;

/// <summary>Words, without accents, that decide what a reply among them is worth.</summary>
internal static class ReplyWords
{
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = new[]
    {
        "niet", "nie", "nt", "geen", "nooit", "niks", "niets", "not", "never", "don't", "dont", "doesn't", "isn't", "won't", "can't", "cannot", "didn't", "haven't", "wouldn't", "nimmer", "evenmin",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What may stand before an answer.
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = new[]
    {
        "eh", "ehm", "euh", "uh", "uhm", "um", "hm", "hmm", "hmmm", "nou", "oh", "o", "ah", "aha", "ach", "tja", "goh", "dus", "en", "maar", "allez", "awel", "bah", "wel", "well", "so", "but", "and",
        "hoi", "hallo", "hey", "hi", "hello", "dan", "then", "ow", "oja", "echt", "mijn", "antwoord", "is", "my", "answer", "sorry", "ik", "zeg", "zeggen", "i", "say", "dat", "het", "van", "mij", "heel",
        "hartstikke", "it", "that", "this", "is", "dit", "alles", "alle", "gegevens", "kloppen",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // With these an answer is made longer without being about anything else.
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = new[]
    {
        "je", "jij", "u", "me", "we", "wij", "ons", "er", "hier", "daar", "nu", "nog", "meer", "even", "eens", "hoor", "toch", "zo", "voor", "om", "te", "aan", "mee", "met", "op", "in", "bij",
        "wil", "wilt", "wou", "zou", "kan", "mag", "moet", "hoeft", "hoef", "hoeven", "gaat", "ga", "gaan", "heb", "hebben", "heeft", "ben", "was", "doe", "doen", "doet", "vind", "vinden", "denk",
        "geloof", "lijkt", "graag", "aub", "alsjeblieft", "dank", "bedankt", "thanks", "merci", "helaas", "helemaal", "zeker", "you", "me", "to", "the", "am", "be", "would", "like", "want", "will",
        "do", "does", "can", "please", "for", "now", "just", "really", "niet", "geen", "not", "een", "goed", "idee", "plan", "wat", "vandaag", "morgen", "later", "liever", "altijd", "natuurlijk", "direct", "meteen",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Behind these a "ja" is reported or supposed, not said.
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reporting = new[]
    {
        "als", "of", "op", "zei", "zeiden", "gezegd", "zo", "indien", "if", "or", "said", "says", "zegt", "een", "geen", "elke", "met", "het", "de", "whether", "waarom", "why", "toen", "zeggen", "kreeg", "krijg", "an", "a", "klarna", "hij", "ze",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words of approval that are as often used for something else: "goed verzekerd", "waar is".
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ambiguous = new[]
    {
        "goed", "good", "top", "mooi", "fijn", "super", "perfect", "right", "kan", "mag", "great", "juist", "waar", "true", "leuk", "fine", "exact", "precies", "heerlijk",
        "geweldig", "helder", "duidelijk", "eens", "doen", "please", "alsjeblieft", "alstublieft", "graag", "fout", "verkeerd", "wrong", "nooit", "never", "sure", "vooruit",
        "bevestig", "confirm", "agree", "deal", "gerust", "gelukt", "correct", "don't", "dont", "isn't", "beslist", "gaarne", "k",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What may follow them when they are answers: "goed hoor", "top dank je".
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = new[]
    {
        "hoor", "dan", "zo", "maar", "dank", "bedankt", "dankje", "dankjewel", "thanks", "thank", "en", "and", "ja", "yes", "joh", "man", "doe", "is", "hè", "he", "idd", "toch",
        "allemaal", "wel", "gedaan", "aub", "please", "ok", "oke", "prima", "then", "nee", "merci", "helemaal", "zeker",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
