using System.Collections.Concurrent;
using System.Net;
using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using IBotMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Chatbot.BotConnector;

/// <summary>
/// The Bot Connector's adapter, with the bot's middleware and error handler. A turn that takes long is acknowledged while it goes on:
/// a channel that waited in vain would deliver its activity again, and show the customer an error.
/// </summary>
internal sealed partial class ChatbotAdapter : CloudAdapter
{
    private readonly RunningTurns _turns;
    private readonly BotConnectorOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Who waits for the answer to an invoke that is being worked on.</summary>
    private readonly ConcurrentDictionary<Activity, TaskCompletionSource<InvokeResponse>> _invokes = new(ReferenceEqualityComparer.Instance);

    public ChatbotAdapter(
        BotFrameworkAuthentication authentication,
        IEnumerable<IBotMiddleware> middleware,
        ChannelReplyMiddleware channelReplies,
        AnswerOnceMiddleware answerOnce,
        TurnErrorHandler errors,
        RunningTurns turns,
        IOptions<BotConnectorOptions> options,
        TimeProvider clock,
        ILogger<ChatbotAdapter> logger)
        : base(authentication, logger)
    {
        _turns = turns;
        _options = options.Value;
        _clock = clock;
        Use(new ShowTypingMiddleware());
        foreach (var item in middleware)
        {
            Use(item);
        }

        // Nearest to the channel: what is stored is the same for all of them.
        Use(channelReplies);
        Use(answerOnce);
        OnTurnError = errors.HandleAsync;
    }

    /// <summary>Authenticates the sender and runs a turn.</summary>
    /// <returns>What to answer the request with: the replies, the answer to an invoke, or only that the activity has arrived.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender is refused.</exception>
    public async Task<InvokeResponse> ReceiveAsync(string authHeader, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        // As it came: the bot may look at it as something else while the turn runs.
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        var invoke = new TaskCompletionSource<InvokeResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_turns.TryStart(() => RunAsync(sender, activity, bot, invoke), _options.MostTurns) is not { } turn)
        {
            Log.Busy(Logger, _options.MostTurns);
            return new InvokeResponse { Status = (int)HttpStatusCode.ServiceUnavailable };
        }

        // The replies themselves are the answer: there is nothing to acknowledge before they are there.
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies && !await EndsInTimeAsync(turn).ConfigureAwait(false))
        {
            Log.Acknowledged(Logger, activity.ChannelId, activity.Conversation?.Id, activity.Id);
            if (!isInvoke)
            {
                return Received;
            }

            // An invoke is answered once the bot has said with what, however long the rest takes.
            await Task.WhenAny((Task)turn, invoke.Task).ConfigureAwait(false);
            if (invoke.Task.IsCompletedSuccessfully)
            {
                return await invoke.Task.ConfigureAwait(false);
            }
        }

        return await turn.ConfigureAwait(false) ?? Received;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity is { Type: ActivityTypesEx.InvokeResponse, Value: InvokeResponse answer } && _invokes.TryGetValue(turnContext.Activity, out var waiting))
            {
                waiting.TrySetResult(answer);
            }
        }

        return base.SendActivitiesAsync(turnContext, activities, cancellationToken);
    }

    private async Task<bool> EndsInTimeAsync(Task turn)
    {
        using var ended = new CancellationTokenSource();
        await Task.WhenAny(turn, Task.Delay(_options.AcknowledgeAfter, _clock, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        return turn.IsCompleted;
    }

    private static InvokeResponse Received => new() { Status = (int)HttpStatusCode.OK };

    private async Task<InvokeResponse?> RunAsync(AuthenticateRequestResult sender, Activity activity, IBot bot, TaskCompletionSource<InvokeResponse> invoke)
    {
        try
        {
            _invokes[activity] = invoke;
            // A caller who hangs up does not end the turn: half of it may be done, and what it says belongs in the transcript.
            using var limit = new CancellationTokenSource(_options.LongestTurn, _clock);
            return await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, limit.Token).ConfigureAwait(false);
        }
        finally
        {
            _invokes.TryRemove(activity, out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The turn of activity {ActivityId} in {ChannelId} conversation {ConversationId} takes long: acknowledged, to be answered later")]
        public static partial void Acknowledged(ILogger logger, string? channelId, string? conversationId, string? activityId);

        [LoggerMessage(2, LogLevel.Warning, "{MostTurns} turns run already: asked the channel to come back")]
        public static partial void Busy(ILogger logger, int mostTurns);
    }
}
