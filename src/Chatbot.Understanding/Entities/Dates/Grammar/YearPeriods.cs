using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads a year where a word says that it is one: "in 2014", "het jaar tweeduizend", "sinds 2012".</summary>
internal static class YearPeriods
{
    private const int ShortestYear = 3;

    private const Role Company =
        Role.In | Role.Of | Role.From | Role.To | Role.Through | Role.With | Role.Before | Role.After | Role.Since | Role.Between | Role.Until;

    public static bool TryRead(Message message, ref int at, out Moment moment, out Unit unit)
    {
        unit = Unit.Year;
        moment = default;
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var word = message.Word(next);
        var isCounted = message.Word(next - 1).Cardinal > 0 || message.IsNumber(next - 1) || message.Word(next - 1).Shift != Shift.None;
        var isSaidToBe = word.Unit == Unit.Year
            && !word.IsPlural
            && !isCounted
            && message[next + 1] is not { Kind: DateTokenKind.Number, Length: < ShortestYear };
        if (isSaidToBe)
        {
            next++;
        }
        else
        {
            next = at;
            if (!message.Is(at - 1, Company) && message.Word(at - 1).Part == Part.None)
            {
                return false;
            }
        }

        if (!Numbers.TryYear(message, ref next, out var year, isSaidToBe))
        {
            return false;
        }

        moment = Moment.InYear(year);
        at = next;
        return true;
    }
}
