using Chatbot.Understanding.Entities.Dates.Values;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Collects what words mean; a word that is added twice is both.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, Lexeme> _lexemes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Lexeme> Lexemes => _lexemes;

    /// <summary>Adds a meaning to each of the words, which a space separates.</summary>
    public void Add(string words, Lexeme lexeme)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _lexemes[word] = _lexemes.TryGetValue(word, out var known) ? known.With(lexeme) : lexeme;
        }
    }

    public void Role(Role role, string words) => Add(words, new Lexeme { Roles = role });

    public void Cardinal(int value, string words) => Add(words, new Lexeme { Cardinal = value });

    public void Ordinal(int value, string words) => Add(words, new Lexeme { Ordinal = value });

    public void Month(int month, string names, string needingCompany)
    {
        Add(names, new Lexeme { Month = month });
        Add(needingCompany, new Lexeme { Month = month, NeedsCompany = true });
    }

    public void Weekday(IsoDayOfWeek day, string names, string needingCompany, string plural = "")
    {
        Add(names, new Lexeme { Weekday = day });
        Add(plural, new Lexeme { Weekday = day, IsPlural = true });
        Add(needingCompany, new Lexeme { Weekday = day, NeedsCompany = true });
    }

    public void Unit(Unit unit, string singular, string plural, Role roles = Words.Role.None)
    {
        Add(singular, new Lexeme { Unit = unit, Roles = roles });
        Add(plural, new Lexeme { Unit = unit, IsPlural = true, Roles = roles });
    }

    public void Shift(Shift shift, string words) => Add(words, new Lexeme { Shift = shift });

    public void Part(Part part, string words) => Add(words, new Lexeme { Part = part });

    public void Season(Season season, string words, bool needsCompany = false) =>
        Add(words, new Lexeme { Season = season, NeedsCompany = needsCompany });

    public void FromToday(int days, string words) => Add(words, new Lexeme { DaysFromToday = days });

    /// <summary>Names of a holiday, which a comma separates; each may have several words.</summary>
    public void Holiday(HolidayRule rule, string names)
    {
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = name.Split(' ');
            Add(words[0], new Lexeme { Holidays = [new HolidayName(words[1..], rule)] });
        }
    }
}
