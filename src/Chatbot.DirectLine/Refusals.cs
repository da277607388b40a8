using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine;

/// <summary>
/// What a client is told when its request is refused. Codes are stable; messages are for the developer who reads them.
/// Clients give a conversation up at 403 and 404, so neither is used for what a second try can heal.
/// </summary>
internal static class Refusals
{
    public static IResult TokenMissing { get; } =
        Of(StatusCodes.Status401Unauthorized, "TokenMissing", "Send the header Authorization: Bearer <token>.");

    public static IResult TokenExpired { get; } = Of(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static IResult TokenInvalid { get; } = Of(StatusCodes.Status403Forbidden, "BadToken", "The token is not one of this host.");

    public static IResult OtherConversation { get; } =
        Of(StatusCodes.Status403Forbidden, "OtherConversation", "The token belongs to another conversation.");

    public static IResult SecretRequired { get; } =
        Of(StatusCodes.Status403Forbidden, "SecretRequired", "Only the holder of the secret may do this.");

    public static IResult OriginNotAllowed { get; } =
        Of(StatusCodes.Status403Forbidden, "OriginNotAllowed", "Pages of this origin may not use the channel.");

    public static IResult ConversationNotFound { get; } =
        Of(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    /// <summary>Nobody knows how long the bot takes; by then it has had time for a turn.</summary>
    public static IResult TooManyWaiting { get; } =
        TooMany("TooManyWaiting", "Earlier activities of this conversation wait for their turn.", TimeSpan.FromSeconds(5));

    public static IResult TooManySockets { get; } =
        Of(StatusCodes.Status503ServiceUnavailable, "TooManySockets", "The conversation has as many streams as it may.");

    public static IResult TooLarge { get; } =
        Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"A request may hold {RequestBody.Limit} bytes.");

    public static IResult StreamNeedsWebSocket { get; } =
        Of(StatusCodes.Status400BadRequest, "BadArgument", "The stream is a WebSocket.");

    public static IResult TooManyTokens(TimeSpan retryAfter) =>
        TooMany("TooManyTokens", "Too many tokens were asked for from this address.", retryAfter);

    public static IResult TooManyActivities(TimeSpan retryAfter) =>
        TooMany("TooManyActivities", "Too many activities were sent in this conversation or from this address.", retryAfter);

    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    private static IResult TooMany(string code, string message, TimeSpan retryAfter) =>
        new Later(Of(StatusCodes.Status429TooManyRequests, code, message), retryAfter);

    private static IResult Of(int status, string code, string message) =>
        TypedResults.Json(new Body(new Error(code, message)), statusCode: status);

    /// <summary>Says in whole seconds, and never too early, when a second try can succeed.</summary>
    private sealed class Later(IResult refusal, TimeSpan retryAfter) : IResult
    {
        private readonly string _seconds = Math.Max(1, Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = _seconds;
            return refusal.ExecuteAsync(httpContext);
        }
    }

    private sealed record Body([property: JsonPropertyName("error")] Error Error);

    private sealed record Error(
        [property: JsonPropertyName("code")] string Code,
        [property: JsonPropertyName("message")] string Message);
}
