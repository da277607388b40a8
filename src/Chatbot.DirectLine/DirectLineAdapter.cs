using System.Security.Claims;
using System.Security.Principal;
using Chatbot.Conversations;
using Chatbot.DirectLine.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.DirectLine;

/// <summary>
/// Joins the bot to the Direct Line channel of this host. What the bot sends is stored and then shown, so it
/// reaches clients that are away as soon as they come back.
/// </summary>
/// <remarks>
/// Runs every registered <see cref="IMiddleware"/>, in order, and gives what a turn throws to the
/// registered <c>Func&lt;ITurnContext, Exception, Task&gt;</c>; without one it is logged.
/// </remarks>
public sealed class DirectLineAdapter : BotAdapter
{
    private readonly IConversationStore _store;
    private readonly ConversationSignals _signals;
    private readonly ConversationTurns _turns;
    private readonly TimeProvider _clock;

    internal DirectLineAdapter(
        IConversationStore store,
        ConversationSignals signals,
        ConversationTurns turns,
        IEnumerable<IMiddleware> middleware,
        Func<ITurnContext, Exception, Task>? onTurnError,
        TimeProvider clock)
    {
        _store = store;
        _signals = signals;
        _turns = turns;
        _clock = clock;
        OnTurnError = onTurnError;
        foreach (var item in middleware)
        {
            Use(item);
        }
    }

    /// <summary>
    /// Stores the activities and shows them. Typing is shown only, and a trace is neither. An activity
    /// that middleware stored before is not stored again.
    /// </summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var conversationId = turnContext.Activity.Conversation.Id;
        List<Activity> pending = [];
        foreach (var activity in activities)
        {
            activity.Id ??= ActivityIds.New();
            activity.Timestamp ??= _clock.GetUtcNow();
            switch (activity.Type)
            {
                case ActivityTypes.Typing:
                    await StoreAsync(conversationId, pending, cancellationToken);
                    _signals.Passing(conversationId, activity);
                    break;
                case ActivityTypesEx.Delay:
                    await StoreAsync(conversationId, pending, cancellationToken);
                    await Task.Delay(TimeSpan.FromMilliseconds(activity.Value as int? ?? 1000), _clock, cancellationToken);
                    break;
                case ActivityTypes.Trace or ActivityTypesEx.InvokeResponse:
                    break;
                default:
                    pending.Add(activity);
                    break;
            }
        }

        await StoreAsync(conversationId, pending, cancellationToken);
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    /// <summary>Not part of Direct Line.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot change an activity that was sent.");

    /// <summary>Not part of Direct Line.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot delete an activity that was sent.");

    /// <summary>
    /// Runs a turn that no customer began, such as a message from staff, after the conversation's turns that wait. Completes with it;
    /// cancelled when the host stops before the turn could begin.
    /// </summary>
    public override Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        var activity = reference.GetContinuationActivity();
        // Nobody sees this event, so nothing can be shown as the reply to it.
        activity.Id = ActivityIds.NewUnseen();
        var finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _turns.Enqueue(reference.Conversation.Id, RunAsync, discarded: finished.SetCanceled);
        return finished.Task;

        async Task RunAsync(CancellationToken stopping)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
            try
            {
                await RunTurnAsync(activity, callback, either.Token);
                finished.SetResult();
            }
            catch (Exception exception)
            {
                finished.SetException(exception);
            }
        }
    }

    internal async Task RunTurnAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add<IIdentity>(BotIdentityKey, new ClaimsIdentity("DirectLine"));
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    private async Task StoreAsync(string conversationId, List<Activity> activities, CancellationToken cancellationToken)
    {
        if (activities.Count > 0)
        {
            var sequences = await _store.AppendAsync(activities, cancellationToken);
            _signals.Stored(conversationId, sequences[^1]);
            activities.Clear();
        }
    }
}
