using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the markup of mentions, as Teams and Skype send it, out of messages: <c>&lt;at&gt;Bot&lt;/at&gt; hallo</c> becomes <c>hallo</c>.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    private const string MentionType = "mention";
    private const string TagStart = "<at";
    private const string TagEnd = "</at>";

    /// <summary>Whether mentions of the bot go altogether, as they would only disturb whoever reads what was said.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            Normalize(turnContext.Activity);
        }

        await next(cancellationToken).ConfigureAwait(false);
    }

    private static bool Mentions(Entity entity, string id) =>
        id is not null && entity.Type == MentionType && entity.Properties?["mentioned"] is JObject mentioned && mentioned["id"] is JValue { Value: string value } && value == id;

    private static string WithoutTags(string text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = new StringBuilder(text.Length);
        var done = 0;
        while (FindTag(text, done) is var (start, inner, end))
        {
            plain.Append(text, done, start - done).Append(text, inner, end - inner);
            done = end + TagEnd.Length;

            // Teams leaves out the space behind the tag: "<at>Tom</at>is hier".
            if (done < text.Length && !char.IsWhiteSpace(text[done]))
            {
                plain.Append(' ');
            }
        }

        return plain.Append(text, done, text.Length - done).ToString();
    }

    // Where the next tag starts, and where the text in it starts and ends.
    private static (int Start, int Inner, int End)? FindTag(string text, int from)
    {
        var start = text.IndexOf(TagStart, from, StringComparison.OrdinalIgnoreCase);
        while (start >= 0 && start + TagStart.Length < text.Length && text[start + TagStart.Length] is not ('>' or ' '))
        {
            start = text.IndexOf(TagStart, start + TagStart.Length, StringComparison.OrdinalIgnoreCase);
        }

        var inner = start < 0 ? 0 : text.IndexOf('>', start) + 1;
        var end = inner == 0 ? -1 : text.IndexOf(TagEnd, inner, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : (start, inner, end);
    }

    private void Normalize(Activity activity)
    {
        if (RemoveRecipientMention)
        {
            activity.RemoveRecipientMention();
            activity.Entities = activity.Entities?.Where(entity => !Mentions(entity, activity.Recipient?.Id)).ToList();
        }

        activity.Text = WithoutTags(activity.Text);
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.Type == MentionType && entity.Properties?["text"] is JValue { Value: string text })
            {
                entity.Properties["text"] = WithoutTags(text).Trim();
            }
        }
    }
}
