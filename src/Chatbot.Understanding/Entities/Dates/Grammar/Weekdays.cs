using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "vrijdag", "volgende week vrijdag", "komende ma.", "zaterdag over een week", "vrijdag a.s.".</summary>
internal static class Weekdays
{
    private const Role PrecedingCompany =
        Role.On | Role.To | Role.Through | Role.From | Role.Before | Role.After | Role.Since | Role.Between | Role.Until;

    /// <summary>A weekday's name with the part of the day that follows it.</summary>
    public static bool TryName(Message message, ref int at, out IsoDayOfWeek weekday)
    {
        var word = message.Word(at);
        weekday = word.Weekday;
        if (weekday == IsoDayOfWeek.None)
        {
            return false;
        }

        at++;
        if (word.NeedsCompany && message[at].Glued)
        {
            _ = message.TakeMark(ref at, '.');
        }

        if (message.Is(at, Role.DayPart) || message[at] is { Length: 6, Lexeme.DaysFromToday: 1 })
        {
            at++;
        }

        return true;
    }

    /// <summary>"vrijdag de", "woens, " before a day of the month.</summary>
    public static IsoDayOfWeek TakePrefix(Message message, ref int at)
    {
        var next = at;
        if (!TryName(message, ref next, out var weekday))
        {
            return IsoDayOfWeek.None;
        }

        _ = message.TakeMark(ref next, ',');
        at = next;
        return weekday;
    }

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        moment = default;
        if (message.Is(at - 1, Role.Every))
        {
            return false;
        }

        return TryShifted(message, ref at, out moment) || TryAfterWeeks(message, ref at, out moment) || TryNamed(message, ref at, out moment);
    }

    /// <summary>A weekday's name alone; a short one needs a neighbour that makes it one.</summary>
    public static bool TryBare(Message message, ref int at, out Moment moment, bool hasCompany)
    {
        var next = at;
        var word = message.Word(at);
        moment = default;
        if (!TryName(message, ref next, out var weekday))
        {
            return false;
        }

        // "zondagen" and "op een zondag" are any of them.
        if (word.IsPlural || message.Is(at - 1, Role.One) || (word.NeedsCompany && !hasCompany && !HasCompany(message, at, word)))
        {
            return false;
        }

        at = next;
        moment = new Moment { Weekday = weekday };
        return true;
    }

    private static bool HasCompany(Message message, int at, Lexeme word) =>
        !word.Is(Role.Ambiguous) && (message.Is(at - 1, PrecedingCompany) || IsWholeMessage(message, at));

    private static bool IsWholeMessage(Message message, int at) =>
        at == 0 && (message.Count == 1 || (message.Count == 2 && message[1].Kind == DateTokenKind.Mark));

    /// <summary>"volgende week (op) vrijdag", "komende vrijdag".</summary>
    private static bool TryShifted(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        if (shift == Shift.None)
        {
            return false;
        }

        next++;
        if (message.Word(next).Unit == Unit.Week)
        {
            next++;
            _ = message.TakeMark(ref next, ',');
            _ = message.Take(ref next, Role.On);
            _ = message.Take(ref next, Role.Article);
            if (!TryName(message, ref next, out var day))
            {
                return false;
            }

            moment = InWeek(message, Shifts.Steps(shift), day);
            at = next;
            return true;
        }

        if (!TryName(message, ref next, out var weekday) || (shift == Shift.Last && message.Is(next, Role.Of) && !message.Is(next, Role.Or)))
        {
            return false;
        }

        moment = Moment.On(Shifted(message.Today, shift, weekday));
        at = next;
        return true;
    }

    /// <summary>"over twee weken op vrijdag".</summary>
    private static bool TryAfterWeeks(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!message.Take(ref next, Role.Over)
            || !Stretches.TryRead(message, ref next, out var stretch, out var unit)
            || unit is not (Unit.Week or Unit.Fortnight)
            || stretch.From(message.Today) is not { } day)
        {
            return false;
        }

        _ = message.TakeMark(ref next, ',');
        _ = message.Take(ref next, Role.On);
        if (!TryName(message, ref next, out var weekday))
        {
            return false;
        }

        moment = Moment.On(Almanac.PlusDays(Almanac.Monday(day), (int)weekday - 1));
        at = next;
        return true;
    }

    /// <summary>The name, and what follows it: "vrijdag volgende week", "vrijdag a.s.", "vrijdag jl.".</summary>
    private static bool TryNamed(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        if (!TryName(message, ref next, out var weekday))
        {
            return false;
        }

        var after = next;
        _ = message.TakeMark(ref after, ',');
        _ = message.Take(ref after, Role.Of);
        _ = message.Take(ref after, Role.Article);
        var shift = message.Word(after).Shift;
        if (shift != Shift.None && message.Word(after + 1).Unit == Unit.Week)
        {
            moment = InWeek(message, Shifts.Steps(shift), weekday);
            at = after + 2;
            return true;
        }

        if (after == next && shift is Shift.Coming or Shift.Previous && !IsAdjectiveOfNext(message, after))
        {
            moment = Moment.On(Shifted(message.Today, shift, weekday));
            at = after + 1;
            return true;
        }

        return TryBare(message, ref at, out moment, hasCompany: false);
    }

    /// <summary>"vrijdag komende maand": the adjective belongs to what follows.</summary>
    private static bool IsAdjectiveOfNext(Message message, int at) =>
        message.Word(at + 1) is { } word && (word.Unit != Unit.None || word.Weekday != IsoDayOfWeek.None || word.Month > 0 || word.Cardinal > 0);

    private static Moment InWeek(Message message, int weeks, IsoDayOfWeek weekday) =>
        Moment.On(Almanac.PlusDays(Almanac.Monday(message.Today), (7 * weeks) + (int)weekday - 1));

    private static LocalDate Shifted(LocalDate today, Shift shift, IsoDayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return shift switch
        {
            Shift.This => Almanac.PlusDays(today, ahead),
            Shift.Coming => Almanac.PlusDays(today, ahead == 0 ? 7 : ahead),
            Shift.Next => Almanac.PlusDays(Almanac.Monday(today), 6 + (int)weekday),
            _ => Almanac.PlusDays(today, ahead - 7),
        };
    }
}
