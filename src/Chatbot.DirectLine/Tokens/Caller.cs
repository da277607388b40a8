using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Tokens;

/// <summary>Who sent the request: the holder of a token for one conversation, or of the secret for all.</summary>
/// <param name="ConversationId">The token's conversation; null for the secret.</param>
/// <param name="UserId">The token's user; null for the secret.</param>
internal sealed record Caller(string? ConversationId, string? UserId, string? UserName)
{
    public static Caller SecretHolder { get; } = new(null, null, null);

    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    public bool MayUse(string conversationId) => ConversationId is null || ConversationId == conversationId;
}
