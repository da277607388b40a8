using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>
/// Gives replies the form that their channel shows best, as the last thing before they leave: what is stored and reviewed is one
/// form for all channels, a text with suggested actions. Adapters of the Bot Connector use it after all other middleware.
/// </summary>
public sealed class ChannelReplyMiddleware : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                Render(message);
            }

            return send();
        });
        return next(cancellationToken);
    }

    private static void Render(Activity message)
    {
        if (message.ChannelId == Channels.Msteams)
        {
            RenderForTeams(message);
            return;
        }

        var choices = message.SuggestedActions?.Actions;
        if (choices is not { Count: > 0 }
            || Channel.SupportsSuggestedActions(message.ChannelId, choices.Count, message.Conversation?.ConversationType))
        {
            return;
        }

        message.SuggestedActions = null;
        if (Channel.SupportsCardActions(message.ChannelId, choices.Count))
        {
            message.Attachments = [new HeroCard(buttons: choices).ToAttachment()];
        }
        else
        {
            message.Text += "\n\n" + string.Join('\n', choices.Select(AsText));
        }
    }

    /// <summary>
    /// Teams shows at most three suggested actions, and none in channels: choices are a card's. The text goes into the card as well, because Teams
    /// splits a message that has both; notifications show the summary.
    /// </summary>
    private static void RenderForTeams(Activity message)
    {
        // People rate an answer under it; the rating comes back as an invoke.
        message.ChannelData ??= new JObject { ["feedbackLoop"] = new JObject { ["type"] = "default" } };
        var choices = message.SuggestedActions?.Actions ?? [];
        message.SuggestedActions = null;
        if (message.Text is { Length: > 0 } text && ReplyCard.Asking(text, choices) is { } card)
        {
            message.Attachments = [card];
            message.Summary = text;
            message.Text = null;
            message.TextFormat = null;
        }
    }

    private static string AsText(CardAction choice) =>
        choice.Type == ActionTypes.OpenUrl ? $"- {choice.Title}: {choice.Value}" : $"- {choice.Title}";
}
