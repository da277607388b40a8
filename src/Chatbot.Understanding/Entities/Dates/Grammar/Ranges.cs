using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "van 1 tot en met 15 december", "tussen 3 en 12 sept", "volgende maand van 4-23", "ma t/m vr", "2014-2018".</summary>
internal static class Ranges
{
    private enum Joint
    {
        None,
        To,
        Through,
        And,
        Dash,
    }

    public static bool TryRead(Message message, ref int at, out Days days)
    {
        days = default;
        var next = at;
        var hasMonth = TryMonthBefore(message, ref next, out var month);
        var isBetween = message.Take(ref next, Role.Between);
        var hasOpener = isBetween || message.Take(ref next, Role.From);
        if (RangePairs.TryShortPair(message, ref next, out var begin, out var until)
            || RangePairs.TryWeekPair(message, ref next, out begin, out until)
            || ((hasOpener || message.Is(at - 1, Role.In)) && RangePairs.TryYearPair(message, ref next, out begin, out until)))
        {
            return Finish(message, ref at, next, begin, until, isThrough: !isBetween, out days);
        }

        if (!TryEnd(message, ref next, hasMonth, out begin, out var isBareFrom))
        {
            return false;
        }

        var joint = TakeJoint(message, ref next);
        if (joint is Joint.None or Joint.And && !(joint == Joint.And && isBetween))
        {
            return false;
        }

        var isBareTo = false;
        if (!TryStretchLater(message, ref next, begin, out until)
            && !TryLaterYear(message, ref next, begin, out until)
            && !TryLaterWeek(message, ref next, begin, out until)
            && !TryEnd(message, ref next, hasMonth: false, out until, out isBareTo))
        {
            return false;
        }

        var shared = next;
        if (isBareTo && !hasMonth && TryMonthAfter(message, ref shared, out month))
        {
            hasMonth = true;
            next = shared;
        }

        if (hasMonth)
        {
            (begin, until) = (InMonth(begin, month), InMonth(until, month));
            if (month.Year == 0 && Years.TryTrailing(message, ref next, out var year))
            {
                (begin, until) = (begin with { Year = year }, until with { Year = year });
            }
        }
        else if ((isBareFrom && (isBareTo || until.Day == 0)) || (isBareTo && begin.Day == 0))
        {
            return false;
        }

        return Finish(message, ref at, next, begin, until, joint == Joint.Through || (joint == Joint.Dash && !isBetween), out days);
    }

    private static bool Finish(Message message, ref int at, int next, Moment begin, Moment until, bool isThrough, out Days days)
    {
        days = default;
        if (DayRange.Between(begin, until, isThrough, message.Today, message.IsPast(at)) is not { } found)
        {
            return false;
        }

        days = found;
        at = next;
        return true;
    }

    /// <summary>"volgende maand", "in feb", "deze maand" before the days.</summary>
    private static bool TryMonthBefore(Message message, ref int at, out Moment month)
    {
        var next = at;
        if (!MonthPeriods.TryRead(message, ref next, out month, out _)
            && !(RelativePeriods.TryRead(message, ref next, out month, out var unit) && unit == Unit.Month))
        {
            return false;
        }

        _ = message.TakeMark(ref next, ',');
        // "mei tot juli" is no month before days.
        if (TakeJointAhead(message, next))
        {
            return false;
        }

        at = next;
        return true;
    }

    private static bool TryMonthAfter(Message message, ref int at, out Moment month)
    {
        _ = message.Take(ref at, Role.Of);
        return (RelativePeriods.TryRead(message, ref at, out month, out var unit) && unit == Unit.Month)
            || MonthPeriods.TryNamed(message, ref at, out month, hasCompany: true);
    }

    private static Moment InMonth(Moment day, Moment month) => !day.IsDayOfMonth ? day
        : month.Known is { } known ? day with { Month = known.First.Month, Year = known.First.Year }
        : day with { Month = month.Month, Year = month.Year };

