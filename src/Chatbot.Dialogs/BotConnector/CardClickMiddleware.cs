using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>
/// A choice on a card counts as the message that it stands for, whichever way the channel tells it: dialogs and transcripts know only
/// messages. The card is changed in place, so that what was chosen can be seen and is not chosen twice.
/// </summary>
internal sealed partial class CardClickMiddleware(ILogger<CardClickMiddleware> logger) : IMiddleware
{
    private const string ExecuteName = "adaptiveCard/action";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>Whether the activity is a choice on a card that its sender expects an answer to.</summary>
    public static bool IsExecuted(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: ExecuteName };

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        return activity.Type switch
        {
            ActivityTypes.Invoke when IsExecuted(activity) && Executed(activity.Value) is { } choice =>
                ExecuteAsync(turnContext, choice, next, cancellationToken),
            ActivityTypes.Message when string.IsNullOrWhiteSpace(activity.Text) && ReplyCard.ChoiceIn(activity.Value) is { } choice =>
                SubmitAsync(turnContext, choice, next, cancellationToken),
            _ => next(cancellationToken),
        };
    }

    private static async Task ExecuteAsync(ITurnContext turnContext, CardChoice choice, NextDelegate next, CancellationToken cancellationToken)
    {
        var replied = turnContext.TurnState.Get<RepliedTo>();
        // Before the turn: the card answers at once, the reply follows.
        await turnContext.SendActivityAsync(
            new Activity
            {
                Type = ActivityTypesEx.InvokeResponse,
                Value = new InvokeResponse
                {
                    Status = (int)HttpStatusCode.OK,
                    Body = replied is null
                        ? new AdaptiveCardInvokeResponse { StatusCode = (int)HttpStatusCode.OK, Type = MessageType, Value = choice.Caption }
                        : new AdaptiveCardInvokeResponse { StatusCode = (int)HttpStatusCode.OK, Type = ReplyCard.ContentType, Value = Answered(replied, choice) },
                },
            },
            cancellationToken).ConfigureAwait(false);

        var activity = turnContext.Activity;
        activity.Type = ActivityTypes.Message;
        try
        {
            Say(activity, choice);
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The adapter answers the request by the type that came.
            activity.Type = ActivityTypes.Invoke;
        }
    }

    private async Task SubmitAsync(ITurnContext turnContext, CardChoice choice, NextDelegate next, CancellationToken cancellationToken)
    {
        Say(turnContext.Activity, choice);
        await next(cancellationToken).ConfigureAwait(false);
        if (turnContext.TurnState.Get<RepliedTo>() is not { } replied)
        {
            return;
        }

        try
        {
            var card = MessageFactory.Attachment(new Attachment(ReplyCard.ContentType, content: Answered(replied, choice)));
            card.Id = replied.ChannelActivityId;
            await turnContext.UpdateActivityAsync(card, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The answer has been given; a card that stays as it was is no reason to apologize.
            Log.CardNotUpdated(logger, turnContext.Activity.ChannelId, turnContext.Activity.Conversation?.Id, exception.GetType().FullName);
        }
    }

    private static CardChoice? Executed(object? value) =>
        (value as JObject)?["action"] is JObject action && (string?)(action["verb"] as JValue) == ReplyCard.Verb
            ? ReplyCard.ChoiceIn(action["data"])
            : null;

    private static void Say(Activity activity, CardChoice choice)
    {
        activity.Text = choice.Caption;
        activity.Value = choice.Value;
    }

    private static JObject Answered(RepliedTo replied, CardChoice choice) => ReplyCard.Answered(replied.Reply.Text ?? string.Empty, choice.Caption);

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Warning, "A card of {ChannelId} conversation {ConversationId} could not be changed after a choice: {ExceptionType}")]
        public static partial void CardNotUpdated(ILogger logger, string? channelId, string? conversationId, string? exceptionType);
    }
}
