namespace Chatbot.Dialogs.Content;

/// <summary>Something that the bot says, for no channel in particular.</summary>
/// <param name="Key">Which reply of the content it is: <c>extend_due_date.answer</c>, <c>shared.welcome</c>.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Buttons">In the order in which they are shown; may be empty.</param>
public sealed record Reply(string Key, string Text, IReadOnlyList<ReplyButton> Buttons);

/// <summary>A next step to choose. Either <paramref name="Intent"/> or <paramref name="Url"/> is set.</summary>
/// <param name="Title">The caption; for an intent it is the topic's title.</param>
/// <param name="Intent">The topic that it leads to.</param>
/// <param name="Url">An absolute <c>https:</c> or <c>tel:</c> address.</param>
public sealed record ReplyButton(string Title, string? Intent, string? Url);
