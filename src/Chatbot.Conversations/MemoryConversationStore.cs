using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Conversations;

/// <summary>Keeps conversations until the process ends. For tests and for trying out: nothing bounds its size.</summary>
public sealed class MemoryConversationStore(TimeProvider timeProvider) : ConversationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string ChannelId, string ConversationId), Conversation> _conversations = [];
    private long _conversationsStarted;

    public override Task<IReadOnlyList<long>> AppendAsync(
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        cancellationToken.ThrowIfCancellationRequested();
        // All are checked before the first is stored.
        ActivityRecord[] records = [.. activities.Select(activity => ActivityRecord.From(activity, timeProvider))];
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<long>>([.. records.Select(Append)]);
        }
    }

    public override Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string channelId,
        string conversationId,
        long after,
        int limit,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        Row[] found;
        lock (_lock)
        {
            found = TryFind(channelId, conversationId, out var conversation) && after < conversation.Activities.Count
                ? [.. Enumerable.Range((int)after + 1, Math.Min(limit, conversation.Activities.Count - (int)after)).Select(sequence => conversation.At(sequence))]
                : [];
        }

        return Task.FromResult<IReadOnlyList<StoredActivity>>([.. found.Select(row => row.ToStoredActivity())]);
    }

    public override Task<StoredActivity?> FindDeliveredAsync(
        string channelId,
        string conversationId,
        string channelActivityId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channelActivityId);
        Row? found;
        lock (_lock)
        {
            found = TryFind(channelId, conversationId, out var conversation) ? conversation.FindDelivered(channelActivityId) : null;
        }

        return Task.FromResult(found?.ToStoredActivity());
    }

    public override Task<ConversationInfo?> FindAsync(
        string channelId,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return Task.FromResult(TryFind(channelId, conversationId, out var conversation) ? conversation.ToInfo() : null);
        }
    }

    public override Task<IReadOnlyList<ConversationInfo>> FindByIdAsync(
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ConversationInfo>>(
            [
                .. _conversations.Values
                    .Where(conversation => conversation.ConversationId == conversationId)
                    .OrderByDescending(conversation => conversation.LastActivityAt)
                    .Select(conversation => conversation.ToInfo()),
            ]);
        }
    }

    public override Task<IReadOnlyList<ConversationInfo>> ListAsync(
        int limit,
        DateTimeOffset? before = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ConversationInfo>>(
            [
                .. _conversations.Values
                    .Where(conversation => before is null || conversation.LastActivityAt < before)
                    .OrderByDescending(conversation => conversation.LastActivityAt)
                    .Take(limit)
                    .Select(conversation => conversation.ToInfo()),
            ]);
        }
    }

    public override Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var after = ParseToken(continuationToken);
        Conversation[] page;
        lock (_lock)
        {
            page =
            [
                .. _conversations.Values
                    .Where(conversation => conversation.ChannelId == channelId && conversation.Number > after)
                    .OrderBy(conversation => conversation.Number)
                    .Take(PageSize),
            ];
        }

        return Task.FromResult(new PagedResult<TranscriptInfo>
        {
            Items =
            [
                .. page.Select(conversation => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = conversation.ConversationId,
                    Created = conversation.StartedAt,
                }),
            ],
            ContinuationToken = page.Length == PageSize ? FormatToken(page[^1].Number) : null,
        });
    }

    public override Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            _conversations.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    protected override Task<string?> RecordAsync(
        string channelId,
        string conversationId,
        Delivery[] deliveries,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var sequences = TryFind(channelId, conversationId, out var conversation) ? conversation.Sequences : [];
            if (Array.Find(deliveries, delivery => !sequences.ContainsKey(delivery.ActivityId)) is { } unknown)
            {
                return Task.FromResult<string?>(unknown.ActivityId);
            }

            foreach (var (activityId, channelActivityId) in deliveries)
            {
                conversation!.ChannelActivityIds[sequences[activityId]] = channelActivityId;
            }

            return Task.FromResult<string?>(null);
        }
    }

    private long Append(ActivityRecord record)
    {
        if (!TryFind(record.ChannelId, record.ConversationId, out var conversation))
        {
            conversation = new Conversation(++_conversationsStarted, record.ChannelId, record.ConversationId, record.At);
            _conversations.Add((record.ChannelId, record.ConversationId), conversation);
        }

        if (conversation.Sequences.TryGetValue(record.Identity, out var sequence))
        {
            return sequence;
        }

        conversation.Activities.Add(record.Json);
        sequence = conversation.Activities.Count;
        conversation.Sequences.Add(record.Identity, sequence);
        conversation.LastActivityAt = record.At > conversation.LastActivityAt ? record.At : conversation.LastActivityAt;
        return sequence;
    }

    private bool TryFind(string channelId, string conversationId, [NotNullWhen(true)] out Conversation? conversation)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        return _conversations.TryGetValue((channelId, conversationId), out conversation);
    }

    private sealed class Conversation(long number, string channelId, string conversationId, DateTimeOffset startedAt)
    {
        public long Number { get; } = number;

        public string ChannelId { get; } = channelId;

        public string ConversationId { get; } = conversationId;

        public DateTimeOffset StartedAt { get; } = startedAt;

        public DateTimeOffset LastActivityAt { get; set; } = startedAt;

        /// <summary>As JSON, so that nobody holds the same object.</summary>
        public List<string> Activities { get; } = [];

        public Dictionary<string, long> Sequences { get; } = [];

        /// <summary>Of the delivered activities, by their sequences.</summary>
        public Dictionary<long, string> ChannelActivityIds { get; } = [];

        public ConversationInfo ToInfo() => new(ChannelId, ConversationId, StartedAt, LastActivityAt, Activities.Count);

        public Row At(long sequence) => new(sequence, Activities[(int)sequence - 1], ChannelActivityIds.GetValueOrDefault(sequence));

        public Row? FindDelivered(string channelActivityId)
        {
            var sequences = ChannelActivityIds.Where(delivery => delivery.Value == channelActivityId).Select(delivery => delivery.Key);
            return sequences.Max(sequence => (long?)sequence) is { } last ? At(last) : null;
        }
    }

    private sealed record Row(long Sequence, string Json, string? ChannelActivityId)
    {
        public StoredActivity ToStoredActivity() => new(Sequence, ActivityJson.Read(Json), ChannelActivityId);
    }
}
