using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads the seasons, by the weatherman's calendar: summer is June to August.</summary>
internal static class SeasonPeriods
{
    private const Role Company =
        Role.In | Role.Of | Role.From | Role.To | Role.Through | Role.Before | Role.After | Role.Since | Role.Between | Role.Until;

    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit)
    {
        unit = Unit.Quarter;
        moment = default;
        var next = at;
        var hasYear = Years.TryLeading(message, ref next, out var year) || Numbers.TryYear(message, ref next, out year);
        var hasCompany = hasYear || message.Is(at - 1, Company) || message.Word(at - 1).Part != Part.None;
        _ = message.Take(ref next, Role.Article);
        var shift = Shifts.At(message, next);
        next += shift == Shift.None ? 0 : 1;
        var word = message.Word(next);
        if (word.Season == Season.None)
        {
            return false;
        }

        next++;
        hasYear = hasYear || Years.TryTrailing(message, ref next, out year);
        // "the winter coat"
        var standsAlone = message.Is(next, Role.Follower | Role.Article | Role.Possessive) || message[next].Kind is DateTokenKind.End or DateTokenKind.Mark;
        if (shift == Shift.None && !hasYear && (!standsAlone || (word.NeedsCompany && !hasCompany)))
        {
            return false;
        }

        var season = word.Season;
        var days = hasYear ? In(year, season)
            : shift == Shift.None ? Periods.Pick(message, at, candidate => In(candidate, season))
            : Shifted(message, shift, season);
        if (days is null)
        {
            return false;
        }

        moment = Moment.Over(days.Value);
        at = next;
        return true;
    }

    private static Days? Shifted(Message message, Shift shift, Season season)
    {
        var today = message.Today;
        if (shift == Shift.This)
        {
            return In(today.Year - 1, season) is { } running && running.Last >= today ? running : In(today.Year, season);
        }

        for (var step = 0; step <= 3; step++)
        {
            var isAhead = Shifts.Steps(shift) > 0;
            var year = isAhead ? today.Year - 1 + step : today.Year + 1 - step;
            if (In(year, season) is { } days && (isAhead ? days.First > today : days.Last < today))
            {
                return days;
            }
        }

        return null;
    }

    private static Days? In(int year, Season season) =>
        year is < Almanac.FirstYear or > Almanac.LastYear ? null : Almanac.Months(new LocalDate(year, 3 * (int)season, 1), 3);
}
