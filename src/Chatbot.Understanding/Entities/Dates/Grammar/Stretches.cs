using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads lengths of time: "anderhalve maand", "2 weken en 3 dagen", "een dag of tien", "de hele week".</summary>
internal static class Stretches
{
    private const int MostParts = 4;

    /// <summary>One or more parts, "1 jaar, 1 maand en 21 dagen".</summary>
    public static bool TryRead(Message message, ref int at, out Stretch stretch, out Unit unit)
    {
        if (!message.Stretches.TryGet(at, out var end, out var found))
        {
            end = Read(message, at, out found);
            message.Stretches.Set(at, end, found);
        }

        (stretch, unit) = found;
        var isFound = end > at;
        at = end;
        return isFound;
    }

    private static int Read(Message message, int at, out (Stretch Stretch, Unit Unit) found)
    {
        var next = at;
        found = default;
        if (!TryPart(message, ref next, out var stretch, out var unit))
        {
            return at;
        }

        var units = 1 << (int)unit;
        for (var parts = 1; parts < MostParts; parts++)
        {
            var second = next;
            var isJoined = message.TakeMark(ref second, ',') | message.Take(ref second, Role.And);
            // "one day a month"
            if ((!isJoined && message.Is(second, Role.One))
                || !TryPart(message, ref second, out var part, out var partUnit)
                || (units & (1 << (int)partUnit)) != 0)
            {
                break;
            }

            units |= 1 << (int)partUnit;
            stretch = stretch.Plus(part);
            next = second;
        }

        found = (stretch, unit);
        return stretch.IsNothing ? at : next;
    }

    private static bool TryPart(Message message, ref int at, out Stretch stretch, out Unit unit)
    {
        var next = at;
        var isVague = message.Take(ref next, Role.Approximately);
        if (message.Word(next).Length is { Unit: not Unit.None } held)
        {
            unit = held.Unit;
            stretch = Stretch.Of(held.Quarters, unit, isVague);
            at = next + 1;
            return true;
        }

        if (TryWhole(message, ref next, out stretch, out unit)
            || TryUnitOfNumber(message, ref next, out stretch, out unit)
            || TryCounted(message, ref next, isVague, out stretch, out unit))
        {
            at = next;
            return true;
        }

        return false;
    }

    /// <summary>"de hele week", "gehele dag", "extra week".</summary>
    private static bool TryWhole(Message message, ref int at, out Stretch stretch, out Unit unit)
    {
        var next = at;
        _ = message.Take(ref next, Role.Article | Role.One);
        unit = message.Word(next + 1).Unit;
        stretch = default;
        if (!(message.Is(next, Role.Whole) || message.Says(next, "extra")) || unit == Unit.None || message.Is(next + 1, Role.Years))
        {
            return false;
        }

        stretch = Stretch.Of(4, unit, isVague: false);
        at = next + 2;
        return true;
    }

    /// <summary>"een dag of tien", "week of wat".</summary>
    private static bool TryUnitOfNumber(Message message, ref int at, out Stretch stretch, out Unit unit)
    {
        var next = at;
        _ = message.Take(ref next, Role.One);
        unit = message.Word(next).Unit;
        stretch = default;
        if (unit == Unit.None || !message.Is(next + 1, Role.Or))
        {
            return false;
        }

        next += 2;
        if (!Numbers.TryCardinal(message, ref next, out var number))
        {
            if (!message.Take(ref next, Role.Some))
            {
                return false;
            }

            number = 3;
        }

        // "een week of twee weken" counts the second unit.
        if (message.Word(next).Unit != Unit.None)
        {
            return false;
        }

        stretch = Stretch.Of(4 * number, unit, isVague: true);
        at = next;
        return true;
    }

    private static bool TryCounted(Message message, ref int at, bool isVague, out Stretch stretch, out Unit unit)
    {
        var next = at;
        stretch = default;
        unit = Unit.None;
        if (!Quantities.TryRead(message, ref next, ref isVague, out var quarters))
        {
            return false;
        }

        while (message.Is(next, Role.Extra | Role.Whole) && next < at + 8)
        {
            next++;
        }

        if (!TryUnit(message, ref next, out unit))
        {
            return false;
        }

        stretch = Stretch.Of(quarters, unit, isVague);
        at = next;
        return !stretch.IsNothing && !message.Is(next, Role.Aged);
    }

    private static bool TryUnit(Message message, ref int at, out Unit unit)
    {
        // "working days", "werk dagen"
        if (message.Is(at, Role.Working) && message.Word(at + 1).Unit == Unit.Day)
        {
            unit = Unit.Workday;
            at += 2;
            return true;
        }

        unit = message.Word(at).Unit;
        // A lone letter is a unit only when it touches its number: "14d".
        if (unit == Unit.None || (message[at].Length == 1 && !message[at].Glued))
        {
            return false;
        }

        at++;
        return true;
    }
}
