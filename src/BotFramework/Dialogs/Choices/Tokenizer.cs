using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Words are runs of letters, digits and their marks. A character beyond the basic plane, such as an emoji, is a word of its own.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (text is null)
        {
            return tokens;
        }

        var wordStart = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWordCharacter = rune.IsBmp && (Rune.IsLetterOrDigit(rune) || IsMark(rune));
            if (isWordCharacter && wordStart < 0)
            {
                wordStart = position;
            }
            else if (!isWordCharacter && wordStart >= 0)
            {
                tokens.Add(TokenAt(text, wordStart, position));
                wordStart = -1;
            }

            if (!rune.IsBmp)
            {
                tokens.Add(TokenAt(text, position, position + rune.Utf16SequenceLength));
            }

            position += rune.Utf16SequenceLength;
        }

        if (wordStart >= 0)
        {
            tokens.Add(TokenAt(text, wordStart, position));
        }

        return tokens;
    }

    // Variation selectors follow emoji and are marks too, but belong to no word.
    private static bool IsMark(Rune rune)
        => rune.Value is < 0xFE00 or > 0xFE0F
            && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static Token TokenAt(string text, int start, int end) => new()
    {
        Start = start,
        End = end - 1,
        Text = text[start..end],
        Normalized = text[start..end].ToLowerInvariant(),
    };
}
