namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    /// <summary>Takes the mentions of the bot itself out of the text, in place.</summary>
    /// <returns>The new text.</returns>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the mentions of this account out of the text, in place.</summary>
    /// <returns>The new text.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (activity.Text is null || mention.Mentioned?.Id != id)
            {
                continue;
            }

            // Some channels leave the text out and write the mention as Teams does.
            var written = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (written.Length > 0)
            {
                activity.Text = activity.Text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase);
            }

            activity.Text = activity.Text.Trim();
        }

        return activity.Text;
    }

    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);
}
