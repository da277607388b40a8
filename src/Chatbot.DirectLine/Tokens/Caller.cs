using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Chatbot.DirectLine.Tokens;

/// <summary>
/// Who sent the request: the holder of a token for one conversation, or of the secret for all; then
/// <paramref name="ConversationId"/> and <paramref name="UserId"/> are null.
/// </summary>
internal sealed record Caller(string? ConversationId, string? UserId, string? UserName)
{
    public static Caller SecretHolder { get; } = new(null, null, null);

    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    public bool MayUse(string conversationId) => ConversationId is null || ConversationId == conversationId;
}
