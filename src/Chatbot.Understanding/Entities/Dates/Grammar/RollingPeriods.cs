using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads periods that are counted from a day: "komende 3 dagen", "binnen twee weken", "over minder dan een maand", "4 weken in de toekomst".</summary>
internal static class RollingPeriods
{
    private const int DaysOfSoon = 14;

    public static bool TryRead(Message message, ref int at, out Moment moment) =>
        TryWithin(message, ref at, out moment)
        || TryShifted(message, ref at, out moment)
        || TryInFuture(message, ref at, out moment)
        || TrySoon(message, ref at, out moment);

    /// <summary>"binnen (de komende) L", "over minder dan L", "minder dan L na morgen".</summary>
    private static bool TryWithin(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var isWithin = message.Take(ref next, Role.Within);
        var hasOver = !isWithin && message.Take(ref next, Role.Over | Role.In);
        var isLess = message.Take(ref next, Role.Less) && message.Take(ref next, Role.Than);
        if (!isWithin && !isLess)
        {
            return false;
        }

        _ = message.Take(ref next, Role.Article);
        next += isWithin && Shifts.Steps(Shifts.At(message, next)) > 0 ? 1 : 0;
        if (!Stretches.TryRead(message, ref next, out var stretch, out _))
        {
            return false;
        }

        var from = message.Today;
        var hasBase = Offsets.TryBase(message, ref next, out var day);
        if (hasBase)
        {
            from = day;
        }

        if ((!isWithin && !hasOver && !hasBase) || stretch.From(from) is not { } end)
        {
            return false;
        }

        moment = Moment.Over(new Days(from, end)) with { IsVague = stretch.IsVague };
        at = next;
        return true;
    }

    /// <summary>"komende 3 dagen", "de afgelopen twee decennia".</summary>
    private static bool TryShifted(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var steps = Shifts.Steps(Shifts.At(message, next));
        if (steps == 0)
        {
            return false;
        }

        next++;
        if (!Stretches.TryRead(message, ref next, out var stretch, out var unit) || Roll(message.Today, stretch, unit, steps) is not { } days)
        {
            return false;
        }

        moment = Moment.Over(days) with { IsVague = stretch.IsVague };
        at = next;
        return true;
    }

    /// <summary>"4 weken in de toekomst".</summary>
    private static bool TryInFuture(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!Stretches.TryRead(message, ref next, out var stretch, out var unit) || !message.Take(ref next, Role.In) || !message.Take(ref next, Role.Article))
        {
            return false;
        }

        var steps = message.Is(next, Role.Future) ? 1 : message.Is(next, Role.PastNoun) ? -1 : 0;
        if (steps == 0 || Roll(message.Today, stretch, unit, steps) is not { } days)
        {
            return false;
        }

        moment = Moment.Over(days);
        at = next + 1;
        return true;
    }

    private static bool TrySoon(Message message, ref int at, out Moment moment)
    {
        moment = default;
        // "as soon as possible"
        if (!message.Is(at, Role.Soon) || message.Word(at - 1).Shift != Shift.None || message.Word(at + 1).Shift != Shift.None)
        {
            return false;
        }

        moment = Moment.Over(new Days(message.Today, Almanac.PlusDays(message.Today, DaysOfSoon))) with { IsVague = true };
        at++;
        return true;
    }

    private static Days? Roll(LocalDate today, Stretch stretch, Unit unit, int steps)
    {
        if (unit is Unit.Decade or Unit.Century)
        {
            // Whole decades: the last two of 2016 are 1990 to 2009.
            var years = unit == Unit.Decade ? 10 : 100;
            var first = today.Year / years * years;
            return stretch.Years > Almanac.LastYear ? null
                : steps > 0 ? Almanac.Years(first + years, stretch.Years)
                : Almanac.Years(first - stretch.Years, stretch.Years);
        }

        return stretch.From(today, back: steps < 0) is not { } end ? null
            : steps > 0 ? new Days(Almanac.PlusDays(today, 1), end)
            : new Days(end, Almanac.PlusDays(today, -1));
    }
}
