using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.BotConnector;

internal static class GroupConversation
{
    /// <summary>Whether others read along.</summary>
    public static bool Is(IActivity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
}
