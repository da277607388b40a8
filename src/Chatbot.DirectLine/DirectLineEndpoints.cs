using Chatbot.DirectLine.Operations;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chatbot.DirectLine;

/// <summary>The routes of Direct Line 3.0.</summary>
public static class DirectLineEndpoints
{
    internal const string BasePath = "/v3/directline";

    /// <summary>
    /// Maps <c>/v3/directline</c> and <c>POST /directline/token</c>, which gives anyone on an allowed page a token for a new
    /// conversation. The host's pipeline must contain <c>UseCors()</c>.
    /// </summary>
    /// <exception cref="SigningKeyException">The key that signs tokens cannot be read or made.</exception>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        // Read now what otherwise the first customer would fail on.
        endpoints.ServiceProvider.GetRequiredService<DirectLineTokens>();
        var channel = endpoints.MapGroup(string.Empty)
            .RequireCors(DirectLineServices.CorsPolicy)
            .AddEndpointFilter(NeverStoreAsync)
            .AddEndpointFilter(RefuseForeignPagesAsync);
        channel.MapPost("/directline/token", GenerateToken.ForAnyone)
            .AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<TokenRateLimit>().InvokeAsync);

        var authenticated = channel.MapGroup(BasePath).AddEndpointFilter<TokenAuthentication>();
        authenticated.MapPost("/tokens/generate", GenerateToken.ForSecretHolderAsync);
        authenticated.MapPost("/tokens/refresh", RefreshToken.Handle);
        authenticated.MapPost("/conversations", StartConversation.HandleAsync);
        authenticated.MapGet("/conversations/{conversationId}", ReconnectToConversation.HandleAsync);
        authenticated.MapPost("/conversations/{conversationId}/activities", PostActivity.HandleAsync)
            .AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<ActivityRateLimit>().InvokeAsync);
        authenticated.MapGet("/conversations/{conversationId}/activities", GetActivities.HandleAsync);

        // A WebSocket has no headers of its own: its address carries the token, and CORS does not apply.
        var sockets = endpoints.CreateApplicationBuilder().UseWebSockets();
        sockets.Run(StreamActivities.HandleAsync);
        endpoints.MapGet($"{BasePath}/conversations/{{conversationId}}/stream", sockets.Build());
        return endpoints;
    }

    private static ValueTask<object?> NeverStoreAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static ValueTask<object?> RefuseForeignPagesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<Origins>().Allows(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Refusals.OriginNotAllowed);
}
