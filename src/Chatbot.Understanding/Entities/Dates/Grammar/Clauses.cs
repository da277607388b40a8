using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Tells past from future, clause by clause: "ik heb betaald en bel vrijdag" has one of each.</summary>
internal sealed class Clauses(DateToken[] tokens, int count)
{
    private int _first = -1;
    private int _end = -1;
    private bool _isPast;

    public bool IsPast(int at)
    {
        if (at < _first || at >= _end)
        {
            _first = at;
            while (_first > 0 && !IsBreak(_first - 1))
            {
                _first--;
            }

            _end = at + 1;
            while (_end < count && !IsBreak(_end))
            {
                _end++;
            }

            _isPast = Judge();
        }

        return _isPast;
    }

    private bool Judge()
    {
        var roles = Role.None;
        for (var index = _first; index < _end; index++)
        {
            if (!IsMonth(index))
            {
                roles |= tokens[index].Lexeme.Roles;
            }
        }

        return (roles & Role.NotPast) == 0 && (roles & (Role.PastVerb | Role.Participle)) != 0;
    }

    /// <summary>"12 May" is no "may".</summary>
    private bool IsMonth(int index) =>
        tokens[index].Lexeme.Month > 0
        && ((index > 0 && (tokens[index - 1].Kind == DateTokenKind.Number || tokens[index - 1].Lexeme.Is(Role.In | Role.Of | Role.OrdinalSuffix)))
            || (index + 1 < count && tokens[index + 1].Kind == DateTokenKind.Number));

    /// <summary>A mark or a conjunction, unless it stands after part of a date: "vrijdag, 22 mei", "tussen 3 en 12".</summary>
    private bool IsBreak(int index)
    {
        var token = tokens[index];
        var isMark = token is { Kind: DateTokenKind.Mark, Mark: '.' or ',' or ';' or '!' or '?' or ':' };
        if (!isMark && !token.Lexeme.Is(Role.ClauseBreak))
        {
            return false;
        }

        if (index == 0 || token.Mark is ';' or '!' or '?')
        {
            return true;
        }

        // A full stop belongs to "2 okt." and "1.5" only.
        return token.Mark == '.'
            ? !tokens[index - 1].Lexeme.NeedsCompany && !(index + 1 < count && tokens[index + 1].Glued)
            : !IsPartOfDate(tokens[index - 1]);
    }

    private static bool IsPartOfDate(DateToken token) =>
        token.Kind == DateTokenKind.Number || token.Lexeme.Month > 0 || token.Lexeme.Weekday != NodaTime.IsoDayOfWeek.None || token.Lexeme.Cardinal > 0;
}
