using System.Runtime.InteropServices;

namespace Chatbot.Understanding.Text;

/// <summary>Finds which concepts occur in a text; see <see cref="Concept"/> for the form of a phrase.</summary>
internal sealed class ConceptMatcher
{
    /// <summary>How many words may stand where a phrase has an ellipsis: more than that is another clause.</summary>
    private const int MaximumGap = 6;

    private const char Ellipsis = '…';

    // A phrase is found by its first word, and by its second where that has to follow at once: common words begin hundreds of phrases.
    private readonly Dictionary<ulong, List<int>> _conceptsOfWord = [];
    private readonly Dictionary<ulong, List<Pattern>> _patternsOfPair = [];
    private readonly Dictionary<ulong, List<Pattern>> _patternsOfFirstWord = [];

    public ConceptMatcher(IEnumerable<Concept> concepts)
    {
        foreach (var group in concepts.GroupBy(concept => concept.Name, StringComparer.Ordinal))
        {
            var number = ConceptCount++;
            foreach (var phrase in group.SelectMany(concept => concept.Phrases))
            {
                Add(number, phrase);
            }
        }
    }

    /// <summary>How many different concepts there are; their numbers run from 0.</summary>
    public int ConceptCount { get; }

    /// <summary>Adds the numbers of the concepts that occur, each once, in order.</summary>
    public void Match(in NormalizedText text, List<int> found)
    {
        const int WordsOnStack = 256;
        Span<bool> seen = ConceptCount <= 512 ? stackalloc bool[ConceptCount] : new bool[ConceptCount];
        Span<ulong> words = text.Count <= WordsOnStack ? stackalloc ulong[text.Count] : new ulong[text.Count];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = TextHash.Of(text[index]);
        }

        for (var position = 0; position < words.Length; position++)
        {
            if (_conceptsOfWord.TryGetValue(words[position], out var concepts))
            {
                foreach (var concept in concepts)
                {
                    seen[concept] = true;
                }
            }

            if (position + 1 < words.Length)
            {
                Mark(_patternsOfPair, TextHash.Append(words[position], words[position + 1]), words[position..], seen);
                Mark(_patternsOfFirstWord, words[position], words[position..], seen);
            }
        }

        for (var concept = 0; concept < seen.Length; concept++)
        {
            if (seen[concept])
            {
                found.Add(concept);
            }
        }
    }

    private static void Mark(Dictionary<ulong, List<Pattern>> patterns, ulong key, ReadOnlySpan<ulong> words, Span<bool> seen)
    {
        if (patterns.TryGetValue(key, out var beginning))
        {
            foreach (var pattern in beginning)
            {
                seen[pattern.Concept] = seen[pattern.Concept] || pattern.Begins(words);
            }
        }
    }

    /// <summary>The words of all phrases; what an ellipsis parts comes as several texts.</summary>
    public static IEnumerable<NormalizedText> PhrasesOf(IEnumerable<Concept> concepts) =>
        concepts.SelectMany(concept => concept.Phrases).SelectMany(PartsOf);

    private static IEnumerable<NormalizedText> PartsOf(string phrase) =>
        phrase.Replace("...", "…", StringComparison.Ordinal).Split(Ellipsis).Select(part => NormalizedText.Of(part));

    private void Add(int concept, string phrase)
    {
        var words = new List<ulong>();
        var gapsBefore = new List<bool>();
        foreach (var text in PartsOf(phrase))
        {
            for (var index = 0; index < text.Count; index++)
            {
                gapsBefore.Add(index == 0 && words.Count > 0);
                words.Add(TextHash.Of(text[index]));
            }
        }

        if (words.Count == 1)
        {
            AddTo(_conceptsOfWord, words[0], concept);
        }
        else if (words.Count > 1)
        {
            var pattern = new Pattern(concept, [.. words], [.. gapsBefore]);
            if (gapsBefore[1])
            {
                AddTo(_patternsOfFirstWord, words[0], pattern);
            }
            else
            {
                AddTo(_patternsOfPair, TextHash.Append(words[0], words[1]), pattern);
            }
        }
    }

    private static void AddTo<T>(Dictionary<ulong, List<T>> lists, ulong key, T item) =>
        (CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= []).Add(item);

    private sealed record Pattern(int Concept, ulong[] Words, bool[] GapsBefore)
    {
        public bool Begins(ReadOnlySpan<ulong> text)
        {
            var next = 1;
            for (var index = 1; index < Words.Length; index++)
            {
                var reach = text[Math.Min(next, text.Length)..Math.Min(text.Length, next + (GapsBefore[index] ? MaximumGap : 0) + 1)];
                var at = reach.IndexOf(Words[index]);
                if (at < 0)
                {
                    return false;
                }

                next += at + 1;
            }

            return true;
        }
    }
}
