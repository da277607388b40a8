namespace Chatbot.Understanding.Text;

/// <summary>Finds which concepts occur in a text; see <see cref="Concept"/> for the form of a phrase.</summary>
internal sealed class ConceptMatcher
{
    /// <summary>How many words may stand where a phrase has an ellipsis: more than that is another clause.</summary>
    private const int MaximumGap = 6;

    private const char Ellipsis = '…';

    private readonly Dictionary<ulong, List<Pattern>> _patternsByFirstWord = [];

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

    /// <summary>Adds the numbers of the concepts that occur, each once.</summary>
    public void Match(in NormalizedText text, ICollection<int> found)
    {
        Span<bool> seen = ConceptCount <= 512 ? stackalloc bool[ConceptCount] : new bool[ConceptCount];
        for (var position = 0; position < text.Count; position++)
        {
            if (!_patternsByFirstWord.TryGetValue(TextHash.Of(text[position]), out var patterns))
            {
                continue;
            }

            foreach (var pattern in patterns)
            {
                if (!seen[pattern.Concept] && pattern.MatchesAt(text, position))
                {
                    seen[pattern.Concept] = true;
                    found.Add(pattern.Concept);
                }
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

        if (words.Count == 0)
        {
            return;
        }

        if (!_patternsByFirstWord.TryGetValue(words[0], out var patterns))
        {
            _patternsByFirstWord[words[0]] = patterns = [];
        }

        patterns.Add(new Pattern(concept, [.. words], [.. gapsBefore]));
    }

    private sealed record Pattern(int Concept, ulong[] Words, bool[] GapsBefore)
    {
        public bool MatchesAt(in NormalizedText text, int position)
        {
            var next = position + 1;
            for (var index = 1; index < Words.Length; index++)
            {
                var last = GapsBefore[index] ? Math.Min(next + MaximumGap, text.Count - 1) : Math.Min(next, text.Count - 1);
                var at = next;
                while (at <= last && TextHash.Of(text[at]) != Words[index])
                {
                    at++;
                }

                if (at > last)
                {
                    return false;
                }

                next = at + 1;
            }

            return true;
        }
    }
}
