using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Conversations;

/// <summary>What all stores share: the part of <see cref="ITranscriptStore"/> that their own methods can answer.</summary>
public abstract class ConversationStore : IConversationStore
{
    /// <summary>Of <see cref="ITranscriptStore"/>'s pages.</summary>
    protected const int PageSize = 20;

    public abstract Task<IReadOnlyList<long>> AppendAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default);

    public abstract Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string channelId,
        string conversationId,
        long after,
        int limit,
        CancellationToken cancellationToken = default);

    public async Task RecordDeliveriesAsync(
        string channelId,
        string conversationId,
        IReadOnlyList<Delivery> deliveries,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(deliveries);
        Delivery[] all = [.. deliveries];
        if (Array.Exists(all, delivery => string.IsNullOrEmpty(delivery?.ActivityId) || string.IsNullOrEmpty(delivery.ChannelActivityId)))
        {
            throw new ArgumentException("A delivery without both ids cannot be recorded.", nameof(deliveries));
        }

        if (all.Length > 0 && await RecordAsync(channelId, conversationId, all, cancellationToken) is { } unknown)
        {
            throw new ArgumentException($"The conversation holds no activity '{unknown}' that could have been delivered.", nameof(deliveries));
        }
    }

    public abstract Task<StoredActivity?> FindDeliveredAsync(
        string channelId,
        string conversationId,
        string channelActivityId,
        CancellationToken cancellationToken = default);

    public abstract Task<ConversationInfo?> FindAsync(
        string channelId,
        string conversationId,
        CancellationToken cancellationToken = default);

    public abstract Task<IReadOnlyList<ConversationInfo>> FindByIdAsync(
        string conversationId,
        CancellationToken cancellationToken = default);

    public abstract Task<IReadOnlyList<ConversationInfo>> ListAsync(
        int limit,
        DateTimeOffset? before = null,
        CancellationToken cancellationToken = default);

    /// <summary>The channel's conversations, oldest first.</summary>
    public abstract Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);

    /// <summary>Forgets the conversation and its deliveries; an activity stored later starts it anew, with sequence 1.</summary>
    public abstract Task DeleteTranscriptAsync(string channelId, string conversationId);

    /// <summary>Stores one activity, as <see cref="AppendAsync"/> does.</summary>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AppendAsync([(Activity)activity]);
    }

    /// <summary>
    /// The conversation's activities, in order. A <paramref name="startDate"/> leaves out those with an earlier timestamp, and
    /// those without any.
    /// </summary>
    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string? continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        var after = ParseToken(continuationToken);
        List<IActivity> page = [];
        while (page.Count < PageSize)
        {
            var wanted = PageSize - page.Count;
            var read = await ReadAsync(channelId, conversationId, after, wanted);
            page.AddRange(read.Select(stored => stored.Activity)
                .Where(activity => startDate == default || activity.Timestamp >= startDate));
            if (read.Count < wanted)
            {
                return new PagedResult<IActivity> { Items = [.. page] };
            }

            after = read[^1].Sequence;
        }

        return new PagedResult<IActivity> { Items = [.. page], ContinuationToken = FormatToken(after) };
    }

    /// <summary>Records one or more deliveries, whose ids are there.</summary>
    /// <returns>The id of an activity that the conversation does not hold, when nothing was recorded; otherwise null.</returns>
    protected abstract Task<string?> RecordAsync(
        string channelId,
        string conversationId,
        Delivery[] deliveries,
        CancellationToken cancellationToken);

    protected static string FormatToken(long position) => position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The position in a continuation token; 0 for none.</summary>
    /// <exception cref="ArgumentException">It is not one of ours.</exception>
    protected static long ParseToken(string? continuationToken)
    {
        if (string.IsNullOrEmpty(continuationToken))
        {
            return 0;
        }

        return long.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new ArgumentException("The continuation token is not of this store.", nameof(continuationToken));
    }
}
