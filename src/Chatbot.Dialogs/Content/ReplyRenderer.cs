using Chatbot.Dialogs.Content.Replies;
using Microsoft.Extensions.Options;
using Scriban.Runtime;

namespace Chatbot.Dialogs.Content;

/// <summary>Makes replies of content: fills in facts, the shop, the opening hours of this moment and the caller's values.</summary>
public sealed class ReplyRenderer(TimeProvider clock, IOptions<ShopOptions> shop)
{
    private readonly ScriptObject _shop = ReplyValues.Of(shop.Value);

    /// <summary>A reply of the topic that belongs to an intent.</summary>
    /// <param name="content">The version that this turn uses.</param>
    /// <param name="language">One of <see cref="BotContent.Languages"/>.</param>
    /// <param name="intent">One of <see cref="Intents"/>.</param>
    /// <param name="key">The reply's heading.</param>
    /// <param name="values">What the reply's placeholders need besides the common ones; text is escaped, so that it cannot act as Markdown.</param>
    /// <exception cref="ArgumentException">There is no such language, intent or key.</exception>
    public Reply Topic(
        BotContent content,
        string language,
        string intent,
        string key = "answer",
        IReadOnlyDictionary<string, object?>? values = null) =>
        Render(content, language, content.Topic(language, intent).Replies, key, values);

    /// <summary>A reply that belongs to no topic.</summary>
    /// <param name="content">The version that this turn uses.</param>
    /// <param name="language">One of <see cref="BotContent.Languages"/>.</param>
    /// <param name="key">The reply's heading in <c>shared.md</c>.</param>
    /// <param name="values">As for <see cref="Topic"/>.</param>
    /// <exception cref="ArgumentException">There is no such language or key.</exception>
    public Reply Shared(BotContent content, string language, string key, IReadOnlyDictionary<string, object?>? values = null) =>
        Render(content, language, content.In(language).Shared, key, values);

    private Reply Render(
        BotContent content,
        string language,
        IReadOnlyDictionary<string, ReplyTemplate> replies,
        string key,
        IReadOnlyDictionary<string, object?>? values)
    {
        if (!replies.TryGetValue(key, out var template))
        {
            throw new ArgumentException($"The content has no reply '{key}' here.", nameof(key));
        }

        var spoken = content.In(language);
        var hours = content.OpeningHours.TextAt(clock.GetUtcNow(), language);
        return new ReplyRendering(
            intent => spoken.Topic(intent).Title,
            spoken.Shared[ReplyContract.OpeningHoursReply].Text,
            content.FactValues,
            _shop,
            hours).Render(template, values);
    }
}
