using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

internal static class PromptRecipients
{
    /// <returns>Who is asked: the one who sent the activity; null for everyone, if that is not known.</returns>
    public static IList<string> Recipients(this Activity activity) => activity.From?.Id is { } id ? [id] : null;
}
