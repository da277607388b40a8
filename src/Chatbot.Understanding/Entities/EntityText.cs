using System.Globalization;
using Chatbot.Understanding.Text;
using NodaTime;

namespace Chatbot.Understanding.Entities;

/// <summary>
/// One utterance on its way past the models: folded and cut into tokens once, and what earlier models took of it. Folding keeps
/// every character's place.
/// </summary>
internal sealed class EntityText
{
    /// <summary>Nobody needs more to name what they mean; the bound keeps the time of a hostile message small.</summary>
    public const int MaximumLength = 4_000;

    private readonly bool[] _taken;
    private readonly List<Token> _tokens;

    public EntityText(string text, LocalDate today = default, IReadOnlyList<OrderLine>? lines = null)
    {
        Original = text.Length > MaximumLength ? text[..MaximumLength] : text;
        Folded = string.Create(Original.Length, Original, static (folded, original) =>
        {
            for (var index = 0; index < folded.Length; index++)
            {
                folded[index] = FoldCharacter(original[index]);
            }
        });
        Today = today;
        Lines = lines ?? [];
        _taken = new bool[Original.Length];
        _tokens = Tokenizer.Cut(Folded);
    }

    /// <summary>At most <see cref="MaximumLength"/> characters of what was written.</summary>
    public string Original { get; }

    /// <summary>The same in lower case without accents, character for character.</summary>
    public string Folded { get; }

    /// <summary>The customer's date.</summary>
    public LocalDate Today { get; }

    public IReadOnlyList<OrderLine> Lines { get; }

    public int Count => _tokens.Count;

    public Token this[int index] => _tokens[index];

    /// <summary>The folded characters of a token; empty before the first and after the last.</summary>
    public ReadOnlySpan<char> Word(int index) =>
        index >= 0 && index < _tokens.Count ? Folded.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    public bool Is(int index, string word) => Word(index).SequenceEqual(word);

    public bool IsKind(int index, TokenKind kind) => index >= 0 && index < _tokens.Count && _tokens[index].Kind == kind;

    /// <summary>Whether a token follows the one before it without a space.</summary>
    public bool IsGlued(int index) => index > 0 && index < _tokens.Count && _tokens[index - 1].End == _tokens[index].Start;

    public bool IsFree(int start, int length) => !_taken.AsSpan(start, length).Contains(true);

    public bool IsTaken(int index) => !IsFree(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Keeps later models away from a part.</summary>
    public void Take(int start, int length) => _taken.AsSpan(start, length).Fill(true);

    /// <summary>The text for a model that does not know of this class: what is taken cannot be read.</summary>
    public string WithTakenBlotted() => !_taken.AsSpan().Contains(true)
        ? Original
        : string.Create(Original.Length, this, static (blotted, text) =>
        {
            for (var index = 0; index < blotted.Length; index++)
            {
                blotted[index] = text._taken[index] ? '_' : text.Original[index];
            }
        });

    /// <summary>The character in lower case without accent; curly apostrophes become straight, odd spaces and dashes plain ones.</summary>
    private static char FoldCharacter(char character)
    {
        if (char.IsAscii(character))
        {
            return char.ToLowerInvariant(character);
        }

        return character switch
        {
            '’' or '‘' or '´' => '\'',
            '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
            _ when char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator => ' ',
            _ => LatinFolding.Fold(char.ToLowerInvariant(character)),
        };
    }
}
