using System.Threading.Channels;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine.Activities;

/// <summary>
/// Wakes the sockets of a conversation. What is stored is not passed on: each socket reads the store after its own position,
/// so a slow one holds nothing up and nothing is missed or sent twice.
/// </summary>
internal sealed class ConversationSignals(IOptions<DirectLineOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Subscription>> _subscriptions = [];

    /// <returns>Null if the conversation has as many sockets as it may.</returns>
    public Subscription? TrySubscribe(string conversationId)
    {
        lock (_lock)
        {
            if (!_subscriptions.TryGetValue(conversationId, out var sockets))
            {
                _subscriptions.Add(conversationId, sockets = []);
            }

            if (sockets.Count >= options.Value.SocketsPerConversation)
            {
                return null;
            }

            var subscription = new Subscription(this, conversationId);
            sockets.Add(subscription);
            return subscription;
        }
    }

    /// <summary>The store holds the conversation up to this sequence.</summary>
    public void Stored(string conversationId, long sequence) => ForEach(conversationId, subscription => subscription.Stored(sequence));

    /// <summary>An activity passes by that is not stored.</summary>
    public void Passing(string conversationId, Activity activity) => ForEach(conversationId, subscription => subscription.Passing(activity));

    private void ForEach(string conversationId, Action<Subscription> wake)
    {
        lock (_lock)
        {
            _subscriptions.GetValueOrDefault(conversationId)?.ForEach(wake);
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

    /// <summary>
    /// The store may hold something new. If <paramref name="Passing"/> is there, it is to be shown too, unless something stored
    /// after <paramref name="After"/> was shown already: a typing indicator must not follow the message that it announced.
    /// </summary>
    public readonly record struct Signal(Activity? Passing, long After);

    /// <summary>One socket's. Only <see cref="ConversationSignals"/> wakes it, under its lock.</summary>
    public sealed class Subscription(ConversationSignals signals, string conversationId) : IDisposable
    {
        // Every signal makes the reader look at the store, so dropping the oldest loses at most a typing indicator.
        private readonly Channel<Signal> _channel = Channel.CreateBounded<Signal>(
            new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        private long? _stored;

        public string ConversationId => conversationId;

        public IAsyncEnumerable<Signal> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);

        public void Stored(long sequence)
        {
            _stored = sequence;
            _channel.Writer.TryWrite(new Signal(null, sequence));
        }

        public void Passing(Activity activity) => _channel.Writer.TryWrite(new Signal(activity, _stored ?? long.MaxValue));

        public void Dispose() => signals.Remove(this);
    }
}
