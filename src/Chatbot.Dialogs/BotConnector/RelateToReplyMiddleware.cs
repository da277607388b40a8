using Chatbot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>
/// Channels give replies ids of their own. An activity about one of them (a reaction, feedback, a card's button) then names the reply as it is
/// stored, so that the transcript shows what was rated; <see cref="RepliedTo"/> keeps the channel's name for it.
/// </summary>
internal sealed class RelateToReplyMiddleware(IConversationStore conversations) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (IsAboutAReply(activity)
            && await conversations.FindDeliveredAsync(activity.ChannelId, activity.Conversation.Id, activity.ReplyToId, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            turnContext.TurnState.Set(new RepliedTo(stored.Activity, activity.ReplyToId));
            activity.ReplyToId = stored.Activity.Id;
        }

        await next(cancellationToken).ConfigureAwait(false);
    }

    private static bool IsAboutAReply(Activity activity) =>
        !string.IsNullOrEmpty(activity.ReplyToId)
        && activity.Type switch
        {
            ActivityTypes.MessageReaction or ActivityTypes.Invoke => true,
            ActivityTypes.Message => activity.Value is not null,
            _ => false,
        };
}
