namespace Chatbot.Understanding.Intents;

/// <summary>How hard to train.</summary>
/// <param name="Networks">How many networks, whose logits are averaged.</param>
/// <param name="Epochs">How often each sees the examples.</param>
/// <param name="Rate">AdaGrad's first step.</param>
internal sealed record NetworkTraining(int Networks, int Epochs, float Rate)
{
    /// <summary>What measured best, see docs/benchmarks.md: of few examples every network makes something else, and more of them cost little.</summary>
    public static NetworkTraining Of(TrainingEffort effort, int examples) => effort switch
    {
        TrainingEffort.Draft => new NetworkTraining(Networks: 1, Epochs: 3, Rate: 0.1f),
        TrainingEffort.Full => new NetworkTraining(Networks: examples switch { < 1_500 => 16, < 5_000 => 6, _ => 2 }, Epochs: 10, Rate: 0.06f),
        _ => throw new ArgumentOutOfRangeException(nameof(effort), effort, "There is no such effort."),
    };
}
