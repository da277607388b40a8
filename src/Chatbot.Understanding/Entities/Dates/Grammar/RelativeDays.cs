using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "vandaag", "overmorgen", "the day after tomorrow", "volgende dag".</summary>
internal static class RelativeDays
{
    // "dag" and "day", not "dagen".
    private const int LengthOfDay = 3;

    public static bool TryRead(Message message, ref int at, out Moment moment) =>
        TryWord(message, ref at, out moment) || TryShifted(message, ref at, out moment) || TryDayPart(message, ref at, out moment);

    private static bool TryWord(Message message, ref int at, out Moment moment)
    {
        moment = default;
        if (message.Word(at).DaysFromToday is not { } days || message.Is(at - 1, Role.Greeting))
        {
            return false;
        }

        moment = Moment.On(Almanac.PlusDays(message.Today, days));
        at++;
        at += message.Is(at, Role.DayPart) ? 1 : 0;
        return true;
    }

    private static bool TryShifted(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        // "de laatste dag" is the one that something ends on, not yesterday.
        if (shift is Shift.None or Shift.Last
            || message.Is(next, Role.Same)
            || message.Word(next + 1).Unit != Unit.Day || message[next + 1].Length != LengthOfDay)
        {
            return false;
        }

        moment = Moment.On(Almanac.PlusDays(message.Today, Shifts.Steps(shift)));
        at = next + 2;
        return true;
    }

    /// <summary>"this morning".</summary>
    private static bool TryDayPart(Message message, ref int at, out Moment moment)
    {
        moment = default;
        if (!message.Is(at + 1, Role.DayPart) || Shifts.At(message, at) != Shift.This)
        {
            return false;
        }

        moment = Moment.On(message.Today);
        at += 2;
        return true;
    }
}
