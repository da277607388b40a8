using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Chatbot.BotConnector;

/// <summary><c>POST /api/messages</c>: where the Bot Connector, the Emulator and parent bots deliver activities.</summary>
internal static partial class MessagesEndpoint
{
    /// <summary>The size of an activity that Microsoft's own channels allow.</summary>
    private const int MaximumBodyBytes = 256 * 1024;

    private const string RetryAfterSeconds = "5";

    public static IEndpointConventionBuilder MapBotConnector(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/api/messages", ReceiveAsync)
        .WithMetadata(new RequestSizeLimitAttribute(MaximumBodyBytes))
        .AddEndpointFilter(RefuseStrangersAsync);

    private static async Task<IResult> ReceiveAsync(HttpContext context, ChatbotAdapter adapter, IBot bot, ILogger<ChatbotAdapter> logger)
    {
        var activity = await HttpHelper.ReadRequestAsync<Activity>(context.Request).ConfigureAwait(false);
        if (WhatIsWrong(activity) is { } wrong)
        {
            return Results.Problem(wrong, statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            var response = await adapter.ReceiveAsync(context.Request.Headers.Authorization.ToString(), activity, bot, context.RequestAborted).ConfigureAwait(false);
            if (response.Status == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            }

            await HttpHelper.WriteResponseAsync(context.Response, response).ConfigureAwait(false);
            return Results.Empty;
        }
        catch (UnauthorizedAccessException refusal)
        {
            // The text says which rule was broken; it never holds the token.
            Log.Refused(logger, activity.ChannelId, refusal.Message);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }
    }

    private static string? WhatIsWrong(Activity? activity) => activity switch
    {
        null or { Type: null or "" } => "Send an activity: a JSON object with a type.",
        { Conversation.Id: null or "" } or { Conversation: null } => "The activity lacks conversation.id.",
        { ChannelId: null or "" } => "The activity lacks channelId.",
        { DeliveryMode: not DeliveryModes.ExpectReplies } when !Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out _) =>
            "The activity lacks serviceUrl, an absolute address for the replies.",
        _ => null,
    };

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

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Warning, "Refused an activity for channel {ChannelId}: {Reason}")]
        public static partial void Refused(ILogger logger, string? channelId, string reason);
    }
}
