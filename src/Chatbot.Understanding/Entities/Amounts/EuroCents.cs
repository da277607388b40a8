using System.Collections.Frozen;
using Chatbot.Understanding.Entities.Addresses;
using Chatbot.Understanding.Entities.Numbers;

namespace Chatbot.Understanding.Entities.Amounts;

/// <summary>The smaller part of an amount, and coins and notes by their names.</summary>
internal static class EuroCents
{
    // In cents. Only names that nobody uses for anything else.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Coins = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["tientje"] = 1000,
        ["tientjes"] = 1000,
        ["vijfje"] = 500,
        ["vijfjes"] = 500,
        ["twintigje"] = 2000,
        ["twintigjes"] = 2000,
        ["vijftigje"] = 5000,
        ["vijftigjes"] = 5000,
        ["tenner"] = 1000,
        ["fiver"] = 500,
        ["dubbeltje"] = 10,
        ["dubbeltjes"] = 10,
        ["eurocent"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static int CoinValue(ReadOnlySpan<char> word) => Coins.TryGetValue(word, out var value) ? value : 0;

    public static bool IsCents(EntityText text, int index) => text.Word(index) is "cent" or "cents" or "centen" or "ct" or "cts" or "eurocent" or "eurocents" or "euros cents";

    /// <summary>Reads "vijftig", "95" or "en 95 cent" behind whole euros.</summary>
    /// <param name="text">Whose tokens are read.</param>
    /// <param name="cents">Grows by what is read.</param>
    /// <param name="next">Where the tail may begin; moves behind it.</param>
    /// <param name="mayBeWordsAlone">Whether cents may stand there without being called so.</param>
    public static void ReadTail(EntityText text, ref long cents, ref int next, bool mayBeWordsAlone)
    {
        if (cents % 100 != 0)
        {
            return;
        }

        var isJoined = text.Word(next) is "en" or "and" or "," or "plus";
        var number = isJoined ? next + 1 : next;
        if (!NumberReader.TryRead(text, number, out var value, out var behind) || value is not (> 0 and < 100) || value != decimal.Truncate(value))
        {
            return;
        }

        if (IsCents(text, behind))
        {
            cents += (long)value;
            next = behind + 1;
        }
        else if (mayBeWordsAlone && (!isJoined || text.Word(next) is "and") && IsPlausibleAlone(text, number, behind, value))
        {
            cents += (long)value;
            next = behind;
        }
    }

    // "49 euro 95" but not "20 euro 2 keer betaald"; "tien euro vijftig" but not "tien euro een keer".
    private static bool IsPlausibleAlone(EntityText text, int number, int behind, decimal value) =>
        !AddressWords.IsUnit(text.Word(behind))
        && text.Word(behind) is not ("-" or "/" or ":" or "e" or "de" or "ste")
        && !text.IsTaken(number)
        && (text.IsKind(number, TokenKind.Number)
            ? text[number].Length == 2 && behind == number + 1
            : value >= 10 || (value >= 2 && (behind == text.Count || text.IsKind(behind, TokenKind.Mark))));
}
