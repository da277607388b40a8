using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads a month: "juni 2016", "2016 juni", "11-2016", "deze september", "de maand mei", "volgend jaar juni".</summary>
internal static class MonthPeriods
{
    private const Role Company =
        Role.In | Role.Of | Role.From | Role.To | Role.Through | Role.Before | Role.After | Role.Since | Role.Between | Role.Until;

    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit)
    {
        unit = Unit.Month;
        return TryFigures(message, ref at, out moment) || TryShifted(message, ref at, out moment) || TryNamed(message, ref at, out moment, hasCompany: false);
    }

    /// <summary>"2016-11", "11/2016", "2016/11".</summary>
    private static bool TryFigures(Message message, ref int at, out Moment moment)
    {
        moment = default;
        if (message[at] is not { Kind: DateTokenKind.Number, ChainCount: 2, ChainIndex: 0 } first || message[at + 1].Mark is not ('-' or '/'))
        {
            return false;
        }

        var second = message[at + 2];
        var (year, month) = first.Length == 4 ? (first, second) : (second, first);
        var isPartOfCode = (first.Glued && message[at - 1].Kind is DateTokenKind.Word or DateTokenKind.Number)
            || message.Is(at - 1, Role.Label | Role.Document)
            || message.IsMark(at - 1, '#')
            || message[at + 3] is { Glued: true, Kind: DateTokenKind.Word };
        if (year.Length != 4 || year.Number is < 1500 or > 2500 || month.Length > 2 || month.Number is < 1 or > 12 || isPartOfCode)
        {
            return false;
        }

        moment = Moment.InMonth(month.Number, year.Number);
        at += 3;
        return true;
    }

    private static bool TryShifted(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        var month = message.Word(next + 1).Month;
        if (shift == Shift.None || month == 0)
        {
            return false;
        }

        var today = message.Today;
        var named = Moment.InMonth(month);
        var found = shift switch
        {
            Shift.This => Moment.InMonth(month, today.Year),
            Shift.Next => Moment.InMonth(month, today.Year + 1),
            Shift.Coming when named.Next(today) is { } coming => Moment.Over(coming),
            _ when named.Previous(Almanac.PlusDays(Almanac.Month(today.Year, today.Month).First, -1)) is { } previous => Moment.Over(previous),
            _ => default,
        };
        moment = found;
        at = found.IsPeriod ? next + 2 : at;
        return found.IsPeriod;
    }

    /// <summary>A month's name with its year; a short name must have company, which the caller may know of.</summary>
    public static bool TryNamed(Message message, ref int at, out Moment moment, bool hasCompany)
    {
        var next = at;
        moment = default;
        var hasYear = Years.TryLeading(message, ref next, out var year) || Numbers.TryYear(message, ref next, out year);
        hasCompany |= hasYear || message.Is(at - 1, Company) || message.Word(at - 1).Part != Part.None;
        var hasUnit = TakeUnit(message, ref next);
        var word = message.Word(next);
        if (word.Month == 0)
        {
            return false;
        }

        next++;
        if (word.NeedsCompany && message[next].Glued)
        {
            _ = message.TakeMark(ref next, '.');
        }

        hasYear = hasYear || Years.TryTrailing(message, ref next, out year);
        if (word.NeedsCompany && !hasUnit && !hasCompany && !hasYear)
        {
            return false;
        }

        moment = Moment.InMonth(word.Month, hasYear ? year : 0);
        at = next;
        return true;
    }

    /// <summary>"de maand (van)".</summary>
    private static bool TakeUnit(Message message, ref int at)
    {
        var next = at;
        _ = message.Take(ref next, Role.Article);
        if (message.Word(next).Unit != Unit.Month || message.Word(next).IsPlural)
        {
            return false;
        }

        next++;
        _ = message.Take(ref next, Role.Of);
        if (message.Word(next).Month == 0)
        {
            return false;
        }

        at = next;
        return true;
    }
}
