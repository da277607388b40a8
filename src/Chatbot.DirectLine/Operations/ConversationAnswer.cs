using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Operations;

/// <summary>
/// How a client goes on with a conversation: <paramref name="ExpiresIn"/> is the token's life in seconds,
/// <paramref name="StreamUrl"/> the WebSocket's address, which can be used for a minute.
/// </summary>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl)
{
    public static IResult Ok(string conversationId, string token, int expiresIn, string? streamUrl = null) =>
        Of(StatusCodes.Status200OK, conversationId, token, expiresIn, streamUrl);

    public static IResult Created(string conversationId, string token, int expiresIn, string streamUrl) =>
        Of(StatusCodes.Status201Created, conversationId, token, expiresIn, streamUrl);

    private static IResult Of(int status, string conversationId, string token, int expiresIn, string? streamUrl) =>
        TypedResults.Json(new ConversationAnswer(conversationId, token, expiresIn, streamUrl), statusCode: status);
}
