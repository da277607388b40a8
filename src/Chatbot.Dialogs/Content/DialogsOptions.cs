namespace Chatbot.Dialogs.Content;

/// <summary>Where the bot's content is. Section <c>Dialogs</c>.</summary>
public sealed class DialogsOptions
{
    internal const string Section = "Dialogs";

    /// <summary>The content folder; a relative path starts at the host's content root. Default <c>dialogs</c>.</summary>
    public string Folder { get; set; } = "dialogs";
}
