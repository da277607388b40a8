using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;
using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads quarters and halves of a year: "K3", "Q1 2016", "eerste kwartaal van volgend jaar", "tweede halfjaar", "first half of 2026".</summary>
internal static class QuarterPeriods
{
    private const int MonthsInYear = 12;

    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit)
    {
        var next = at;
        moment = default;
        var hasYear = Years.TryLeading(message, ref next, out var year) || Numbers.TryYear(message, ref next, out year);
        _ = message.Take(ref next, Role.Article);
        if (!TryLettered(message, ref next, out var number, out unit) && !TryOrdinal(message, ref next, out number, out unit))
        {
            return false;
        }

        if (!hasYear)
        {
            _ = message.TakeMark(ref next, '-') || message.TakeMark(ref next, '/');
            hasYear = Years.TryTrailing(message, ref next, out year);
        }

        var months = unit == Unit.Quarter ? 3 : 6;
        if (number < 1 || number * months > MonthsInYear)
        {
            return false;
        }

        var days = hasYear ? In(year, number, months) : Periods.Pick(message, at, candidate => In(candidate, number, months));
        if (days is null)
        {
            return false;
        }

        moment = Moment.Over(days.Value);
        at = next;
        return true;
    }

    /// <summary>"Q3", "K 3", "kwartaal 3".</summary>
    private static bool TryLettered(Message message, ref int at, out int number, out Unit unit)
    {
        unit = message.Says(at, "h") ? Unit.HalfYear : Unit.Quarter;
        var isLetter = message.Is(at, Role.QuarterLetter) && message[at + 1] is { Glued: true, Kind: DateTokenKind.Number, ChainCount: 1 };
        var isWord = message.Word(at) is { Unit: Unit.Quarter, IsPlural: false } && message[at + 1] is { Kind: DateTokenKind.Number, ChainCount: 1 };
        number = message[at + 1].Number;
        if ((!isLetter && !isWord) || number is < 1 or > 4)
        {
            return false;
        }

        at += 2;
        return true;
    }

    /// <summary>"derde kwartaal", "eerste half jaar", "tweede halfjaar", "eerste helft van het jaar".</summary>
    private static bool TryOrdinal(Message message, ref int at, out int number, out Unit unit)
    {
        var next = at;
        unit = Unit.None;
        number = 4;
        if (!Numbers.TryOrdinal(message, ref next, out number))
        {
            if (Shifts.At(message, next) != Shift.Last)
            {
                return false;
            }

            next++;
            number = message.Word(next).Unit == Unit.Quarter ? 4 : 2;
            // "laatste kwartaal" alone is the previous one.
            if (!message.Is(next + 1, Role.Of))
            {
                return false;
            }
        }

        unit = message.Word(next) switch
        {
            { Unit: Unit.Quarter, IsPlural: false } => Unit.Quarter,
            { Unit: Unit.HalfYear, IsPlural: false } => Unit.HalfYear,
            { } word when word.Is(Role.Half | Role.Helft) => Unit.HalfYear,
            _ => Unit.None,
        };
        var isHalf = message.Is(next, Role.Half | Role.Helft);
        next++;
        if (isHalf)
        {
            var after = next;
            if (message.Word(after).Unit == Unit.Year)
            {
                next = after + 1;
            }
            else if (message.Take(ref after, Role.Of) && message.Take(ref after, Role.Article) && message.Word(after).Unit == Unit.Year)
            {
                next = after + 1;
            }
            else if (!Years.TryTrailing(message, ref after, out _))
            {
                return false;
            }
        }
        else if (message.Is(next, Role.Of) && message.Is(next + 1, Role.Article) && message.Word(next + 2).Unit == Unit.Year)
        {
            next += 3;
        }

        at = unit == Unit.None ? at : next;
        return unit != Unit.None;
    }

    private static Days? In(int year, int number, int months) =>
        year is < Almanac.FirstYear or > Almanac.LastYear
            ? null
            : Almanac.Months(new LocalDate(year, (months * (number - 1)) + 1, 1), months);
}
