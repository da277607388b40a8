using Chatbot.Understanding.Intents;

namespace Chatbot.Understanding.Evaluation;

/// <summary>A labelled message with its raw weights, of which any calibration makes its own decision.</summary>
/// <param name="Text">The message.</param>
/// <param name="Intent">The label.</param>
/// <param name="Weights">From a model that was not trained on it.</param>
internal sealed record WeighedUtterance(string Text, string Intent, Classification Weights)
{
    public bool IsInScope => Intent != Understood.NoIntent;

    /// <summary>What the shares would be at another temperature, in the same order.</summary>
    public IntentScore[] SharesAt(double temperature)
    {
        var powers = Weights.Shares.Select(share => Math.Pow(share.Score, 1 / temperature)).ToArray();
        var sum = powers.Sum();
        return [.. Weights.Shares.Select((share, index) => share with { Score = powers[index] / sum })];
    }

    public double ShareOfLabel(double temperature) => SharesAt(temperature).FirstOrDefault(share => share.Intent == Intent).Score;
}
