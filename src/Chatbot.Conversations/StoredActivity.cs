using Microsoft.Bot.Schema;

namespace Chatbot.Conversations;

/// <summary>An activity and its place in its conversation.</summary>
/// <param name="Sequence">1, 2, 3 … in the order of storing, without gaps within the conversation.</param>
/// <param name="Activity">A copy of the caller's own: changing it changes nothing that is stored. Its id is ours, not the channel's.</param>
/// <param name="ChannelActivityId">The id that the channel gave it on delivery; null as long as no channel has acknowledged it.</param>
public sealed record StoredActivity(long Sequence, Activity Activity, string? ChannelActivityId);
