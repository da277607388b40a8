using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Chatbot.DirectLine.Operations;

/// <summary>What a client may say about a conversation that it asks for. All of it is optional.</summary>
internal sealed record ConversationParameters(UserParameters? User, string? Locale)
{
    public static bool TryParse(string body, [NotNullWhen(true)] out ConversationParameters? parameters)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            parameters = new ConversationParameters(null, null);
            return true;
        }

        try
        {
            parameters = JsonSerializer.Deserialize<ConversationParameters>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            parameters = null;
        }

        return parameters is not null;
    }
}

internal sealed record UserParameters(string? Id, string? Name);
