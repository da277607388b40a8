using System.ComponentModel.DataAnnotations;

namespace Chatbot.Dialogs.Content;

/// <summary>Where the bot's content is. Section <c>Dialogs</c>.</summary>
public sealed class DialogsOptions
{
    internal const string Section = "Dialogs";

    /// <summary>The content folder; a relative path starts at the host's content root. Default <c>dialogs</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Dialogs:Folder must name the content folder.")]
    public string Folder { get; set; } = "dialogs";

    /// <summary>How many characters of a message are read; a longer one is answered with a request to be brief. Default 2,000; at most 4,000.</summary>
    [Range(100, 4_000, ErrorMessage = "Dialogs:MaximumMessageLength must be between 100 and 4000.")]
    public int MaximumMessageLength { get; set; } = 2_000;
}
