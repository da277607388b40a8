namespace Chatbot.Understanding;

/// <summary>
/// What turns a model's weights into probabilities, and where a decision is made of them. Chosen on labelled messages, never by
/// hand; the defaults only serve until then.
/// </summary>
/// <param name="Temperature">What the intents' logits are divided by before they become shares. Above 0; more makes the shares more alike.</param>
/// <param name="InScopeSlope">With <paramref name="InScopeOffset"/> the logistic curve from the best intent's margin over <c>none</c> to the probability that the message is about what the bot knows. Above 0.</param>
/// <param name="InScopeOffset">The curve's value at a margin of 0, as a logit.</param>
/// <param name="MinimumInScope">The lowest such probability at which an intent is named; below it the decision is <c>none</c>. Between 0 and 1.</param>
/// <param name="CloseRatio">Two intents are close when the second has at least this share of the first one's score. Between 0 and 1.</param>
/// <param name="ClosePairScore">The least that two close intents must score together to be worth asking about, also when the decision is <c>none</c>. Between 0 and 1.</param>
public sealed record Calibration(
    double Temperature = 1,
    double InScopeSlope = 1,
    double InScopeOffset = 0,
    double MinimumInScope = 0.5,
    double CloseRatio = 0.65,
    double ClosePairScore = 0.3)
{
    /// <summary>What is wrong with the values: a sentence for each.</summary>
    /// <returns>Empty if they can be used.</returns>
    public IReadOnlyList<string> Faults() =>
    [
        .. Above0(Temperature, nameof(Temperature)),
        .. Above0(InScopeSlope, nameof(InScopeSlope)),
        .. double.IsFinite(InScopeOffset) ? (IEnumerable<string>)[] : [$"{nameof(InScopeOffset)} must be a number."],
        .. Share(MinimumInScope, nameof(MinimumInScope)),
        .. Share(CloseRatio, nameof(CloseRatio)),
        .. Share(ClosePairScore, nameof(ClosePairScore)),
    ];

    internal double InScope(double margin) => 1 / (1 + Math.Exp(-(InScopeSlope * margin + InScopeOffset)));

    private static IEnumerable<string> Above0(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
        {
            yield return $"{name} must be a number above 0.";
        }
    }

    private static IEnumerable<string> Share(double value, string name)
    {
        if (value is not (>= 0 and <= 1))
        {
            yield return $"{name} must be between 0 and 1.";
        }
    }
}
