using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads how many: "twee", "anderhalve", "2,5", "een paar", "drie kwart", "2 à 3".</summary>
internal static class Quantities
{
    private const int LargestDecimal = 999;

    /// <summary>A number of quarters, and whether it was a guess.</summary>
    public static bool TryRead(Message message, ref int at, ref bool isVague, out int quarters)
    {
        if (TryDecimal(message, ref at, out quarters) || TryFraction(message, ref at, out quarters))
        {
            return true;
        }

        var next = at;
        if (message.Is(next, Role.One) && message.Is(next + 1, Role.Some))
        {
            next++;
        }

        if (TryNumberRange(message, ref next, out var number))
        {
            isVague = true;
        }
        else
        {
            if (!Numbers.TryCardinal(message, ref next, out number))
            {
                return false;
            }

            isVague |= message.Is(next - 1, Role.Some) && !message.Is(next - 1, Role.Couple);
            _ = message.Is(next - 1, Role.Some) && message.Take(ref next, Role.Of);
        }

        quarters = 4 * number;
        var half = next;
        if (message.Take(ref half, Role.And) && (message.Take(ref half, Role.One) || true) && message.Take(ref half, Role.Half))
        {
            quarters += 2;
            next = half;
        }

        at = next;
        return true;
    }

    /// <summary>"2 tot 3", "3 à 4", "2 of 3", "2-3": the larger one, as a guess.</summary>
    private static bool TryNumberRange(Message message, ref int at, out int number)
    {
        var next = at;
        if (message[at] is { Kind: DateTokenKind.Number, ChainCount: 2, ChainIndex: 0 } && message.IsMark(at + 1, '-'))
        {
            number = message[at + 2].Number;
            var isRange = message[at].Number is >= 0 and < 100 && number > message[at].Number && number < 1000;
            at += isRange ? 3 : 0;
            return isRange;
        }

        number = 0;
        if (!Numbers.TryCardinal(message, ref next, out var first))
        {
            return false;
        }

        if (!message.Take(ref next, Role.Or | Role.To) && !message.TakeMark(ref next, '-'))
        {
            return false;
        }

        if (!Numbers.TryCardinal(message, ref next, out number) || number <= first)
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>"2,5" and "1.5".</summary>
    private static bool TryDecimal(Message message, ref int at, out int quarters)
    {
        quarters = 0;
        if (message[at] is not { Kind: DateTokenKind.Number, ChainCount: 2, ChainIndex: 0, Number: >= 0 and <= LargestDecimal } whole)
        {
            return false;
        }

        var fraction = message[at + 2];
        var part = (fraction.Length, fraction.Number) switch
        {
            (1, 0) or (2, 0) => 0,
            (1, 5) or (2, 50) => 2,
            (2, 25) => 1,
            (2, 75) => 3,
            _ => -1,
        };
        if (part < 0 || !(message.IsMark(at + 1, ',') || message.IsMark(at + 1, '.')))
        {
            return false;
        }

        quarters = (4 * whole.Number) + part;
        at += 3;
        return true;
    }

    /// <summary>"anderhalve", "half", "een half", "drie kwart", "two and a half".</summary>
    private static bool TryFraction(Message message, ref int at, out int quarters)
    {
        var word = message.Word(at);
        quarters = word.Quarters;
        if (quarters > 0)
        {
            at++;
            return true;
        }

        if (message.Is(at + 1, Role.Kwart) && word.Cardinal is 1 or 3)
        {
            quarters = word.Cardinal;
            at += 2;
            return true;
        }

        var next = at;
        _ = message.Take(ref next, Role.One);
        var isHalf = message.Take(ref next, Role.Half);
        if (isHalf)
        {
            // "half a year"
            _ = message.Take(ref next, Role.One);
            quarters = 2;
            at = next;
        }

        return isHalf;
    }
}
