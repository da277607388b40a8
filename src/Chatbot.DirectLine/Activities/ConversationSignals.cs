using System.Threading.Channels;
using Microsoft.Bot.Schema;

namespace Chatbot.DirectLine.Activities;

/// <summary>
/// Wakes the sockets of a conversation. What is stored is not passed on: each socket reads the store after its own position,
/// so a slow one holds nothing up and nothing is missed or sent twice.
/// </summary>
internal sealed class ConversationSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Subscription>> _subscriptions = [];

    public Subscription Subscribe(string conversationId)
    {
        var subscription = new Subscription(this, conversationId);
        lock (_lock)
        {
            if (!_subscriptions.TryGetValue(conversationId, out var sockets))
            {
                _subscriptions.Add(conversationId, sockets = []);
            }

            sockets.Add(subscription);
        }

        return subscription;
    }

    /// <summary>There is something new in the store.</summary>
    public void Stored(string conversationId) => Wake(conversationId, new Signal(null));

    /// <summary>An activity passes by that is not stored.</summary>
    public void Passing(string conversationId, Activity activity) => Wake(conversationId, new Signal(activity));

    private void Wake(string conversationId, Signal signal)
    {
        lock (_lock)
        {
            foreach (var subscription in _subscriptions.GetValueOrDefault(conversationId) ?? [])
            {
                subscription.Wake(signal);
            }
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_lock)
        {
            if (_subscriptions.TryGetValue(subscription.ConversationId, out var sockets)
                && sockets.Remove(subscription)
                && sockets.Count == 0)
            {
                _subscriptions.Remove(subscription.ConversationId);
            }
        }
    }

    /// <param name="Passing">An activity to show that is not stored, if any. The store may have something new either way.</param>
    public readonly record struct Signal(Activity? Passing);

    public sealed class Subscription(ConversationSignals signals, string conversationId) : IDisposable
    {
        // Every signal makes the reader look at the store, so dropping the oldest loses at most a typing indicator.
        private readonly Channel<Signal> _channel = Channel.CreateBounded<Signal>(
            new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        public string ConversationId => conversationId;

        public IAsyncEnumerable<Signal> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);

        public void Wake(Signal signal) => _channel.Writer.TryWrite(signal);

        public void Dispose() => signals.Remove(this);
    }
}
