using Chatbot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// Keeps every activity of the conversation, and what the customer is told before it is sent: the turn's replies wait until
/// the turn is over, then state is saved, replies are stored, and only then do they leave. A turn that throws sends none of
/// its replies; what the error handler says afterwards is stored and sent at once.
/// </summary>
/// <remarks>
/// Typing indicators that are sent by themselves are neither held back nor stored. Traces are dropped: Microsoft's dialogs send the
/// bot's state in one, and a caller that expects replies would get it.
/// </remarks>
internal sealed class StoreThenSendMiddleware(IConversationStore conversations, BotStateSet state, TimeProvider clock) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var incoming = turnContext.Activity;
        if (incoming.Type != ActivityTypes.Typing)
        {
            Stamp(incoming);
            await conversations.AppendAsync([incoming], cancellationToken).ConfigureAwait(false);
        }

        var outbox = new Outbox();
        turnContext.OnSendActivities((_, activities, send) => OnSendAsync(outbox, activities, send));
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
            await state.SaveAllChangesAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            outbox.Discard();
            throw;
        }

        var replies = outbox.Close();
        if (replies.Activities.Count > 0)
        {
            await conversations.AppendAsync(replies.Activities, CancellationToken.None).ConfigureAwait(false);
            foreach (var send in replies.Sends)
            {
                await send().ConfigureAwait(false);
            }
        }
    }

    private async Task<ResourceResponse[]> OnSendAsync(Outbox outbox, List<Activity> activities, Func<Task<ResourceResponse[]>> send)
    {
        if (activities.TrueForAll(activity => activity.Type == ActivityTypes.Typing))
        {
            return await send().ConfigureAwait(false);
        }

        foreach (var activity in activities)
        {
            Stamp(activity);
            // Channels leave it open; whoever reads the transcript needs to know who spoke.
            activity.From.Role ??= RoleTypes.Bot;
        }

        if (activities.TrueForAll(activity => activity.Type == ActivityTypes.Trace))
        {
            return Acknowledge(activities);
        }

        if (outbox.TryHold(activities, send))
        {
            return Acknowledge(activities);
        }

        // After the turn: the error handler's words.
        await conversations.AppendAsync(activities, CancellationToken.None).ConfigureAwait(false);
        return await send().ConfigureAwait(false);
    }

    private static ResourceResponse[] Acknowledge(List<Activity> activities) =>
        [.. activities.Select(activity => new ResourceResponse(activity.Id))];

    private void Stamp(Activity activity)
    {
        var now = clock.GetUtcNow();
        activity.Id ??= Guid.CreateVersion7(now).ToString("N");
        activity.Timestamp ??= now;
    }

    /// <summary>The replies of one turn, as long as it runs.</summary>
    private sealed class Outbox
    {
        private readonly List<Activity> _activities = [];
        private readonly List<Func<Task<ResourceResponse[]>>> _sends = [];
        private bool _closed;

        public bool TryHold(List<Activity> activities, Func<Task<ResourceResponse[]>> send)
        {
            if (_closed)
            {
                return false;
            }

            _activities.AddRange(activities);
            _sends.Add(send);
            return true;
        }

        public (IReadOnlyList<Activity> Activities, IReadOnlyList<Func<Task<ResourceResponse[]>>> Sends) Close()
        {
            _closed = true;
            return (_activities, _sends);
        }

        public void Discard()
        {
            _closed = true;
            _activities.Clear();
            _sends.Clear();
        }
    }
}
