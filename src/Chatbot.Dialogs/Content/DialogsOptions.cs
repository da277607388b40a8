namespace Chatbot.Dialogs.Content;

/// <summary>Where the bot's content is. Section <c>Dialogs</c>.</summary>
public sealed class DialogsOptions
{
    internal const string Section = "Dialogs";

    /// <summary>The content folder; a relative path starts at the host's content root. Default <c>dialogs</c>.</summary>
    public string Folder { get; set; } = "dialogs";

    /// <summary>How many characters of a message are read; a longer one is answered with a request to be brief. Default 2,000.</summary>
    public int MaximumMessageLength { get; set; } = 2_000;
}
