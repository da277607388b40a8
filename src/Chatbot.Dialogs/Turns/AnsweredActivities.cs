using Chatbot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// Knows which activities a conversation has answered. Channels deliver again what was not acknowledged in time, and callers that lost
/// the response ask again: both get the replies of the first time, and nothing is done twice.
/// </summary>
internal sealed class AnsweredActivities(ConversationState state, IConversationStore conversations)
{
    /// <summary>Channels try again within a minute; that many activities of one conversation are a good deal longer.</summary>
    private const int Remembered = 16;

    private const int MostReplies = 50;

    private readonly IStatePropertyAccessor<List<string>> _answered = state.CreateProperty<List<string>>(nameof(AnsweredActivities));

    /// <summary>Sends again what was said to this activity, as far as it has not arrived.</summary>
    /// <returns>False if the activity is new; it then counts as answered once the turn's state is saved.</returns>
    public async Task<bool> TryRepeatAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        // A change of a message bears the message's id. An invoke wants its answer every time.
        if (string.IsNullOrEmpty(activity.Id) || activity.Type is ActivityTypes.Typing or ActivityTypes.Invoke or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
        {
            return false;
        }

        var answered = await _answered.GetAsync(turnContext, () => [], cancellationToken).ConfigureAwait(false);
        if (!answered.Contains(activity.Id))
        {
            answered.Add(activity.Id);
            answered.RemoveRange(0, Math.Max(0, answered.Count - Remembered));
            return false;
        }

        var replies = await RepliesToAsync(activity, cancellationToken).ConfigureAwait(false);
        if (replies.Count == 0 && activity.Type == ActivityTypes.Message)
        {
            // The process ended between the two writes: state was saved, replies were not.
            return false;
        }

        var missing = activity.DeliveryMode == DeliveryModes.ExpectReplies ? replies : [.. replies.Where(reply => reply.ChannelActivityId is null)];
        if (missing.Count > 0)
        {
            await turnContext.SendActivitiesAsync([.. missing.Select(reply => reply.Activity)], cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async Task<IReadOnlyList<StoredActivity>> RepliesToAsync(Activity activity, CancellationToken cancellationToken)
    {
        // Storing it again tells where it stands.
        var sequences = await conversations.AppendAsync([activity], cancellationToken).ConfigureAwait(false);
        var later = await conversations.ReadAsync(activity.ChannelId, activity.Conversation.Id, sequences[0], MostReplies, cancellationToken).ConfigureAwait(false);
        return [.. later.Where(stored => stored.Activity.ReplyToId == activity.Id && stored.Activity.From?.Id == activity.Recipient?.Id)];
    }
}
