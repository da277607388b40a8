using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Entities.Dates.Words;

/// <summary>Cuts a message into words, numbers and marks, each looked up once.</summary>
internal static class DateTokenizer
{
    private const int LongestKnownWord = 40;
    private const int MostDigits = 8;

    /// <summary>Fills <paramref name="tokens"/> and answers how many there are; tokens beyond its length are dropped.</summary>
    public static int Cut(ReadOnlySpan<char> text, Span<DateToken> tokens)
    {
        var count = 0;
        var index = 0;
        while (index < text.Length && count < tokens.Length)
        {
            var character = text[index];
            if (char.IsWhiteSpace(character) || IsInvisible(character))
            {
                index++;
                continue;
            }

            var end = char.IsAsciiDigit(character) ? EndOfDigits(text, index)
                : char.IsLetter(character) ? EndOfWord(text, index)
                : index + 1;
            var glued = index > 0 && count > 0 && tokens[count - 1].EndOffset == index;
            tokens[count++] = Make(text, index, end, glued);
            index = end;
        }

        MarkChains(tokens[..count]);
        return count;
    }

    /// <summary>Whether both are the same but for case and accents.</summary>
    public static bool Same(ReadOnlySpan<char> word, string folded)
    {
        Span<char> buffer = stackalloc char[LongestKnownWord];
        return word.Length <= LongestKnownWord && folded.AsSpan().SequenceEqual(Fold(word, buffer));
    }

    private static DateToken Make(ReadOnlySpan<char> text, int start, int end, bool glued)
    {
        var token = new DateToken { Start = start, Length = end - start, Glued = glued, Number = -1, Lexeme = Lexeme.Unknown };
        var piece = text[start..end];
        if (char.IsAsciiDigit(piece[0]))
        {
            return token with { Kind = DateTokenKind.Number, Number = ValueOf(piece), ChainCount = 1 };
        }

        return char.IsLetter(piece[0])
            ? token with { Kind = DateTokenKind.Word, Lexeme = LookUp(piece), IsUpper = IsUpper(piece) }
            : token with { Kind = DateTokenKind.Mark, Mark = Straight(piece[0]), Lexeme = piece[0] == '&' ? Lexicon.Ampersand : Lexeme.Unknown };
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Letters, apostrophes between letters, and "a.s." as one word.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        if (start + 3 < text.Length && text[start + 1] == '.' && char.IsLetter(text[start + 2]) && text[start + 3] == '.')
        {
            return start + 4;
        }

        if (IsInitials(text, start))
        {
            return start + 3;
        }

        var index = start + 1;
        while (index < text.Length
            && (char.IsLetter(text[index])
                || IsCombining(text[index])
                || (Straight(text[index]) == '\'' && index + 1 < text.Length && char.IsLetter(text[index + 1]))))
        {
            index++;
        }

        return index;
    }

    /// <summary>"a.s" and "t/m" without a letter on either side.</summary>
    private static bool IsInitials(ReadOnlySpan<char> text, int start) =>
        start + 2 < text.Length
        && text[start + 1] is '.' or '/'
        && char.IsLetter(text[start + 2])
        && (start + 3 == text.Length || !char.IsLetter(text[start + 3]))
        && (text[start + 1] == '.' || (char.ToLowerInvariant(text[start]) == 't' && char.ToLowerInvariant(text[start + 2]) == 'm'));

    private static Lexeme LookUp(ReadOnlySpan<char> piece)
    {
        if (piece.Length > LongestKnownWord)
        {
            return Lexeme.Unknown;
        }

        Span<char> buffer = stackalloc char[LongestKnownWord];
        return Lexicon.Find(Fold(piece, buffer));
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in word)
        {
            if (!IsCombining(character))
            {
                buffer[length++] = Straight(LatinFolding.Fold(char.ToLowerInvariant(character)));
            }
        }

        return buffer[..length];
    }

    private static int ValueOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length > MostDigits)
        {
            return -1;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    /// <summary>Numbers that marks join without a space: a date, an amount, a telephone number.</summary>
    private static void MarkChains(Span<DateToken> tokens)
    {
        for (var first = 0; first < tokens.Length; first++)
        {
            if (tokens[first].Kind != DateTokenKind.Number)
            {
                continue;
            }

            var last = first;
            while (last + 2 < tokens.Length && IsJoint(tokens[last + 1]) && tokens[last + 2] is { Kind: DateTokenKind.Number, Glued: true })
            {
                last += 2;
            }

            var count = ((last - first) / 2) + 1;
            for (var index = first; index <= last && count > 1; index += 2)
            {
                tokens[index] = tokens[index] with { ChainCount = count, ChainIndex = (index - first) / 2 };
            }

            first = last;
        }
    }

    private static bool IsJoint(DateToken token) => token is { Kind: DateTokenKind.Mark, Glued: true, Mark: '-' or '/' or '.' or ',' or ':' };

    private static bool IsUpper(ReadOnlySpan<char> piece)
    {
        foreach (var character in piece)
        {
            if (!char.IsUpper(character))
            {
                return false;
            }
        }

        return true;
    }

    private static char Straight(char character) => character switch
    {
        '\u2019' or '\u2018' or '\u00B4' or '`' => '\'',
        '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2212' => '-',
        _ => character,
    };

    private static bool IsCombining(char character) => character is >= '\u0300' and <= '\u036F';

    private static bool IsInvisible(char character) => character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD';
}
