using Chatbot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.DirectLine.Tests;

/// <summary>Another store that cannot be read while the test says so.</summary>
internal sealed class FailingStore(IConversationStore inner) : IConversationStore
{
    public const string Words = "what a person typed";

    public bool Fails { get; set; }

    public Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string channelId, string conversationId, long after, int limit, CancellationToken cancellationToken = default) =>
        Fails ? throw new TimeoutException(Words) : inner.ReadAsync(channelId, conversationId, after, limit, cancellationToken);

    public Task<IReadOnlyList<long>> AppendAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default) =>
        inner.AppendAsync(activities, cancellationToken);

    public Task RecordDeliveriesAsync(
        string channelId, string conversationId, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken = default) =>
        inner.RecordDeliveriesAsync(channelId, conversationId, deliveries, cancellationToken);

    public Task<StoredActivity?> FindDeliveredAsync(
        string channelId, string conversationId, string channelActivityId, CancellationToken cancellationToken = default) =>
        inner.FindDeliveredAsync(channelId, conversationId, channelActivityId, cancellationToken);

    public Task<ConversationInfo?> FindAsync(string channelId, string conversationId, CancellationToken cancellationToken = default) =>
        inner.FindAsync(channelId, conversationId, cancellationToken);

    public Task<IReadOnlyList<ConversationInfo>> FindByIdAsync(string conversationId, CancellationToken cancellationToken = default) =>
        inner.FindByIdAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<ConversationInfo>> ListAsync(
        int limit, DateTimeOffset? before = null, CancellationToken cancellationToken = default) =>
        inner.ListAsync(limit, before, cancellationToken);

    public Task LogActivityAsync(IActivity activity) => inner.LogActivityAsync(activity);

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default) =>
        inner.GetTranscriptActivitiesAsync(channelId, conversationId, continuationToken!, startDate);

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null) =>
        inner.ListTranscriptsAsync(channelId, continuationToken!);

    public Task DeleteTranscriptAsync(string channelId, string conversationId) => inner.DeleteTranscriptAsync(channelId, conversationId);
}
