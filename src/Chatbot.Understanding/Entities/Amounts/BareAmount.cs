using System.Collections.Frozen;
using Chatbot.Understanding.Entities.Addresses;
using Chatbot.Understanding.Entities.Numbers;

namespace Chatbot.Understanding.Entities.Amounts;

/// <summary>Amounts without euro or sign: two decimals behind a comma, or any number that is called an amount.</summary>
internal static class BareAmount
{
    // Units that AddressWords does not know, because nobody writes them behind a house number.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherUnits = new[]
    {
        "m", "l", "g", "gb", "mb", "inch", "\"", "'", "dollar", "dollars", "$", "usd", "pond", "pound", "pounds", "£", "gbp", "chf", "punt", "×", "*", "mtr", "kcal", "kwh", "pt", "maat",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(EntityText text, int index, out long cents, out int next)
    {
        cents = 0;
        next = index + 1;
        if (!text.IsKind(index, TokenKind.Number)
            || !DigitNumber.TryRead(text.Word(index), out var value, out var decimals, out var mark)
            || !IsAlone(text, index))
        {
            return false;
        }

        var isAmount = (mark, decimals) switch
        {
            (',', 2) => !IsMeasure(text, index) && !(value < 24 && IsBeforeHour(text, index)),
            ('.', 2) => !IsMeasure(text, index) && IsCalledAmount(text, index) && !IsTime(text, index),
            (_, 0) => value is > 0 and < 1_000_000 && IsNamedAmount(text, index),
            _ => false,
        };
        cents = isAmount ? (long)(value * 100) : 0;
        return isAmount;
    }

    private static bool IsAlone(EntityText text, int index) =>
        !(text.IsGlued(index) && (text.IsKind(index - 1, TokenKind.Word) || text.Word(index - 1) is "$" or "£" or "#" or "/" or "x" or "×" or "'"))
        && !(text.IsGlued(index + 1) && (text.IsKind(index + 1, TokenKind.Word) || (text.Word(index + 1) is "-" or "/" or ":" && text.IsGlued(index + 2) && text.IsKind(index + 2, TokenKind.Number))))
        && !(text.IsGlued(index) && text.Word(index - 1) is "-" or ":" && text.IsGlued(index - 1) && text.IsKind(index - 2, TokenKind.Number))
        && !AddressWords.IsUnit(text.Word(index + 1))
        && !OtherUnits.Contains(text.Word(index + 1));

    private static bool IsMeasure(EntityText text, int index)
    {
        for (var before = index - 1; before >= Math.Max(0, index - 2); before--)
        {
            if (text.Word(before) is "maat" or "size" or "schoenmaat" or "versie" or "version" or "lengte" or "breedte" or "hoogte" or "gewicht" or "weegt" or "$" or "£" or "usd" or "dollar"
                or "pond" or "meet" or "cijfer" or "cup")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTime(EntityText text, int index) =>
        text.Word(index - 1) is "om" or "tot" or "vanaf" or "rond" or "at" or "until" or "tussen" or "sinds" or "op" || text.Word(index + 1) is "uur" or "u" or "h" or "am" or "pm";

    // "tussen 12,30 en 13,00 uur"
    private static bool IsBeforeHour(EntityText text, int index) =>
        IsTime(text, index) && (text.Word(index + 1) is "uur" or "u" || text.Word(index + 3) is "uur" or "u");

    // "er is 49.95 afgeschreven"
    private static bool IsCalledAmount(EntityText text, int index)
    {
        for (var near = Math.Max(0, index - 5); near < Math.Min(text.Count, index + 5); near++)
        {
            var word = text.Word(near);
            if (IsAmountWord(word) || word is "betaald" or "betaal" or "betalen" or "kost" or "kostte" or "kosten" or "open" or "afgeschreven" or "overgemaakt" or "terug" or "factuur"
                or "rekening" or "voor" or "paid" or "pay" or "charged" or "cost" or "costs" or "owe" or "refund" or "invoice" or "teruggekregen" or "gestort" or "tegoed")
            {
                return true;
            }
        }

        return false;
    }

    // "het bedrag is 50"
    private static bool IsNamedAmount(EntityText text, int index)
    {
        var before = index - 1;
        while (before >= index - 3 && text.Word(before) is "is" or "van" or ":" or "was" or "=" or "of" or "ad")
        {
            before--;
        }

        return IsAmountWord(text.Word(before)) && text.Word(index + 1) is not ("%" or "-" or "/" or "procent" or "e" or "de" or "ste");
    }

    private static bool IsAmountWord(ReadOnlySpan<char> word) =>
        word is "bedrag" or "totaalbedrag" or "amount" or "factuurbedrag" or "totaal" or "total" or "saldo" or "restbedrag" or "openstaand";
}
