using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Tokens;

/// <summary>
/// Lets a request pass that carries a token for the conversation in its address, or the secret. A token that is refused is
/// answered 403, as clients take from it that only a fresh token helps; a missing one 401.
/// </summary>
internal sealed class TokenAuthentication(DirectLineTokens tokens) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length == Scheme.Length)
        {
            return Refusals.TokenMissing;
        }

        var credential = header[Scheme.Length..].Trim();
        var check = tokens.IsSecret(credential)
            ? new TokenCheck.Valid(Caller.SecretHolder)
            : await tokens.CheckConversationTokenAsync(credential);
        switch (check)
        {
            case TokenCheck.Valid({ } caller) when request.RouteValues["conversationId"] is not string id || caller.MayUse(id):
                context.HttpContext.Features.Set(caller);
                return await next(context);
            case TokenCheck.Valid:
                return Refusals.OtherConversation;
            case TokenCheck.Expired:
                return Refusals.TokenExpired;
            default:
                return Refusals.TokenInvalid;
        }
    }
}
