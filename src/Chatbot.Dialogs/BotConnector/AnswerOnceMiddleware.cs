using Chatbot.Conversations;
using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>
/// Keeps an activity that was answered from the bot: channels deliver again what was not acknowledged in time, and callers that lost
/// the response ask again. Both get the replies of the first time, and nothing is done twice.
/// </summary>
/// <remarks>
/// The transcript tells: replies name what they answer, and are stored before they are sent. It costs a read a turn, so only adapters whose channels
/// repeat themselves use it, as the last middleware before the bot.
/// </remarks>
public sealed class AnswerOnceMiddleware(IConversationStore conversations) : IMiddleware
{
    /// <summary>Channels try again within a minute; that much of one conversation takes a good deal longer.</summary>
    private const int MostLater = 50;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (!await TryRepeatAsync(turnContext, cancellationToken).ConfigureAwait(false))
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends again what was said to this activity, as far as it has not arrived.</summary>
    /// <returns>False if nothing was said to it yet.</returns>
    private async Task<bool> TryRepeatAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        // A change of a message bears the message's id. An invoke wants its answer every time.
        if (turnContext.TurnState.Get<StoredIncoming>() is not { } stored
            || activity.Type is ActivityTypes.Invoke or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
        {
            return false;
        }

        var later = await conversations.ReadAsync(activity.ChannelId, activity.Conversation.Id, stored.Sequence, MostLater, cancellationToken).ConfigureAwait(false);
        var replies = later.Where(entry => entry.Activity.ReplyToId == activity.Id && entry.Activity.From?.Id == activity.Recipient?.Id).ToArray();
        var missing = activity.DeliveryMode == DeliveryModes.ExpectReplies ? replies : Array.FindAll(replies, reply => reply.ChannelActivityId is null);
        if (missing.Length > 0)
        {
            await turnContext.SendActivitiesAsync([.. missing.Select(reply => reply.Activity)], cancellationToken).ConfigureAwait(false);
        }

        return replies.Length > 0;
    }
}
