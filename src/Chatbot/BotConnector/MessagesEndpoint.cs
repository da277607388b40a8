using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Chatbot.BotConnector;

/// <summary><c>POST /api/messages</c>: where the Bot Connector, the Emulator and parent bots deliver activities.</summary>
internal static class MessagesEndpoint
{
    /// <summary>The size of an activity that Microsoft's own channels allow.</summary>
    private const int MaximumBodyBytes = 256 * 1024;

    public static IServiceCollection AddBotConnector(this IServiceCollection services)
    {
        // A service URL is checked before it is called; a redirect would lead past the check.
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<ChatbotAdapter>();
        return services;
    }

    public static IEndpointConventionBuilder MapBotConnector(this IEndpointRouteBuilder endpoints) => endpoints
        // A caller who hangs up does not end the turn: half of it may be done, and what it says belongs in the transcript.
        .MapPost("/api/messages", (HttpContext context, ChatbotAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None))
        .WithMetadata(new RequestSizeLimitAttribute(MaximumBodyBytes))
        .AddEndpointFilter(RefuseStrangersAsync);

    /// <summary>
    /// Without credentials nobody can prove who they are: then only this machine is answered, and only in development. Pages in a
    /// developer's browser are strangers too: they show by their origin, by a host name that only resolves to this machine, or by a
    /// content type that a browser sends without asking first.
    /// </summary>
    private static async ValueTask<object?> RefuseStrangersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var services = context.RequestServices;
        if (string.IsNullOrEmpty(services.GetRequiredService<IConfiguration>()["MicrosoftAppId"])
            && !(services.GetRequiredService<IHostEnvironment>().IsDevelopment() && IsThisMachine(context)))
        {
            return Results.Problem(
                "Without credentials (MicrosoftAppId) only programs on this machine are answered, in Development.",
                statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!context.Request.HasJsonContentType())
        {
            return Results.Problem("Send an activity as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        return await next(invocation).ConfigureAwait(false);
    }

    private static bool IsThisMachine(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && (request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)))
            && !request.Headers.ContainsKey("X-Forwarded-For")
            && !request.Headers.ContainsKey("Forwarded")
            && string.IsNullOrEmpty(request.Headers.Origin);
    }
}
