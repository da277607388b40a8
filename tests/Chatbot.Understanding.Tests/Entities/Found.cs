using Chatbot.Understanding.Entities;
using NodaTime;

namespace Chatbot.Understanding.Tests.Entities;

/// <summary>What a recognizer with default options finds on one Sunday.</summary>
internal static class Found
{
    public static readonly LocalDate Today = new(2026, 11, 22);

    public static readonly EntityRecognizer Recognizer = new(new EntityOptions());

    /// <summary>The values of one type, in order of place.</summary>
    public static IReadOnlyList<object> All(string type, string text, IReadOnlyList<OrderLine>? lines = null) =>
        [.. Recognizer.Recognize(text, Today, lines).Where(entity => entity.Type == type).Select(entity => entity.Value)];

    /// <summary>The value of the only entity of a type.</summary>
    public static object One(string type, string text) => Assert.Single(All(type, text));
}
