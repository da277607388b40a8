using System.ComponentModel.DataAnnotations;
using Chatbot.Understanding;

namespace Chatbot.Dialogs.Turns;

/// <summary>Where trained models are kept, and how readily the bot asks back. Section <c>Understanding</c>.</summary>
public sealed class UnderstandingModelOptions
{
    internal const string Section = "Understanding";

    /// <summary>The folder of trained models; a relative path starts at the host's content root. Default <c>data/models</c>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Understanding:ModelFolder must name a folder for trained models.")]
    public string ModelFolder { get; set; } = "data/models";

    /// <summary>Takes the place of the calibration's <see cref="Calibration.CloseRatio"/>. Between 0 and 1; by default the content's calibration holds.</summary>
    [Range(0, 1, ErrorMessage = "Understanding:CloseRatio must be between 0 and 1.")]
    public double? CloseRatio { get; set; }
}
