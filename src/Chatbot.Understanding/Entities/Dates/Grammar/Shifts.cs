using Chatbot.Understanding.Entities.Dates.Words;

namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>Reads "deze", "volgende", "afgelopen" and their like.</summary>
internal static class Shifts
{
    /// <summary>The adjective at a position, or none. "past" needs "the" before it, as it is Dutch for "suits".</summary>
    public static Shift At(Message message, int at)
    {
        var word = message.Word(at);
        if (word.Shift == Shift.None)
        {
            return Shift.None;
        }

        var isDutchToo = word.Is(Role.DateVerb) || word.Is(Role.Ambiguous);
        return isDutchToo && !message.Is(at - 1, Role.Article) ? Shift.None : word.Shift;
    }

    /// <summary>How many units after the present one.</summary>
    public static int Steps(Shift shift) => shift switch
    {
        Shift.Next or Shift.Coming => 1,
        Shift.Previous or Shift.Last => -1,
        _ => 0,
    };
}
