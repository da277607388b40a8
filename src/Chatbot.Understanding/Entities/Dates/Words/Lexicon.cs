using System.Collections.Frozen;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Dutch and English in one: people mix them, and what is a word of time in one is seldom something else in the other.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Lexeme> Words = Build();

    private static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Spans =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexeme Ampersand { get; } = Words["en"];

    /// <summary>What a word means to us. Takes small letters without accents.</summary>
    public static Lexeme Find(ReadOnlySpan<char> word)
    {
        if (Spans.TryGetValue(word, out var lexeme))
        {
            return lexeme;
        }

        if (Misspellings.Find(word) is { } meant)
        {
            return Words[meant];
        }

        return DutchNumberWords.Find(word) ?? (Participles.Is(word) ? Lexeme.Participle : Lexeme.Unknown);
    }

    /// <summary>A listed word may be a participle as well, which only its form tells.</summary>
    private static Lexeme WithForm(string word, Lexeme lexeme) =>
        Participles.Is(word) && !lexeme.Is(Role.Ago) ? lexeme with { Roles = lexeme.Roles | Role.Participle } : lexeme;

    private static FrozenDictionary<string, Lexeme> Build()
    {
        var builder = new LexiconBuilder();
        DutchNumberWords.AddTo(builder);
        DutchWords.AddTo(builder);
        DutchSentenceWords.AddTo(builder);
        EnglishWords.AddTo(builder);
        EnglishSentenceWords.AddTo(builder);
        HolidayNames.AddTo(builder);
        return builder.Lexemes.ToFrozenDictionary(pair => pair.Key, pair => WithForm(pair.Key, pair.Value), StringComparer.Ordinal);
    }
}
