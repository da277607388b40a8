using Chatbot.Understanding.Intents;
using Chatbot.Understanding.Languages;
using Chatbot.Understanding.Storage;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding;

/// <summary>A trained model: text in; language, intent and score out. Immutable and safe to call from several threads.</summary>
public sealed class LanguageUnderstanding
{
    // A conversation does not change its language over one loanword ("refund?"), only over a clear sentence.
    private const float FirstMessageMargin = 3f;
    private const float LaterMessageMargin = 6f;

    private readonly string _defaultLanguage;
    private readonly IntentClassifier _intents;
    private readonly LanguageDetector _languages;

    private LanguageUnderstanding(string defaultLanguage, Calibration calibration, IntentClassifier intents, LanguageDetector languages)
    {
        _defaultLanguage = defaultLanguage;
        Calibration = calibration;
        _intents = intents;
        _languages = languages;
    }

    internal Calibration Calibration { get; }

    /// <summary>Trains a model; the same set gives the same model, to the last bit.</summary>
    /// <param name="set">At least one example.</param>
    /// <param name="options">Read once.</param>
    /// <exception cref="ArgumentException">There are no examples, or the calibration cannot be used.</exception>
    public static LanguageUnderstanding Train(TrainingSet set, UnderstandingOptions options)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        if (set.Examples.Count == 0)
        {
            throw new ArgumentException("There are no examples to train on.", nameof(set));
        }

        ThrowIfFaulty(options.Calibration, nameof(options));
        return new LanguageUnderstanding(
            options.DefaultLanguage,
            options.Calibration,
            IntentClassifier.Train(options.Effort == TrainingEffort.Draft ? PartOf(set) : set, NetworkTraining.Of(options.Effort, set.Examples.Count)),
            LanguageDetector.Train(set.Examples));
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <param name="stream">Read to the end of the model; stays open.</param>
    /// <param name="set">The set that it was trained on.</param>
    /// <param name="options">As for training; the effort is of no consequence.</param>
    /// <exception cref="InvalidDataException">It is no model of this build of the software, or damaged.</exception>
    /// <exception cref="ArgumentException">The calibration cannot be used.</exception>
    public static LanguageUnderstanding Load(Stream stream, TrainingSet set, UnderstandingOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfFaulty(options.Calibration, nameof(options));
        using var file = ModelFile.OpenRead(stream);
        return new LanguageUnderstanding(
            options.DefaultLanguage,
            options.Calibration,
            IntentClassifier.Read(file.Reader, set.Concepts),
            LanguageDetector.Read(file.Reader));
    }

    /// <summary>Writes the model, without its calibration; the same model gives the same bytes.</summary>
    /// <param name="stream">Stays open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ModelFile.Write(stream, writer =>
        {
            _intents.Write(writer);
            _languages.Write(writer);
        });
    }

    /// <summary>The same model with other thresholds.</summary>
    /// <exception cref="ArgumentException">The calibration cannot be used.</exception>
    public LanguageUnderstanding With(Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ThrowIfFaulty(calibration, nameof(calibration));
        return new LanguageUnderstanding(_defaultLanguage, calibration, _intents, _languages);
    }

    /// <summary>Understands one message.</summary>
    /// <param name="text">Any text, of any length and script; only its first 4,000 characters are looked at.</param>
    /// <param name="conversationLanguage">The language so far, which holds where the text does not tell its own.</param>
    public Understood Understand(string text, string? conversationLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalized = NormalizedText.Of(text);
        var detected = _languages.Detect(normalized, conversationLanguage is null ? FirstMessageMargin : LaterMessageMargin);
        var language = detected ?? conversationLanguage ?? _defaultLanguage;
        var decision = IntentDecision.Of(_intents.Classify(normalized), Calibration);
        return new Understood(
            text, language, decision.Intent, decision.Score, decision.InScope, decision.Candidates, decision.CloseSecond, detected is not null);
    }

    /// <summary>The raw weights that <see cref="Calibration"/> is chosen for.</summary>
    internal Classification Weigh(string text) => _intents.Classify(NormalizedText.Of(text));

    /// <summary>Of many examples every fourth teaches most of it, in a quarter of the time.</summary>
    private static TrainingSet PartOf(TrainingSet set)
    {
        const int Many = 2_000;
        return set.Examples.Count < Many ? set : set with { Examples = [.. set.Examples.Where((_, index) => index % 4 == 0)] };
    }

    private static void ThrowIfFaulty(Calibration calibration, string parameter)
    {
        if (calibration.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), parameter);
        }
    }
}
