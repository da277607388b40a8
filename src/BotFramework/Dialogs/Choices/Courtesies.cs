namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Words around an answer that do not change it, in Dutch and English.</summary>
internal static class Courtesies
{
    private static readonly HashSet<string> Words =
    [
        "aub", "alsjeblieft", "alstublieft", "dank", "dankje", "bedankt", "je", "u", "jou", "hoor", "maar", "nou", "nu", "eh", "euh", "uh", "uhm", "um", "hm", "hmm", "mm", "oh", "ah", "och", "tja", "hi", "hey", "hoi",
        "please", "pls", "plz", "thanks", "thank", "you", "well", "then", "dan", "toch", "graag", "so", "dus",
    ];

    public static bool Contains(string word) => Words.Contains(word);
}
