namespace Chatbot.Understanding;

/// <summary>How a model is trained and decides.</summary>
public sealed class UnderstandingOptions
{
    /// <summary>The language where neither text nor conversation tells. Default <c>nl</c>.</summary>
    public string DefaultLanguage { get; set; } = "nl";

    /// <summary>Where decisions are made. By default for a model that was not tuned.</summary>
    public Calibration Calibration { get; set; } = new();

    /// <summary>How much time training may take. Default <see cref="TrainingEffort.Full"/>.</summary>
    public TrainingEffort Effort { get; set; } = TrainingEffort.Full;
}

/// <summary>How much time training may take.</summary>
public enum TrainingEffort
{
    /// <summary>Seconds, for the best model.</summary>
    Full,

    /// <summary>A fraction of that, for a model that answers until the best one is there.</summary>
    Draft,
}
