namespace Chatbot.Conversations;

/// <summary>That a channel took an activity, and the id that it gave it: what a reaction or a click on it names as <c>replyToId</c>.</summary>
/// <param name="ActivityId">The id under which the activity is stored.</param>
/// <param name="ChannelActivityId">
/// The channel's own id, not empty. Where a channel gives none, the activity's own id still says that it was delivered.
/// </param>
public sealed record Delivery(string ActivityId, string ChannelActivityId);
