using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Intents;

/// <summary>
/// Cuts a message into features: words, pairs of neighbouring words, pairs of any two words, pieces of words, concepts and pairs
/// of concepts. A feature is known by its hash; equal features may occur several times.
/// </summary>
internal sealed class FeatureExtractor(ConceptMatcher concepts)
{
    private const int ShortestPiece = 2;
    private const int LongestPiece = 4;
    private const char Boundary = '_';

    /// <summary>Beyond it, words pair with their neighbours only: the number of pairs grows with its square.</summary>
    private const int MaximumWordsPaired = 48;

    public void Extract(in NormalizedText text, FeatureBag bag)
    {
        bag.Clear();
        AddWords(text, bag);
        AddConcepts(text, bag);
    }

    private static void AddWords(in NormalizedText text, FeatureBag bag)
    {
        Span<ulong> words = stackalloc ulong[MaximumWordsPaired];
        var previous = TextHash.Of("<start>");
        for (var index = 0; index < text.Count; index++)
        {
            var word = text[index];
            var hash = TextHash.Of(word);
            bag.Add(FeatureKind.Word, hash);
            bag.Add(FeatureKind.WordPair, TextHash.Append(previous, hash));
            AddPieces(word, bag);
            previous = hash;
            if (index < words.Length)
            {
                words[index] = hash;
            }
        }

        AddPairs(FeatureKind.DistantPair, words[..Math.Min(text.Count, words.Length)], bag);
    }

    private static void AddPairs(FeatureKind kind, ReadOnlySpan<ulong> members, FeatureBag bag)
    {
        for (var first = 0; first < members.Length; first++)
        {
            for (var second = first + 1; second < members.Length; second++)
            {
                var (low, high) = members[first] < members[second] ? (members[first], members[second]) : (members[second], members[first]);
                bag.Add(kind, TextHash.Append(low, high));
            }
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
        // One letter a concept, if a text has them all, is as far as a buffer on the stack should go.
        const int MaximumConcepts = 64;
        var found = bag.Concepts;
        concepts.Match(text, found);
        Span<ulong> hashes = stackalloc ulong[Math.Min(found.Count, MaximumConcepts)];
        for (var index = 0; index < hashes.Length; index++)
        {
            hashes[index] = (ulong)found[index];
            bag.Add(FeatureKind.Concept, hashes[index]);
        }

        AddPairs(FeatureKind.ConceptPair, hashes, bag);
    }
}
