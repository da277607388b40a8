namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>How a part of the sentence points at lines.</summary>
internal enum Pointing
{
    /// <summary>By words of their names: "twee blauwe truien".</summary>
    ByName,

    /// <summary>By place: "de eerste twee", "nummer 1 en 3".</summary>
    ByPlace,

    /// <summary>By count alone: "twee van de drie", "allebei".</summary>
    ByCount,
    Everything,
    Nothing,

    /// <summary>"de rest": what the other words leave.</summary>
    Rest,
}

/// <summary>One thing, or kind of thing, that a customer names.</summary>
/// <param name="Pointing">How.</param>
internal sealed record Mention(Pointing Pointing)
{
    /// <summary>The words that lines have to match.</summary>
    public IReadOnlyList<WordMatch> Words { get; init; } = [];

    /// <summary>The thing itself; without it a neighbour's counts: "de rode en de blauwe trui".</summary>
    public WordMatch? Noun { get; init; }

    /// <summary>How many, if that is said.</summary>
    public int? Quantity { get; init; }

    /// <summary>Of how many, if that is said: "twee van de drie".</summary>
    public int? Total { get; init; }

    /// <summary>"alle", "beide": the count has to be all there is.</summary>
    public bool IsAll { get; init; }

    /// <summary>Places from 1, or from -1 for the last.</summary>
    public IReadOnlyList<long> Places { get; init; } = [];
}