    /// <summary>The second of two numbered weeks, "week 5 t/m 7".</summary>
    private static bool TryLaterWeek(Message message, ref int at, Moment begin, out Moment until)
    {
        var number = message.FreeNumber(at);
        until = new Moment { Week = number, Year = begin.Year, IsPeriod = true };
        if (begin.Week == 0 || number is < 1 or > WeekPeriods.WeeksInYear || message.Word(at + 1).Month > 0 || message.Word(at + 1).Unit != Unit.None)
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>The second of two years.</summary>
    private static bool TryLaterYear(Message message, ref int at, Moment begin, out Moment until)
    {
        var next = at;
        until = default;
        if (!begin.IsPeriod || begin.Month > 0 || begin.Year == 0 || !Numbers.TryYear(message, ref next, out var year))
        {
            return false;
        }

        until = Moment.InYear(year);
        at = next;
        return true;
    }

    private static bool TryEnd(Message message, ref int at, bool hasMonth, out Moment moment, out bool isBare)
    {
        isBare = false;
        var point = at;
        var period = at;
        var hasPoint = Points.TrySimple(message, ref point, out moment);
        if (Periods.TryRead(message, ref period, out var named, out _) && period > point)
        {
            moment = named;
            at = period;
            return true;
        }

        // "4-23 december": the pair would be a date of its own, but here it is two days.
        if (hasPoint && !IsPairOfDays(message, at, point, hasMonth))
        {
            at = point;
            return true;
        }

        if (message.Is(at, Role.Now))
        {
            moment = Moment.On(message.Today);
            at++;
            return true;
        }

        return TryBareWeekday(message, ref at, out moment) || TryBareDay(message, ref at, out moment, out isBare);
    }

    private static bool IsPairOfDays(Message message, int at, int end, bool hasMonth) =>
        message[at] is { Kind: DateTokenKind.Number, ChainCount: 2 }
        && message.IsMark(at + 1, '-')
        && end == at + 3
        && (hasMonth || TryMonthAfter(message, ref end, out _));

    private static bool TryBareWeekday(Message message, ref int at, out Moment moment) =>
        Weekdays.TryBare(message, ref at, out moment, hasCompany: true);

    private static bool TryBareDay(Message message, ref int at, out Moment moment, out bool isBare)
    {
        moment = default;
        isBare = true;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        if (message[next] is { Kind: DateTokenKind.Number, ChainCount: 2 } token && (message.IsMark(next + 1, '-') || message.IsMark(next - 1, '-')))
        {
            moment = new Moment { Day = token.Number };
            at = next + 1;
            return token.Number is >= 1 and <= CalendarDays.LongestMonth;
        }

        if (!CalendarDays.TryDay(message, ref next, out var day, out var isOrdinal))
        {
            return false;
        }

        isBare = !isOrdinal;
        moment = new Moment { Day = day };
        at = next;
        return true;
    }

    /// <summary>"tot drie dagen later".</summary>
    private static bool TryStretchLater(Message message, ref int at, Moment begin, out Moment until)
    {
        until = default;
        var next = at;
        if (!Stretches.TryRead(message, ref next, out var stretch, out _)
            || !message.Take(ref next, Role.Later)
            || begin.Next(message.Today) is not { } start
            || stretch.From(start.First) is not { } day)
        {
            return false;
        }

        until = Moment.On(day);
        at = next;
        return true;
    }

    private static bool TakeJointAhead(Message message, int at) => TakeJoint(message, ref at) != Joint.None;

    private static Joint TakeJoint(Message message, ref int at)
    {
        // "2 okt. en 22 okt."
        _ = message.TakeMark(ref at, ',') || (message.Word(at - 1).NeedsCompany && message.TakeMark(ref at, '.'));
        if (message.Take(ref at, Role.Through) || (message.Is(at, Role.Until) && message.Is(at + 1, Role.Through)))
        {
            return Joint.Through;
        }

        if (message.Take(ref at, Role.To))
        {
            var next = at;
            if (message.Take(ref next, Role.And) && message.Take(ref next, Role.With))
            {
                at = next;
                return Joint.Through;
            }

            return Joint.To;
        }

        if (message.TakeMark(ref at, '-'))
        {
            return Joint.Dash;
        }

        return message.Take(ref at, Role.And) ? Joint.And : Joint.None;
    }
}
