namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>What a stretch of tokens does in the sentence.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token behind it.</param>
/// <param name="Mention">What it names, if it names something.</param>
internal readonly record struct SentencePart(PartKind Kind, int First, int Next, Mention? Mention = null);

internal enum PartKind
{
    Mention,
    Not,
    Indeed,
    And,
    Comma,
    Or,
    Except,
    Keep,
    Return,
    Boundary,

    /// <summary>Something is named that cannot be found in the order.</summary>
    Unreadable,
}
