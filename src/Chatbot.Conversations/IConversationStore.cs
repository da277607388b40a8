using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Conversations;

/// <summary>
/// The activities of all conversations, in order. A conversation is named by its channel and its id together; both are
/// compared letter by letter.
/// </summary>
/// <remarks>
/// The members of <see cref="ITranscriptStore"/> page by 20, as Microsoft's own stores do; their continuation tokens
/// mean nothing outside the store that gave them.
/// </remarks>
public interface IConversationStore : ITranscriptStore
{
    /// <summary>
    /// Stores activities of one or several conversations in the order given, all or none. When the task has completed, killing the process loses none of
    /// them. An activity whose id its conversation already holds is not stored again, so a call can be repeated.
    /// </summary>
    /// <remarks>
    /// A <c>messageUpdate</c> or <c>messageDelete</c> bears the id of the message that it is about; it is left out only
    /// when exactly the same one is stored already.
    /// </remarks>
    /// <returns>For each activity the sequence under which its id was first stored.</returns>
    /// <exception cref="ArgumentException">An activity lacks one of the three ids, or is too large. Nothing was stored.</exception>
    Task<IReadOnlyList<long>> AppendAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default);

    /// <summary>At most <paramref name="limit"/> activities whose sequence is above <paramref name="after"/>, in order; none for an unknown conversation.</summary>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string channelId,
        string conversationId,
        long after,
        int limit,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Records which ids the channel gave activities of one conversation that are stored already, all or none. When the task has completed,
    /// killing the process loses none of them. A call can be repeated; another id for the same activity takes the place of the first.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The conversation holds no activity with one of the ids, or a delivery lacks an id. Nothing was recorded.
    /// </exception>
    Task RecordDeliveriesAsync(
        string channelId,
        string conversationId,
        IReadOnlyList<Delivery> deliveries,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The activity that the channel knows by <paramref name="channelActivityId"/>, or null when no delivery names it; of several
    /// that the channel gave the same id, the one stored last.
    /// </summary>
    Task<StoredActivity?> FindDeliveredAsync(
        string channelId,
        string conversationId,
        string channelActivityId,
        CancellationToken cancellationToken = default);

    /// <summary>The conversation, or null when nothing of it is stored.</summary>
    Task<ConversationInfo?> FindAsync(string channelId, string conversationId, CancellationToken cancellationToken = default);

    /// <summary>The conversations with that id, of all channels, the one with the newest last activity first.</summary>
    Task<IReadOnlyList<ConversationInfo>> FindByIdAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>
    /// At most <paramref name="limit"/> conversations, the one with the newest last activity first; only those whose last
    /// activity was earlier than <paramref name="before"/>, if that is given.
    /// </summary>
    /// <remarks>
    /// For an overview, not for reading all: whoever goes on with the last one's <c>LastActivityAt</c> as <paramref name="before"/>
    /// skips those that were last active at that very moment and did not fit within the limit.
    /// </remarks>
    Task<IReadOnlyList<ConversationInfo>> ListAsync(
        int limit,
        DateTimeOffset? before = null,
        CancellationToken cancellationToken = default);
}
