using System.Globalization;
using System.Text;

namespace Chatbot.Understanding.Entities;

/// <summary>Cuts a folded text into words, numbers and marks.</summary>
internal static class Tokenizer
{
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 4 + 4);
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            var length = 1;
            if (char.IsAsciiDigit(character))
            {
                length = NumberLength(text, position);
                tokens.Add(new Token(position, length, TokenKind.Number));
            }
            else if (char.IsLetter(character))
            {
                length = WordLength(text, position);
                tokens.Add(new Token(position, length, TokenKind.Word));
            }
            else if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                length = AddMark(text, position, tokens);
            }

            position += length;
        }

        return tokens;
    }

    private static int NumberLength(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end - start;
    }

    private static int WordLength(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length
            && (char.IsLetter(text[end])
                || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark
                || (text[end] == '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return end - start;
    }

    private static int AddMark(string text, int position, List<Token> tokens)
    {
        if (!Rune.TryGetRuneAt(text, position, out var rune))
        {
            return 1;
        }

        // What only colours or joins the emoji before it says nothing.
        var isModifier = rune.Value is >= 0x1F3FB and <= 0x1F3FF
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark;
        if (!isModifier)
        {
            tokens.Add(new Token(position, rune.Utf16SequenceLength, TokenKind.Mark));
        }

        return rune.Utf16SequenceLength;
    }
}
