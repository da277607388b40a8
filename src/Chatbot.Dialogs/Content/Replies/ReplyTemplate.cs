namespace Chatbot.Dialogs.Content.Replies;

/// <summary>A reply as content has it; its key is that of <see cref="Reply.Key"/>.</summary>
internal sealed record ReplyTemplate(string Key, TextTemplate Text, IReadOnlyList<ButtonTemplate> Buttons);

/// <summary>A button as content has it: an intent, or a title with an address.</summary>
internal sealed record ButtonTemplate(string? Intent, TextTemplate? Title, TextTemplate? Url);
