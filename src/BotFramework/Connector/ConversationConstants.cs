namespace Microsoft.Bot.Connector;

public static class ConversationConstants
{
    /// <summary>Names the conversation to gateways on the way that do not read bodies.</summary>
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
