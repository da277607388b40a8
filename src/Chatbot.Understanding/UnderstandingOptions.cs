namespace Chatbot.Understanding;

/// <summary>When to decide and when to leave it open.</summary>
public sealed class UnderstandingOptions
{
    /// <summary>
    /// The lowest score that names an intent; below it the decision is <c>none</c>. Between 0 and 1, default 0.30:
    /// on the development sets a higher one refuses more questions than it keeps wrong answers away.
    /// </summary>
    public double MinimumScore { get; set; } = 0.30;

    /// <summary>
    /// Two intents are close when the second has at least this share of the first one's score. Between 0 and 1, default 0.65.
    /// </summary>
    public double CloseRatio { get; set; } = 0.65;

    /// <summary>The language where neither text nor conversation tells. Default <c>nl</c>.</summary>
    public string DefaultLanguage { get; set; } = "nl";
}
