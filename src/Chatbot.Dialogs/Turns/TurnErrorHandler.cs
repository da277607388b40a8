using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// What happens when a turn throws: a log line without anything that was said, and a reply that says that nothing is lost
/// and how to reach a person. Adapters use it as their <see cref="BotAdapter.OnTurnError"/>.
/// </summary>
public sealed partial class TurnErrorHandler
{
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;
    private readonly ContentStore _content;
    private readonly ReplyRenderer _renderer;
    private readonly ILogger<TurnErrorHandler> _logger;

    public TurnErrorHandler(ConversationState state, ContentStore content, ReplyRenderer renderer, ILogger<TurnErrorHandler> logger)
    {
        _state = state;
        _dialogs = state.CreateProperty<DialogState>(nameof(DialogState));
        _content = content;
        _renderer = renderer;
        _logger = logger;
    }

    public async Task HandleAsync(ITurnContext turnContext, Exception exception)
    {
        var activity = turnContext.Activity;
        if (exception is ReplyNotDeliveredException { InnerException: { } reason })
        {
            // Who does not get the answer would not get an apology either; the answer is sent when the activity comes again.
            Log.ReplyNotDelivered(_logger, activity.ChannelId, activity.Conversation?.Id, activity.Id, reason.GetType().FullName);
            return;
        }

        // Not the exception itself: its message may quote what the customer wrote.
        Log.TurnFailed(_logger, activity.ChannelId, activity.Conversation?.Id, activity.Id, exception.GetType().FullName, exception.StackTrace);
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate) && !CardClickMiddleware.IsExecuted(activity))
        {
            return;
        }

        try
        {
            await ForgetDialogsAsync(turnContext).ConfigureAwait(false);
            await ApologizeAsync(turnContext).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            // The store or the channel is away too; there is nobody left to tell but the log.
            Log.ApologyFailed(_logger, activity.ChannelId, activity.Conversation?.Id, activity.Id, second.GetType().FullName, second.StackTrace);
        }
    }

    /// <summary>An open dialog may be why the turn failed, and would fail the next one too.</summary>
    private async Task ForgetDialogsAsync(ITurnContext turnContext)
    {
        await _state.LoadAsync(turnContext, force: true).ConfigureAwait(false);
        await _dialogs.DeleteAsync(turnContext).ConfigureAwait(false);
        await _state.SaveChangesAsync(turnContext).ConfigureAwait(false);
    }

    private async Task ApologizeAsync(ITurnContext turnContext)
    {
        var content = _content.Current;
        var language = turnContext.TurnState.Get<CustomerTurn>()?.Language ?? content.Languages[0];
        turnContext.Activity.Locale = language;
        await turnContext.SendActivityAsync(MessageFactory.Text(_renderer.Shared(content, language, SharedReplies.Error).Text)).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Error, "The turn of activity {ActivityId} in {ChannelId} conversation {ConversationId} failed: {ExceptionType}\n{StackTrace}")]
        public static partial void TurnFailed(
            ILogger logger, string? channelId, string? conversationId, string? activityId, string? exceptionType, string? stackTrace);

        [LoggerMessage(202, LogLevel.Error, "The reply to activity {ActivityId} in {ChannelId} conversation {ConversationId} was not delivered: {ExceptionType}")]
        public static partial void ReplyNotDelivered(
            ILogger logger, string? channelId, string? conversationId, string? activityId, string? exceptionType);

        [LoggerMessage(201, LogLevel.Error, "No apology for activity {ActivityId} in {ChannelId} conversation {ConversationId} could be sent: {ExceptionType}\n{StackTrace}")]
        public static partial void ApologyFailed(
            ILogger logger, string? channelId, string? conversationId, string? activityId, string? exceptionType, string? stackTrace);
    }
}
