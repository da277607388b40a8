using System.ComponentModel.DataAnnotations;

namespace Chatbot.Understanding;

/// <summary>When to decide and when to leave it open.</summary>
public sealed class UnderstandingOptions
{
    /// <summary>
    /// The lowest score that names an intent; below it the decision is <c>none</c>. Between 0 and 1, default 0.25: in
    /// cross-validation on the product's examples 0.30 keeps another 1.6 % from a wrong answer and refuses another 3 %.
    /// </summary>
    [Range(0, 1, ErrorMessage = "Understanding:MinimumScore must be between 0 and 1.")]
    public double MinimumScore { get; set; } = 0.25;

    /// <summary>
    /// Two intents are close when the second has at least this share of the first one's score. Between 0 and 1, default 0.65: of
    /// the messages that are then asked about, the first is meant by half and the second by a third.
    /// </summary>
    [Range(0, 1, ErrorMessage = "Understanding:CloseRatio must be between 0 and 1.")]
    public double CloseRatio { get; set; } = 0.65;

    /// <summary>
    /// The least that two close intents must score together to be worth asking about, also when neither reaches
    /// <see cref="MinimumScore"/>. Between 0 and 1, default 0.30.
    /// </summary>
    [Range(0, 1, ErrorMessage = "Understanding:ClosePairScore must be between 0 and 1.")]
    public double ClosePairScore { get; set; } = 0.30;

    /// <summary>The language where neither text nor conversation tells. Default <c>nl</c>.</summary>
    public string DefaultLanguage { get; set; } = "nl";
}
