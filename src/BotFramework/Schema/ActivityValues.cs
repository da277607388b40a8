namespace Microsoft.Bot.Schema;

public static class ActivityImportance
{
    public const string High = "high";
    public const string Low = "low";
    public const string Normal = "normal";
}

public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}

public static class DeliveryModes
{
    public const string Ephemeral = "ephemeral";
    public const string ExpectReplies = "expectReplies";
    public const string Normal = "normal";
    public const string Notification = "notification";
}

public static class EndOfConversationCodes
{
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";
    public const string BotTimedOut = "botTimedOut";
    public const string ChannelFailed = "channelFailed";
    public const string CompletedSuccessfully = "completedSuccessfully";
    public const string Unknown = "unknown";
    public const string UserCancelled = "userCancelled";
}

public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string ExpectingInput = "expectingInput";
    public const string IgnoringInput = "ignoringInput";
}

public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}

public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}

public static class RoleTypes
{
    public const string Bot = "bot";
    public const string Skill = "skill";
    public const string User = "user";
}

public static class SemanticActionStates
{
    public const string Continue = "continue";
    public const string Done = "done";
    public const string Start = "start";
}

public static class TextFormatTypes
{
    public const string Markdown = "markdown";
    public const string Plain = "plain";
    public const string Xml = "xml";
}
