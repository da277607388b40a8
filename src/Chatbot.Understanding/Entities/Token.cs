namespace Chatbot.Understanding.Entities;

/// <summary>A word, a number or a mark of an utterance.</summary>
/// <param name="Start">Where it begins in the utterance.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}

internal enum TokenKind
{
    /// <summary>Letters, with apostrophes between them: "euro's".</summary>
    Word,

    /// <summary>Digits, with points and commas between them: "1.249,50".</summary>
    Number,

    /// <summary>One character, or one emoji, that is neither letter, digit nor space.</summary>
    Mark,
}
