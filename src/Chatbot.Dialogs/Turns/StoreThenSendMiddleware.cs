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
/// Typing indicators that are sent by themselves, and what an invoke is answered with, are neither held back nor stored. Traces are dropped: Microsoft's
/// dialogs send the bot's state in one, and a caller that expects replies would get it.
/// </remarks>
internal sealed class StoreThenSendMiddleware(IConversationStore conversations, BotStateSet state, TimeProvider clock) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var incoming = turnContext.Activity;
        if (incoming.Type != ActivityTypes.Typing)
        {
            Stamp(incoming);
            var sequences = await conversations.AppendAsync([incoming], cancellationToken).ConfigureAwait(false);
            turnContext.TurnState.Set(new StoredIncoming(sequences[0]));
        }

        var outbox = new Outbox();
        turnContext.OnSendActivities((context, activities, send) => OnSendAsync(context, outbox, activities, send));
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

        await DeliverAsync(turnContext, outbox.Close()).ConfigureAwait(false);
    }

    private async Task DeliverAsync(ITurnContext turnContext, IReadOnlyList<Reply> replies)
    {
        if (replies.Count == 0)
        {
            return;
        }

        await conversations.AppendAsync([.. replies.SelectMany(reply => reply.Activities)], CancellationToken.None).ConfigureAwait(false);
        List<Delivery> deliveries = [];
        try
        {
            foreach (var reply in replies)
            {
                deliveries.AddRange(await reply.SendAsync().ConfigureAwait(false));
            }
        }
        catch (Exception exception)
        {
            throw new ReplyNotDeliveredException(exception);
        }
        finally
        {
            // Replies in the response have no ids of the channel's, and whether they arrived nobody knows.
            if (deliveries.Count > 0 && turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies)
            {
                var activity = turnContext.Activity;
                await conversations.RecordDeliveriesAsync(activity.ChannelId, activity.Conversation.Id, deliveries, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task<ResourceResponse[]> OnSendAsync(ITurnContext turnContext, Outbox outbox, List<Activity> activities, Func<Task<ResourceResponse[]>> send)
    {
        if (activities.TrueForAll(activity => activity.Type is ActivityTypes.Typing or ActivityTypesEx.InvokeResponse))
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

        var reply = new Reply(activities, send);
        if (outbox.TryHold(reply))
        {
            return Acknowledge(activities);
        }

        // After the turn: the error handler's words.
        await DeliverAsync(turnContext, [reply]).ConfigureAwait(false);
        return Acknowledge(activities);
    }

    private static ResourceResponse[] Acknowledge(List<Activity> activities) =>
        [.. activities.Select(activity => new ResourceResponse(activity.Id))];

    private void Stamp(Activity activity)
    {
        var now = clock.GetUtcNow();
        activity.Id ??= Guid.CreateVersion7(now).ToString("N");
        activity.Timestamp ??= now;
    }

    /// <summary>Activities that are sent together.</summary>
    private sealed class Reply(List<Activity> activities, Func<Task<ResourceResponse[]>> send)
    {
        // Adapters take the ids away when they send.
        private readonly string[] _ids = [.. activities.Select(activity => activity.Id)];

        public IReadOnlyList<Activity> Activities => activities;

        /// <returns>
        /// What the channel calls each of them, or our own name where it gives none. Nothing of a channel that goes by our names, such as this host's
        /// own: what is stored there has arrived.
        /// </returns>
        public async Task<IEnumerable<Delivery>> SendAsync()
        {
            var responses = await send().ConfigureAwait(false);
            return _ids.Zip(responses)
                .Where(pair => pair.First != pair.Second?.Id)
                .Select(pair => new Delivery(pair.First, string.IsNullOrEmpty(pair.Second?.Id) ? pair.First : pair.Second.Id));
        }
    }

    /// <summary>The replies of one turn, as long as it runs.</summary>
    private sealed class Outbox
    {
        private readonly List<Reply> _replies = [];
        private bool _closed;

        public bool TryHold(Reply reply)
        {
            if (!_closed)
            {
                _replies.Add(reply);
            }

            return !_closed;
        }

        public IReadOnlyList<Reply> Close()
        {
            _closed = true;
            return _replies;
        }

        public void Discard()
        {
            _closed = true;
            _replies.Clear();
        }
    }
}
