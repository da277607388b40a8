using Chatbot.Understanding.Entities.Dates.Values;
using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "tweede kerstdag", "1e pinksterdag", "pasen volgend jaar".</summary>
internal static class Holidays
{
    private static readonly HolidayName[] First = Lexicon.Find("eerste").Holidays;
    private static readonly HolidayName[] Second = Lexicon.Find("tweede").Holidays;

    public static bool TryRead(Message message, ref int at, out Moment moment)
    {
        moment = default;
        var next = at;
        var hasYear = Years.TryLeading(message, ref next, out var year);
        if (!TryName(message, ref next, out var rule))
        {
            return false;
        }

        if (!hasYear && !Years.TryTrailing(message, ref next, out year))
        {
            year = 0;
        }

        moment = new Moment { Holiday = rule, Year = year };
        at = next;
        return true;
    }

    private static bool TryName(Message message, ref int at, out HolidayRule? rule)
    {
        var next = at;
        _ = message.Take(ref next, Role.Article);
        var names = message.Word(next).Holidays;
        var after = next + 1;
        if (message.IsNumber(next) && message.Is(after, Role.OrdinalSuffix) && message[after].Glued)
        {
            names = message[next].Number switch
            {
                1 => First,
                2 => Second,
                _ => [],
            };
            after++;
        }

        HolidayName? best = null;
        foreach (var name in names)
        {
            if ((best is null || name.Rest.Length > best.Rest.Length) && Follows(message, after, name.Rest))
            {
                best = name;
            }
        }

        rule = best?.Rule;
        at = best is null ? at : after + best.Rest.Length;
        return best is not null;
    }

    private static bool Follows(Message message, int at, string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (!message.Says(at + index, words[index]))
            {
                return false;
            }
        }

        return true;
    }
}
