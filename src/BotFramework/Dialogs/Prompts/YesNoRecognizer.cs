using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Reads an answer to a yes/no question in one language. The first expression that says yes or no is the answer.</summary>
internal sealed class YesNoRecognizer
{
    private const string YesSigns = "👍, 👌";
    private const string NoSigns = "👎, 🖐";

    private static readonly ConcurrentDictionary<YesNoWords, YesNoRecognizer> Recognizers = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, bool?> _anywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool?> _alone = new(StringComparer.Ordinal);
    private readonly bool _hasSpaces;
    private readonly int _longest;

    private YesNoRecognizer(YesNoWords words)
    {
        _hasSpaces = words.HasSpaces;
        Add(_anywhere, words.Yes, true);
        Add(_anywhere, words.No, false);
        Add(_anywhere, YesSigns, true);
        Add(_anywhere, NoSigns, false);
        Add(_anywhere, words.Undecided, null);
        Add(_alone, words.YesAlone, true);
        Add(_alone, words.NoAlone, false);
        _longest = _anywhere.Keys.Max(expression => _hasSpaces ? expression.Count(character => character == ' ') + 1 : expression.Length);
    }

    /// <param name="locale">Such as "nl-NL"; English for a language that is not known.</param>
    public static YesNoRecognizer For(string locale) => Recognizers.GetOrAdd(YesNoWords.For(locale), words => new YesNoRecognizer(words));

    /// <returns>Null if the utterance says neither.</returns>
    public bool? Recognize(string utterance)
    {
        var parts = Split(utterance);
        for (var start = 0; start < parts.Count; start++)
        {
            var length = LongestAt(parts, start, out var answer);
            if (answer is not null)
            {
                return answer;
            }

            start += Math.Max(length - 1, 0);
        }

        // "graag" is both an answer and a courtesy.
        var words = WordsOf(utterance).ToList();
        return _hasSpaces
            ? _alone.GetValueOrDefault(string.Join(Separator, words)) ?? _alone.GetValueOrDefault(string.Join(Separator, words.Where(word => !Courtesies.Contains(word))))
            : words.Select(word => _alone.GetValueOrDefault(word)).FirstOrDefault(answer => answer is not null);
    }

    private string Separator => _hasSpaces ? " " : string.Empty;

    private int LongestAt(List<string> parts, int start, out bool? answer)
    {
        for (var length = Math.Min(_longest, parts.Count - start); length > 0; length--)
        {
            if (_anywhere.TryGetValue(string.Join(Separator, parts.GetRange(start, length)), out answer))
            {
                return length;
            }
        }

        answer = null;
        return 0;
    }

    // Both are a raised hand; the first is in the basic plane, where the tokenizer drops signs.
    private static IEnumerable<string> WordsOf(string text)
        => Tokenizer.DefaultTokenizer(text.Replace("✋", "🖐", StringComparison.Ordinal)).Select(token => token.Normalized);

    // Words; or characters, where nothing stands between words.
    private List<string> Split(string text) => _hasSpaces
        ? [.. WordsOf(text)]
        : [.. WordsOf(text).SelectMany(word => char.IsSurrogate(word[0]) ? [word] : word.Select(character => character.ToString()))];

    private void Add(Dictionary<string, bool?> answers, string expressions, bool? answer)
    {
        foreach (var expression in expressions.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            answers[string.Join(Separator, Split(expression))] = answer;
        }
    }
}
