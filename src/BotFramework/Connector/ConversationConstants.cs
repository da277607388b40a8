using System.Text;

namespace Microsoft.Bot.Connector;

public static class ConversationConstants
{
    /// <summary>Names the conversation to gateways on the way that do not read bodies.</summary>
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";

    // A header is ASCII; an id may be anything.
    internal static bool CanBeHeader(string id) => Ascii.IsValid(id) && !id.Any(char.IsControl);
}
