using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Intents;

internal enum FeatureKind
{
    Word,
    WordPair,

    /// <summary>Two words of the message, wherever they stand and in either order.</summary>
    DistantPair,
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
