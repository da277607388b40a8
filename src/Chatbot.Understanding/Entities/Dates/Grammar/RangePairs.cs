using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads ranges that are one run of figures.</summary>
internal static class RangePairs
{
    /// <summary>"1/12-15/12", one run of figures.</summary>
    public static bool TryShortPair(Message message, ref int at, out Moment begin, out Moment until)
    {
        begin = until = default;
        var mark = message[at + 1].Mark;
        if (message[at] is not { Kind: DateTokenKind.Number, ChainCount: 4, ChainIndex: 0 }
            || mark is not ('/' or '.')
            || message[at + 3].Mark != '-'
            || message[at + 5].Mark != mark
            || !NumericDays.TryPair(message, at, out begin)
            || !NumericDays.TryPair(message, at + 4, out until))
        {
            return false;
        }

        at += 7;
        return true;
    }

    /// <summary>"week 5-7".</summary>
    public static bool TryWeekPair(Message message, ref int at, out Moment begin, out Moment until)
    {
        var first = message[at + 1];
        var second = message[at + 3];
        begin = new Moment { Week = first.Number, IsPeriod = true };
        until = new Moment { Week = second.Number, IsPeriod = true };
        if (message.Word(at).Unit != Unit.Week
            || first is not { Kind: DateTokenKind.Number, ChainCount: 2, Number: >= 1 and <= WeekPeriods.WeeksInYear }
            || !message.IsMark(at + 2, '-')
            || second.Number is < 1 or > WeekPeriods.WeeksInYear)
        {
            return false;
        }

        at += 4;
        return true;
    }

    /// <summary>"2014-2018".</summary>
    public static bool TryYearPair(Message message, ref int at, out Moment begin, out Moment until)
    {
        begin = Moment.InYear(message[at].Number);
        until = Moment.InYear(message[at + 2].Number);
        if (message[at] is not { Kind: DateTokenKind.Number, Length: 4, ChainCount: 2, ChainIndex: 0, Number: >= 1000 }
            || message[at + 2] is not { Length: 4, Number: < 3000 }
            || !message.IsMark(at + 1, '-'))
        {
            return false;
        }

        at += 3;
        return true;
    }
}
