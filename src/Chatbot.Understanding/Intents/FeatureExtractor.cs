using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// Cuts a message into features: words, pairs of neighbouring words, pieces of words, concepts and pairs of concepts.
/// A feature is known by its hash; equal features may occur several times.
/// </summary>
internal sealed class FeatureExtractor(ConceptMatcher concepts)
{
    private const int ShortestPiece = 3;
    private const int LongestPiece = 4;
    private const char Boundary = '_';

    public void Extract(in NormalizedText text, FeatureBag bag)
    {
        bag.Clear();
        AddWords(text, bag);
        AddConcepts(text, bag);
    }

    private static void AddWords(in NormalizedText text, FeatureBag bag)
    {
        var previous = TextHash.Of("<start>");
        for (var index = 0; index < text.Count; index++)
        {
            var word = text[index];
            var hash = TextHash.Of(word);
            bag.Add(FeatureKind.Word, hash);
            bag.Add(FeatureKind.WordPair, TextHash.Append(previous, hash));
            AddPieces(word, bag);
            previous = hash;
        }
    }

    private static void AddPieces(ReadOnlySpan<char> word, FeatureBag bag)
    {
        // Longer "words" are keyboard mash or addresses; their pieces say nothing.
        const int LongestWord = 40;
        if (word.Length > LongestWord)
        {
            return;
        }

        Span<char> bounded = stackalloc char[LongestWord + 2];
        bounded[0] = Boundary;
        word.CopyTo(bounded[1..]);
        bounded[word.Length + 1] = Boundary;
        bounded = bounded[..(word.Length + 2)];
        for (var length = ShortestPiece; length <= LongestPiece; length++)
        {
            for (var start = 0; start + length <= bounded.Length; start++)
            {
                bag.Add(FeatureKind.Piece, TextHash.Of(bounded.Slice(start, length)));
            }
        }
    }

    private void AddConcepts(in NormalizedText text, FeatureBag bag)
    {
        var found = bag.Concepts;
        concepts.Match(text, found);
        found.Sort();
        for (var first = 0; first < found.Count; first++)
        {
            bag.Add(FeatureKind.Concept, (ulong)found[first]);
            for (var second = first + 1; second < found.Count; second++)
            {
                bag.Add(FeatureKind.ConceptPair, TextHash.Append((ulong)found[first], (ulong)found[second]));
            }
        }
    }
}

internal enum FeatureKind
{
    Word,
    WordPair,
    Piece,
    Concept,
    ConceptPair,
}

/// <summary>The features of one message, kept apart by kind because each kind is weighed on its own. Reused between messages.</summary>
internal sealed class FeatureBag
{
    private readonly List<ulong>[] _features = [.. Enum.GetValues<FeatureKind>().Select(_ => new List<ulong>())];

    /// <summary>The concepts that occur, by number; filled by the extractor.</summary>
    public List<int> Concepts { get; } = [];

    public List<ulong> Of(FeatureKind kind) => _features[(int)kind];

    public void Add(FeatureKind kind, ulong hash) => _features[(int)kind].Add(TextHash.Append(hash, (ulong)kind));

    public void Clear()
    {
        Concepts.Clear();
        foreach (var features in _features)
        {
            features.Clear();
        }
    }
}
