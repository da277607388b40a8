namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Brings the spellings of a phone number together.</summary>
internal static class PhoneNumber
{
    private const string DutchCountryCode = "31";

    /// <summary>With <c>+</c> and country code; a number without one is Dutch.</summary>
    public static string Normalize(string written)
    {
        // "+31 (0)20": the zero is only for those who dial within the country.
        var digits = string.Concat(written.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        if (written.TrimStart().StartsWith('+'))
        {
            return "+" + digits;
        }

        if (digits.StartsWith("00", StringComparison.Ordinal))
        {
            return "+" + digits[2..];
        }

        return digits.StartsWith('0') ? "+" + DutchCountryCode + digits[1..] : digits;
    }
}
