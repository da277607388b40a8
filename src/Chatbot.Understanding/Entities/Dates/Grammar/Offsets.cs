using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads days counted from another: "over 10 dagen", "twee weken geleden", "drie dagen na pasen", "vrijdag over een week".</summary>
internal static class Offsets
{
    private const int MostWeekdays = 60;
    private const int SpreadReach = 3;

    public static bool TryRead(Message message, ref int at, out Moment moment) =>
        TryAhead(message, ref at, out moment)
        || TryCounted(message, ref at, out moment)
        || TryWeekdays(message, ref at, out moment)
        || TryDayBeside(message, ref at, out moment)
        || TryFromPoint(message, ref at, out moment);

    /// <summary>"vanaf nu", "na morgen", "gerekend vanaf gisteren", after a length.</summary>
    public static bool TryBase(Message message, ref int at, out LocalDate day)
    {
        day = message.Today;
        var next = at;
        _ = message.Take(ref next, Role.Reckoned);
        if (!message.Take(ref next, Role.From | Role.After))
        {
            return false;
        }

        if (message.Take(ref next, Role.Now))
        {
            at = next;
            return true;
        }

        if (!Points.TrySimple(message, ref next, out var point) || message.Resolve(point, at) is not { } days)
        {
            return false;
        }

        day = days.First;
        at = next;
        return true;
    }

    /// <summary>"over 10 dagen", "in two weeks", "over een week vanaf maandag".</summary>
    private static bool TryAhead(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var isOver = message.Take(ref next, Role.Over);
        if (!isOver && !message.Take(ref next, Role.In))
        {
            return false;
        }

        var hasNumber = !message.Is(next, Role.Article | Role.Whole);
        if (!hasNumber || !Stretches.TryRead(message, ref next, out var stretch, out _))
        {
            return false;
        }

        // "over 10 days" is English for more than that.
        if ((isOver && message.Is(next - 1, Role.EnglishOnly)) || IsSpread(message, at, next))
        {
            return false;
        }

        if (!TryBase(message, ref next, out var day))
        {
            day = message.Today;
        }

        if (stretch.From(day) is not { } end)
        {
            return false;
        }

        moment = Moment.On(end) with { IsVague = stretch.IsVague };
        at = next;
        return true;
    }

    /// <summary>"over drie maanden verdelen", "gespreid over drie maanden".</summary>
    private static bool IsSpread(Message message, int at, int next)
    {
        for (var distance = 0; distance < SpreadReach; distance++)
        {
            if (message.Word(next + distance).Spreads || message.Word(at - 1 - distance).Spreads)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"twee weken geleden", "3 dagen na vandaag", "een week voor kerst".</summary>
    private static bool TryCounted(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!Stretches.TryRead(message, ref next, out var stretch, out _))
        {
            return false;
        }

        LocalDate? day;
        var before = next;
        if (message.Is(next, Role.Ago) || (message.Is(next, Role.Back) && message.IsPast(at)))
        {
            day = stretch.From(message.Today, back: true);
            next++;
        }
        else if (TryBase(message, ref next, out var origin))
        {
            day = stretch.From(origin);
        }
        else if (message.Take(ref before, Role.Before) && Points.TrySimple(message, ref before, out var point) && message.Resolve(point, at) is { } days)
        {
            day = stretch.From(days.First, back: true);
            next = before;
        }
        else
        {
            return false;
        }

        moment = day is { } found ? Moment.On(found) with { IsVague = stretch.IsVague } : NthDays.Impossible;
        at = next;
        return true;
    }

    /// <summary>"twee maandagen later", "over 3 vrijdagen", "2 zondagen geleden".</summary>
    private static bool TryWeekdays(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var isOver = message.Take(ref next, Role.Over);
        if (!Numbers.TryCardinal(message, ref next, out var number)
            || number > MostWeekdays
            || message.Word(next).NeedsCompany
            || !Weekdays.TryName(message, ref next, out var weekday))
        {
            return false;
        }

        var isAgo = message.Is(next, Role.Ago);
        var isLater = message.Is(next, Role.Later) || (message.Is(next, Role.From) && message.Is(next + 1, Role.Now));
        if (!isOver && !isAgo && !isLater)
        {
            return false;
        }

        next += isAgo ? 1 : message.Is(next, Role.Later) ? 1 : isLater ? 2 : 0;
        var today = message.Today;
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        var first = isAgo ? ahead - 7 : ahead == 0 ? 7 : ahead;
        moment = Moment.On(Almanac.PlusDays(today, first + (7 * (number - 1) * (isAgo ? -1 : 1))));
        at = next;
        return true;
    }

    /// <summary>"de dag na kerst", "the day before yesterday", "de vrijdag na pasen".</summary>
    private static bool TryDayBeside(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var isDay = message.Word(next) is { Unit: Unit.Day or Unit.Workday, IsPlural: false };
        var unit = message.Word(next).Unit;
        var weekday = IsoDayOfWeek.None;
        if (isDay)
        {
            next++;
        }
        else if (message.Word(next).NeedsCompany || !Weekdays.TryName(message, ref next, out weekday))
        {
            return false;
        }

        var isAfter = message.Take(ref next, Role.After);
        if (!isAfter && !message.Take(ref next, Role.Before))
        {
            return false;
        }

        if (!Points.TrySimple(message, ref next, out var point) || message.Resolve(point, at) is not { } days)
        {
            return false;
        }

        var step = isAfter ? 1 : -1;
        var beside = Almanac.PlusDays(days.First, step);
        var named = new Moment { Weekday = weekday };
        var found = weekday != IsoDayOfWeek.None ? (isAfter ? named.Next(beside) : named.Previous(beside))?.First
            : unit == Unit.Workday ? new Stretch(0, 0, 0, 1, IsVague: false).From(days.First, !isAfter)
            : beside;
        moment = found is { } day ? Moment.On(day) : NthDays.Impossible;
        at = next;
        return true;
    }

    /// <summary>"vandaag over 14 dagen", "zaterdag over een week".</summary>
    private static bool TryFromPoint(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!Points.TrySimple(message, ref next, out var point))
        {
            return false;
        }

        _ = message.TakeMark(ref next, ',');
        if (!message.Take(ref next, Role.Over) || message.Is(next, Role.Article)
            || !Stretches.TryRead(message, ref next, out var stretch, out _)
            || message.Resolve(point, at) is not { } days
            || stretch.From(days.First) is not { } day)
        {
            return false;
        }

        moment = Moment.On(day) with { IsVague = stretch.IsVague };
        at = next;
        return true;
    }
}
