using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// What happens when a turn throws: a log line without anything that was said, and a reply that says that nothing is lost
/// and how to reach a person. Adapters use it as their <see cref="BotAdapter.OnTurnError"/>.
/// </summary>
public sealed partial class TurnErrorHandler
{
    private readonly ContentStore _content;
    private readonly ReplyRenderer _renderer;
    private readonly ILogger<TurnErrorHandler> _logger;

    public TurnErrorHandler(ContentStore content, ReplyRenderer renderer, ILogger<TurnErrorHandler> logger)
    {
        _content = content;
        _renderer = renderer;
        _logger = logger;
    }

    public async Task HandleAsync(ITurnContext turnContext, Exception exception)
    {
        var activity = turnContext.Activity;
        // Not the exception itself: its message may quote what the customer wrote.
        Log.TurnFailed(_logger, activity.ChannelId, activity.Conversation?.Id, activity.Id, exception.GetType().FullName, exception.StackTrace);
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate))
        {
            return;
        }

        var content = _content.Current;
        var language = turnContext.TurnState.Get<CustomerTurn>()?.Language ?? content.Languages[0];
        var reply = MessageFactory.Text(_renderer.Shared(content, language, SharedReplies.Error).Text);
        reply.Locale = language;
        await turnContext.SendActivityAsync(reply).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Error, "The turn of activity {ActivityId} in {ChannelId} conversation {ConversationId} failed: {ExceptionType}\n{StackTrace}")]
        public static partial void TurnFailed(
            ILogger logger, string? channelId, string? conversationId, string? activityId, string? exceptionType, string? stackTrace);
    }
}
