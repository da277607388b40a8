using Chatbot.Understanding.Entities.Dates.Values;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads single days.</summary>
internal static class Points
{
    private delegate bool Reader(Message message, ref int at, out Moment moment);

    private static readonly Reader[] Simple =
    [
        RelativeDays.TryRead,
        CalendarDays.TryRead,
        NumericDays.TryRead,
        DaysOfMonth.TryRead,
        NthDays.TryRead,
        MonthParts.TryRead,
        Holidays.TryRead,
        Weekdays.TryRead,
    ];

    /// <summary>The longest day that begins here.</summary>
    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        var simple = at;
        var counted = at;
        var hasSimple = TrySimple(message, ref simple, out moment);
        if (Offsets.TryRead(message, ref counted, out var offset) && counted > simple)
        {
            moment = offset;
            at = counted;
            return true;
        }

        at = simple;
        return hasSimple;
    }

    /// <summary>The longest that is not counted from another day, so that readers of such may start from one without end.</summary>
    public static bool TrySimple(Message message, ref int at, out Moment moment)
    {
        if (!message.Points.TryGet(at, out var end, out moment))
        {
            end = ReadSimple(message, at, out moment);
            message.Points.Set(at, end, moment);
        }

        var isFound = end > at;
        at = end;
        return isFound;
    }

    private static int ReadSimple(Message message, int at, out Moment moment)
    {
        var end = at;
        moment = default;
        foreach (var reader in Simple)
        {
            var next = at;
            if (reader(message, ref next, out var found) && next > end)
            {
                end = next;
                moment = found;
            }
        }

        return end;
    }
}
