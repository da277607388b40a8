namespace Chatbot.Understanding.Entities.Numbers;

/// <summary>Numbers in digits, as the Dutch and as the English write them: "1.249,50", "1,249.50", "49.95", "1.000.000".</summary>
internal static class DigitNumber
{
    private const int MostDigits = 15;

    /// <summary>Reads a token of digits, points and commas.</summary>
    /// <param name="digits">Begins and ends with a digit; no two marks stand next to each other.</param>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many digits stand behind the decimal mark.</param>
    /// <param name="mark">The decimal mark, <c>'\0'</c> if there is none.</param>
    public static bool TryRead(ReadOnlySpan<char> digits, out decimal value, out int decimals, out char mark)
    {
        value = 0;
        decimals = 0;
        mark = '\0';
        var last = digits.LastIndexOfAny('.', ',');
        var whole = digits;
        if (last >= 0 && IsDecimalMark(digits, last))
        {
            mark = digits[last];
            decimals = digits.Length - last - 1;
            whole = digits[..last];
        }

        if (digits.Length > MostDigits + 5 || !TryReadWhole(whole, mark, out value))
        {
            return false;
        }

        var scale = 1m;
        foreach (var digit in digits[(digits.Length - decimals)..])
        {
            scale /= 10;
            value += (digit - '0') * scale;
        }

        return true;
    }

    // Three digits behind a mark are thousands: "1.249" and "€1,249" are more than a thousand, as nobody writes tenths of cents.
    private static bool IsDecimalMark(ReadOnlySpan<char> digits, int last) =>
        digits.Length - last - 1 is 1 or 2 || (digits[..last].ContainsAny('.', ',') && !digits[..last].Contains(digits[last]) && digits.Length - last - 1 != 3);

    private static bool TryReadWhole(ReadOnlySpan<char> digits, char decimalMark, out decimal value)
    {
        value = 0;
        var groupLength = 0;
        var groups = 0;
        foreach (var character in digits)
        {
            if (char.IsAsciiDigit(character))
            {
                value = value * 10 + (character - '0');
                groupLength++;
                continue;
            }

            // Either only the first group may be short, or these are no thousands.
            if (character == decimalMark || (groups == 0 ? groupLength > 3 : groupLength != 3))
            {
                return false;
            }

            groups++;
            groupLength = 0;
        }

        return digits.Length <= MostDigits + 5 && (groups == 0 || groupLength == 3);
    }
}
