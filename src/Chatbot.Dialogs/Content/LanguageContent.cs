using Chatbot.Dialogs.Content.Replies;

namespace Chatbot.Dialogs.Content;

/// <summary>The part of the content in one language.</summary>
internal sealed class LanguageContent(IReadOnlyList<Topic> topics, IReadOnlyDictionary<string, ReplyTemplate> shared)
{
    private readonly Dictionary<string, Topic> _byIntent = topics.ToDictionary(topic => topic.Intent, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _intentsByTitle =
        topics.ToDictionary(topic => TitleKey(topic.Title), topic => topic.Intent, StringComparer.Ordinal);

    /// <summary>In the order of <see cref="Intents.All"/>.</summary>
    public IReadOnlyList<Topic> Topics => topics;

    public IReadOnlyDictionary<string, ReplyTemplate> Shared => shared;

    public Topic Topic(string intent) =>
        _byIntent.TryGetValue(intent, out var topic) ? topic : throw new ArgumentException($"There is no intent '{intent}'.", nameof(intent));

    public string? FindIntentByTitle(string text) => _intentsByTitle.GetValueOrDefault(TitleKey(text));

    /// <summary>What two captions have in common when a customer would call them the same.</summary>
    public static string TitleKey(string title) => title.Trim().TrimEnd('.', ',', ';', ':', '!', '?', '…', ' ').ToUpperInvariant();
}
