using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Peers;

/// <summary>Sets come sorted by intent, which costs peers that learn from the examples in the order in which they get them.</summary>
internal static class TrainingOrder
{
    private const int Seed = 7;

    public static Example[] Shuffle(TrainingSet training)
    {
        Example[] examples = [.. training.Examples];
        new Random(Seed).Shuffle(examples);
        return examples;
    }
}
