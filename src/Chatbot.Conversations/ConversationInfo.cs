namespace Chatbot.Conversations;

/// <summary>
/// What is known of a conversation without reading it. <c>StartedAt</c> is the first activity's timestamp and
/// <c>LastActivityAt</c> the latest one of all, in UTC; an activity without a timestamp counts with the moment of storing.
/// <c>Activities</c> is how many are stored, and so the last one's sequence.
/// </summary>
public sealed record ConversationInfo(
    string ChannelId,
    string ConversationId,
    DateTimeOffset StartedAt,
    DateTimeOffset LastActivityAt,
    long Activities);
