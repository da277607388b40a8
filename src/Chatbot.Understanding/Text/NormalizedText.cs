using System.Globalization;
using System.Text;

namespace Chatbot.Understanding.Text;

/// <summary>
/// An utterance as the model sees it: lower case, without accents, digits masked, apostrophes gone, cut into words and marks.
/// </summary>
internal readonly struct NormalizedText
{
    /// <summary>Nobody needs more words to say what they want; the bound keeps the time of a hostile message small.</summary>
    private const int MaximumLength = 4_000;

    private const char DigitMask = '0';

    private readonly char[] _characters;
    private readonly List<(int Start, int Length)> _tokens;

    private NormalizedText(char[] characters, List<(int Start, int Length)> tokens)
    {
        _characters = characters;
        _tokens = tokens;
    }

    public int Count => _tokens.Count;

    public ReadOnlySpan<char> this[int index] => _characters.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public static NormalizedText Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaximumLength)];
        // A rune is at most two characters and none becomes longer.
        var characters = new char[text.Length];
        var tokens = new List<(int Start, int Length)>(text.Length / 4 + 1);
        var length = 0;
        var start = 0;

        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                length = AppendFolded(rune, characters, start, length);
            }
            else if (IsInsideWord(rune))
            {
                continue;
            }
            else
            {
                EndToken();
                if (IsMeaningfulMark(rune))
                {
                    length += rune.EncodeToUtf16(characters.AsSpan(length));
                    EndToken();
                }
            }
        }

        EndToken();
        return new NormalizedText(characters, tokens);

        void EndToken()
        {
            if (length > start)
            {
                tokens.Add((start, length - start));
                start = length;
            }
        }
    }

    private static int AppendFolded(Rune rune, char[] characters, int start, int length)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (!lower.IsBmp)
        {
            return length + lower.EncodeToUtf16(characters.AsSpan(length));
        }

        var character = LatinFolding.Fold((char)lower.Value);
        if (char.IsDigit(character))
        {
            character = DigitMask;
        }
        else if (length - start >= 2 && characters[length - 1] == character && characters[length - 2] == character)
        {
            // "heeeeel" and "heel" are the same word.
            return length;
        }

        characters[length] = character;
        return length + 1;
    }

    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' or '`' or '´' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsMeaningfulMark(Rune rune) =>
        rune.Value is '?' or '€' or '%' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherLetter;
}
