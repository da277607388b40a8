namespace Chatbot.Understanding.Entities.Dates.Words;

internal enum DateTokenKind : byte
{
    End,
    Word,
    Number,
    Mark,
}

/// <summary>A word, a run of digits or one mark of a message.</summary>
internal readonly record struct DateToken
{
    public DateTokenKind Kind { get; init; }

    public int Start { get; init; }

    public int Length { get; init; }

    /// <summary>The lexeme of a word; <see cref="Lexeme.Unknown"/> for all else.</summary>
    public Lexeme Lexeme { get; init; }

    /// <summary>The digits' value; -1 for all else, and for more digits than a year and its neighbours need.</summary>
    public int Number { get; init; }

    public char Mark { get; init; }

    /// <summary>Whether no white space stands before it.</summary>
    public bool Glued { get; init; }

    /// <summary>A word without small letters, such as the letters of a postcode.</summary>
    public bool IsUpper { get; init; }

    /// <summary>How many numbers the run "22-4-2016" has that this number stands in; 1 for a number alone.</summary>
    public int ChainCount { get; init; }

    /// <summary>This number's place in that run, from 0.</summary>
    public int ChainIndex { get; init; }

    public int EndOffset => Start + Length;
}
