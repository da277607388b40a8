using Chatbot.Dialogs.Content.Hours;
using Chatbot.Dialogs.Content.Replies;
using Chatbot.Understanding;
using Scriban.Runtime;

namespace Chatbot.Dialogs.Content;

/// <summary>One version of the content folder: immutable, complete and checked, so that a turn that began with it can end with it.</summary>
public sealed class BotContent
{
    private readonly Dictionary<string, LanguageContent> _languages;
    private readonly Dictionary<string, IReadOnlyList<string>> _phraseLists;

    internal BotContent(
        string version,
        Facts facts,
        OpeningHours openingHours,
        TrainingSet trainingSet,
        Calibration calibration,
        IEnumerable<KeyValuePair<string, LanguageContent>> languages)
    {
        Version = version;
        Facts = facts;
        FactValues = ReplyValues.Of(facts);
        FactValues.IsReadOnly = true;
        OpeningHours = openingHours;
        TrainingSet = trainingSet;
        Calibration = calibration;
        _languages = new(languages, StringComparer.Ordinal);
        _phraseLists = trainingSet.Concepts
            .GroupBy(concept => concept.Name, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<string> (group) => [.. group.SelectMany(concept => concept.Phrases).Distinct(StringComparer.Ordinal)],
                StringComparer.Ordinal);
    }

    /// <summary>A short hash of all files; the same content has the same version on every host.</summary>
    public string Version { get; }

    /// <summary>Two letters each, the shop's first language first.</summary>
    public IReadOnlyList<string> Languages { get; } = ContentLanguages.All;

    /// <summary>The examples and concepts of all languages, always in the same order.</summary>
    public TrainingSet TrainingSet { get; }

    /// <summary>Where the model decides.</summary>
    public Calibration Calibration { get; }

    public Facts Facts { get; }

    public OpeningHours OpeningHours { get; }

    internal ScriptObject FactValues { get; }

    /// <summary>Every topic, in the order of <see cref="Intents.All"/>.</summary>
    /// <exception cref="ArgumentException">The content does not have that language.</exception>
    public IReadOnlyList<Topic> Topics(string language) => In(language).Topics;

    /// <exception cref="ArgumentException">The content does not have that language or intent.</exception>
    public Topic Topic(string language, string intent) => In(language).Topic(intent);

    /// <summary>Which topic has this caption, pressed or typed; case, outer spaces and closing punctuation do not matter.</summary>
    /// <returns>Null if none has.</returns>
    /// <exception cref="ArgumentException">The content does not have that language.</exception>
    public string? FindIntentByTitle(string language, string text) => In(language).FindIntentByTitle(text);

    /// <summary>The phrases of a list in all languages together, such as <c>LANGUAGE_EN</c>.</summary>
    /// <returns>Empty if there is no such list.</returns>
    public IReadOnlyList<string> PhraseList(string name) => _phraseLists.GetValueOrDefault(name, []);

    internal LanguageContent In(string language) =>
        _languages.TryGetValue(language, out var content)
            ? content
            : throw new ArgumentException($"The content has no language '{language}'.", nameof(language));
}
