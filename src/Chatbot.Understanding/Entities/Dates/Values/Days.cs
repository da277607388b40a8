using NodaTime;

namespace Chatbot.Understanding.Entities.Dates.Values;

/// <summary>One day, or the days from the first to the last, both included.</summary>
internal readonly record struct Days(LocalDate First, LocalDate Last)
{
    public static Days Of(LocalDate day) => new(day, day);
}
