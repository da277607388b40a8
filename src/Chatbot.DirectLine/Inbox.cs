using Chatbot.Conversations;
using Chatbot.DirectLine.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Chatbot.DirectLine;

/// <summary>
/// Takes what clients send: stored first, then shown to every client of the conversation, then given to the bot in the
/// order of storing.
/// </summary>
internal sealed class Inbox(
    IConversationStore store,
    ConversationSignals signals,
    ConversationTurns turns,
    DirectLineAdapter adapter,
    IServiceScopeFactory scopes,
    TimeProvider clock)
{
    /// <summary>A conversation always has the same gate; those that share one only wait for each other's storing.</summary>
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    internal enum Outcome
    {
        /// <summary>The bot gets the activity.</summary>
        Accepted,

        /// <summary>It was there already. Nothing else happened.</summary>
        Repeated,

        NoSuchConversation,

        /// <summary>Too many of the conversation's activities wait. Nothing was stored.</summary>
        Full,
    }

    public async Task<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken) =>
        await store.FindAsync(Channels.Directline, conversationId, cancellationToken) is not null;

    /// <summary>Begins the activity's conversation, unless it began before.</summary>
    public Task<Outcome> StartAsync(Activity activity, CancellationToken cancellationToken) =>
        ReceiveAsync(activity, starts: true, cancellationToken);

    /// <summary>
    /// Takes an activity of a conversation that was started. Cancelling ends the waiting; once storing has begun, storing and
    /// turn go on.
    /// </summary>
    public Task<Outcome> PostAsync(Activity activity, CancellationToken cancellationToken) =>
        ReceiveAsync(activity, starts: false, cancellationToken);

    private async Task<Outcome> ReceiveAsync(Activity activity, bool starts, CancellationToken cancellationToken)
    {
        var conversationId = activity.Conversation.Id;
        var gate = _gates[unchecked((uint)conversationId.GetHashCode(StringComparison.Ordinal)) % (uint)_gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            var conversation = await store.FindAsync(Channels.Directline, conversationId, cancellationToken);
            if (starts != conversation is null)
            {
                return starts ? Outcome.Repeated : Outcome.NoSuchConversation;
            }

            if (!turns.HasRoom(conversationId))
            {
                return Outcome.Full;
            }

            activity.Timestamp = NextTimestamp(conversation);
            if (activity.Type != ActivityTypes.Typing)
            {
                var sequences = await store.AppendAsync([activity], CancellationToken.None);
                if (sequences[0] <= conversation?.Activities)
                {
                    return Outcome.Repeated;
                }

                signals.Stored(conversationId, sequences[0]);
            }

            turns.Enqueue(conversationId, stopping => RunTurnAsync(activity, stopping));
            return Outcome.Accepted;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Clients order by whole milliseconds, so no two activities of a conversation share one.</summary>
    private DateTimeOffset NextTimestamp(ConversationInfo? conversation)
    {
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        var earliest = conversation?.LastActivityAt.AddMilliseconds(1) ?? now;
        return now > earliest ? now : earliest;
    }

    private async Task RunTurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bot = scope.ServiceProvider.GetRequiredService<IBot>();
        await adapter.RunTurnAsync(activity, bot.OnTurnAsync, cancellationToken);
    }
}
