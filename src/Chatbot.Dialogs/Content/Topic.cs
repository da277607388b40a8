using Chatbot.Dialogs.Content.Replies;

namespace Chatbot.Dialogs.Content;

/// <summary>What the bot does with one intent, in one language.</summary>
/// <param name="Intent">An id of <see cref="Intents"/>.</param>
/// <param name="Title">The caption of the button that leads here; unique within the language.</param>
/// <param name="Dialog">The dialog that handles the intent, such as <c>answer</c>.</param>
public sealed record Topic(string Intent, string Title, string Dialog)
{
    internal IReadOnlyDictionary<string, ReplyTemplate> Replies { get; init; } = new Dictionary<string, ReplyTemplate>();
}
