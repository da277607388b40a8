using System.Globalization;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>Small numbers as they are written in Dutch and English: a term is seldom longer than two months.</summary>
internal static class NumberWords
{
    private static readonly string[] Dutch =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
        "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] DutchTens = ["twintig", "dertig", "veertig", "vijftig", "zestig"];
    private static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty"];
    private static readonly Dictionary<string, int> Numbers = Build();

    /// <param name="text">Digits or a word.</param>
    /// <returns>Null if it is no number from 0 to 69.</returns>
    public static int? Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Numbers.TryGetValue(text, out var named) ? named : null;
    }

    private static Dictionary<string, int> Build()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["één"] = 1 };
        for (var unit = 0; unit < Dutch.Length; unit++)
        {
            numbers[Dutch[unit]] = unit;
            numbers[English[unit]] = unit;
        }

        for (var ten = 0; ten < DutchTens.Length; ten++)
        {
            var value = (ten + 2) * 10;
            numbers[DutchTens[ten]] = value;
            numbers[EnglishTens[ten]] = value;
            for (var unit = 1; unit < 10; unit++)
            {
                // A trema keeps two vowels apart: tweeëntwintig, but eenentwintig.
                var and = Dutch[unit].EndsWith('e') ? "ën" : "en";
                numbers[Dutch[unit] + and + DutchTens[ten]] = value + unit;
                numbers[$"{EnglishTens[ten]}-{English[unit]}"] = value + unit;
            }
        }

        return numbers;
    }
}
