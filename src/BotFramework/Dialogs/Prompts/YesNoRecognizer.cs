using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>
/// Reads an answer to a yes/no question, in Dutch or English whatever the conversation's language: the expressions of
/// the one mean nothing else in the other.
/// </summary>
/// <remarks>
/// An expression counts at the beginning or at the end of the utterance only. In between it mostly says something else
/// ("I have no idea", "hoe weet ik of ja zeggen klopt"). If beginning and end disagree ("ja, of toch maar niet") there is no answer,
/// and neither is there in a question ("oké, en wat kost dat?"): it is better to ask again than to act on it.
/// </remarks>
internal static class YesNoRecognizer
{
    private static readonly string[] Yes =
    [
        "ja", "jaa", "jaaa", "jah", "jaja", "jawel", "jep", "jup", "joe", "yes", "yess", "yep", "yup", "yeah", "yea", "ya", "y", "j",
        "graag", "heel graag", "ja graag", "ja hoor", "jazeker", "zeker", "zeker weten", "absoluut", "uiteraard", "natuurlijk", "tuurlijk", "vanzelfsprekend",
        "oke", "oké", "okee", "okay", "ok", "okey", "k", "prima", "goed", "is goed", "dat is goed", "akkoord", "eens", "mee eens", "klopt", "dat klopt", "correct", "inderdaad", "precies",
        "doe maar", "doe dat maar", "doen", "graag doen", "ga je gang", "toe maar", "ga maar door", "doorgaan", "laten we dat doen", "bevestig", "ik bevestig", "bevestigd",
        "dat wil ik", "wil ik wel", "wil ik graag", "geen probleem", "waarom niet dan", "tof", "top", "perfect", "geregeld", "lijkt me goed", "lijkt me prima",
        "sure", "of course", "certainly", "definitely", "absolutely", "indeed", "exactly", "right", "that's right", "that is right", "that's correct", "that is correct", "true",
        "fine", "that's fine", "agreed", "i agree", "confirm", "i confirm", "confirmed", "go ahead", "please do", "do it", "sounds good", "looks good", "no problem", "i do", "i would", "i want to", "why yes",
        "👍", "👌",
    ];

    private static readonly string[] No =
    [
        "nee", "neen", "neee", "neeh", "nein", "nope", "nop", "nah", "neuh", "no", "noo", "n", "never", "nooit",
        "niet", "liever niet", "nee dank je", "nee bedankt", "nu niet", "zeker niet", "absoluut niet", "natuurlijk niet", "doe maar niet", "maar niet", "toch niet", "toch maar niet",
        "graag niet", "niet graag", "niet doen", "niet goed", "dat is niet goed", "klopt niet", "dat klopt niet", "niet akkoord", "niet mee eens", "niet correct", "hoeft niet", "hoeft niet meer", "niet nodig", "niet meer nodig", "niet meer", "laat maar", "laat maar zitten", "geen behoefte aan", "wil ik niet", "dat wil ik niet", "dat wil ik niet meer",
        "no thanks", "no thank you", "not now", "not really", "not ok", "not okay", "not correct", "not right", "not true", "that's wrong", "that is wrong", "wrong", "false", "rather not", "i'd rather not", "i would rather not", "better not", "absolutely not", "definitely not", "certainly not", "of course not",
        "don't", "please don't", "don't do it", "do not", "i don't", "i do not", "i don't want to", "i do not want to", "i disagree", "never mind", "no way", "not at all",
        "👎",
    ];

    // These hold words of the lists above, and answer nothing.
    private static readonly string[] Undecided =
    [
        "weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "weet het nog niet", "weet ik nog niet", "nog niet", "geen idee", "misschien wel", "misschien niet", "waarom niet", "snap het niet", "snap ik niet", "begrijp het niet", "begrijp ik niet", "begrijp je niet", "ik begrijp het niet", "ik snap het niet", "niet zeker", "weet het niet zeker", "of niet", "wel of niet", "ja of nee", "niet duidelijk",
        "no idea", "don't know", "i don't know", "do not know", "i do not know", "not sure", "i'm not sure", "i am not sure", "don't understand", "i don't understand", "do not understand", "why not", "maybe not", "or not", "yes or no", "not yet", "no clue", "not certain",
    ];

    private static readonly Dictionary<string, bool?> Answers = BuildAnswers();
    private static readonly int LongestExpression = Answers.Keys.Max(expression => expression.Count(character => character == ' ') + 1);

    /// <returns>Null if the utterance says neither, or both, or asks.</returns>
    public static bool? Recognize(string utterance)
    {
        if (string.IsNullOrWhiteSpace(utterance) || utterance.TrimEnd().EndsWith('?'))
        {
            return null;
        }

        var words = Tokenizer.DefaultTokenizer(utterance).ConvertAll(token => token.Normalized);
        var beginning = AtBeginning(words);
        var end = AtEnd(words);

        return (beginning.IsFound, end.IsFound) switch
        {
            (true, true) => beginning.Answer == end.Answer ? beginning.Answer : null,
            (true, false) => beginning.Answer,
            _ => end.Answer,
        };
    }

    private static (bool IsFound, bool? Answer) AtBeginning(List<string> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            for (var length = Math.Min(LongestExpression, words.Count - first); length > 0; length--)
            {
                if (Answers.TryGetValue(string.Join(' ', words.GetRange(first, length)), out var answer))
                {
                    return (true, answer);
                }
            }

            if (!Courtesies.Contains(words[first]))
            {
                break;
            }
        }

        return default;
    }

    private static (bool IsFound, bool? Answer) AtEnd(List<string> words)
    {
        for (var end = words.Count; end > 0; end--)
        {
            for (var length = Math.Min(LongestExpression, end); length > 0; length--)
            {
                if (Answers.TryGetValue(string.Join(' ', words.GetRange(end - length, length)), out var answer))
                {
                    return (true, answer);
                }
            }

            if (!Courtesies.Contains(words[end - 1]))
            {
                break;
            }
        }

        return default;
    }

    private static Dictionary<string, bool?> BuildAnswers()
    {
        var answers = new Dictionary<string, bool?>(StringComparer.Ordinal);
        Add(Yes, true);
        Add(No, false);
        Add(Undecided, null);
        return answers;

        // Written as people write, kept as the tokenizer cuts: "don't" becomes "don t".
        void Add(string[] expressions, bool? answer)
        {
            foreach (var expression in expressions)
            {
                answers.Add(string.Join(' ', Tokenizer.DefaultTokenizer(expression).Select(token => token.Normalized)), answer);
            }
        }
    }
}
