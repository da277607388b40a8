using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>
/// The tokens of one message and the day from which it is read. Readers take a position by reference and move it past what they read; they
/// leave it alone when they find nothing. None of them looks further than some twenty tokens ahead, so a message takes time in proportion.
/// </summary>
internal sealed class Message(string text, DateToken[] tokens, int count, LocalDate today)
{
    private static readonly DateToken Nothing = new() { Lexeme = Lexeme.Unknown, Number = -1 };

    private readonly Clauses _clauses = new(tokens, count);

    public Memo<Moment> Points { get; } = new(count);

    public Memo<(Moment Moment, Unit Unit)> Periods { get; } = new(count);

    public Memo<(Stretch Stretch, Unit Unit)> Stretches { get; } = new(count);

    public int Count => count;

    public LocalDate Today => today;

    public DateToken this[int index] => index >= 0 && index < count ? tokens[index] : Nothing;

    public Lexeme Word(int index) => index >= 0 && index < count ? tokens[index].Lexeme : Lexeme.Unknown;

    public bool Is(int index, Role role) => Word(index).Is(role);

    public bool IsMark(int index, char mark) => this[index] is { Kind: DateTokenKind.Mark } token && token.Mark == mark;

    public bool IsNumber(int index) => this[index].Kind == DateTokenKind.Number;

    /// <summary>Whether a word is this one, which is in small letters without accents.</summary>
    public bool Says(int index, string word) =>
        this[index] is { Kind: DateTokenKind.Word } token && DateTokenizer.Same(text.AsSpan(token.Start, token.Length), word);

    public bool Take(ref int at, Role role)
    {
        if (!Is(at, role))
        {
            return false;
        }

        at++;
        return true;
    }

    public bool TakeMark(ref int at, char mark)
    {
        if (!IsMark(at, mark))
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>Whether the sentence around a token tells of the past.</summary>
    public bool IsPast(int at) => Is(at - 1, Role.Since) || Is(at, Role.Since) || IsDateOfDocument(at) || _clauses.IsPast(at);

    /// <summary>What a moment means at that place in the message.</summary>
    public Days? Resolve(in Moment moment, int at) => moment.IsComplete ? moment.Next(today) : moment.Seen(today, IsPast(at));

    /// <summary>"mijn bestelling van 3 maart", "the invoice from May".</summary>
    private bool IsDateOfDocument(int at) =>
        (Is(at - 1, Role.Of) || Says(at - 1, "uit") || Says(at - 1, "from")) && !Is(at - 1, Role.In) && Is(at - 2, Role.Document);

    /// <summary>The value of a number token that is no part of an amount, a clock time or a longer number; -1 for all else.</summary>
    public int FreeNumber(int at)
    {
        var token = this[at];
        if (token.Kind != DateTokenKind.Number || token.ChainCount != 1 || token.Number < 0)
        {
            return -1;
        }

        var before = this[at - 1];
        var isPartOfCode = token.Glued && (before.Kind == DateTokenKind.Word || before.Mark is '#' or '€' or '$' or '£');
        return isPartOfCode || IsMark(at + 1, '%') || IsMark(at + 1, '€') || before.Mark is '€' or '$' or '£' ? -1 : token.Number;
    }

    /// <summary>A day of the month, an ordinal or a short date is one only where no counted thing follows and no label precedes.</summary>
    /// <param name="from">Its first token.</param>
    /// <param name="next">The token after it.</param>
    /// <param name="isLikely">Whether it looks like a date enough to stand before a word that we do not know.</param>
    public bool StandsAlone(int from, int next, bool isLikely)
    {
        if (Is(from - 1, Role.Label) || IsMark(from - 1, '#') || IsMark(from - 1, '€'))
        {
            return false;
        }

        var token = this[next];
        return token.Kind switch
        {
            DateTokenKind.End => true,
            DateTokenKind.Number => false,
            DateTokenKind.Mark => token.Mark is not ('%' or '€' or '+' or '=' or '*' or '°')
                && !(token.Glued && token.Mark is '/' or '-' && IsNumber(next + 1)),
            _ when token.Lexeme.Is(Role.Follower | Role.Article | Role.Possessive | Role.One) => true,
            _ when token.Lexeme.Is(Role.Thing | Role.Money) || token.Lexeme.Unit != Unit.None => false,
            _ => isLikely && !token.Glued,
        };
    }
}
