using Chatbot.Understanding.Entities.Dates;
using NodaTime;
using NodaTime.Text;

namespace Chatbot.Understanding.Tests.Entities.Dates;

/// <summary>What the model reads in a sentence said on a Sunday, 22 November 2026, unless told otherwise.</summary>
internal static class Reading
{
    public static LocalDate Sunday { get; } = new(2026, 11, 22);

    public static DateModel Model { get; } = new(TimeProvider.System);

    /// <summary>Each result as "type value", in the order of the text.</summary>
    public static string Of(string text, string? reference = null) =>
        string.Join(", ", Model.Parse(text, reference is null ? Sunday : LocalDatePattern.Iso.Parse(reference).Value)
            .Select(result => $"{result.TypeName} {result.Resolution["value"]}"));

    public static bool IsVague(string text) =>
        Assert.Single(Model.Parse(text, Sunday)).Resolution.TryGetValue("vague", out var vague) && (string)vague == "true";
}
