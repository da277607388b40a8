using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Chatbot.BotConnector;

/// <summary><c>POST /api/messages</c>: where the Bot Connector, the Emulator and parent bots deliver activities.</summary>
internal static class MessagesEndpoint
{
    /// <summary>The size of an activity that Microsoft's own channels allow.</summary>
    private const int MaximumBodyBytes = 256 * 1024;

    public static IServiceCollection AddBotConnector(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<ChatbotAdapter>();
        return services;
    }

    public static IEndpointConventionBuilder MapBotConnector(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/api/messages", (HttpContext context, ChatbotAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted))
        .WithMetadata(new RequestSizeLimitAttribute(MaximumBodyBytes))
        .AddEndpointFilter(RefuseStrangersAsync);

    /// <summary>
    /// Without credentials nobody can prove who they are: then only this machine is answered, and only in development. JSON is
    /// asked for because a page in a developer's browser could otherwise post here without the browser asking first.
    /// </summary>
    private static async ValueTask<object?> RefuseStrangersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var services = context.RequestServices;
        if (string.IsNullOrEmpty(services.GetRequiredService<IConfiguration>()["MicrosoftAppId"])
            && !(services.GetRequiredService<IHostEnvironment>().IsDevelopment() && IsThisMachine(context)))
        {
            return Results.Problem("This bot has no credentials configured: set MicrosoftAppId.", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!context.Request.HasJsonContentType())
        {
            return Results.Problem("Send an activity as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        return await next(invocation).ConfigureAwait(false);
    }

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");
}
