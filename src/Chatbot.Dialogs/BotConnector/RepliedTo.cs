using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>Which reply of the bot an activity is about: a rated, or one whose button was pressed.</summary>
/// <param name="Reply">As it was stored.</param>
/// <param name="ChannelActivityId">What the channel calls it.</param>
internal sealed record RepliedTo(Activity Reply, string ChannelActivityId);
