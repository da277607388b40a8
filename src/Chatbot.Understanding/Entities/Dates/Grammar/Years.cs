using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads the year that goes with a day or a month: ", 2016", "van volgend jaar", "'18".</summary>
internal static class Years
{
    /// <summary>"volgend jaar", "het vorige jaar".</summary>
    public static bool TryRelative(Message message, ref int at, out int year)
    {
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        year = message.Today.Year + Shifts.Steps(shift);
        if (shift == Shift.None || message.Word(next + 1).Unit != Unit.Year || message.Is(next + 1, Role.Years))
        {
            return false;
        }

        at = next + 2;
        return true;
    }

    /// <summary>What follows a day or a month, if that is a year.</summary>
    public static bool TryTrailing(Message message, ref int at, out int year)
    {
        var next = at;
        _ = message.TakeMark(ref next, '.');
        _ = message.TakeMark(ref next, ',');
        _ = message.Take(ref next, Role.Of);
        if (TryRelative(message, ref next, out year) || Numbers.TryYear(message, ref next, out year))
        {
            at = next;
            return true;
        }

        return false;
    }

    /// <summary>"volgend jaar op", "in 2018" before a day or a month.</summary>
    public static bool TryLeading(Message message, ref int at, out int year)
    {
        var next = at;
        if (!TryRelative(message, ref next, out year))
        {
            return false;
        }

        _ = message.TakeMark(ref next, ',');
        _ = message.Take(ref next, Role.On | Role.In);
        at = next;
        return true;
    }
}
