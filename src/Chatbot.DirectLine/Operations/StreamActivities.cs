using System.Net.WebSockets;
using Chatbot.DirectLine.Activities;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chatbot.DirectLine.Operations;

/// <summary>
/// The WebSocket: what was said after the watermark, then what is said. A conversation may have several, one per tab.
/// </summary>
internal sealed partial class StreamActivities(
    DirectLineTokens tokens,
    Origins origins,
    ConversationSignals signals,
    VisibleActivities activities,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<StreamActivities> logger)
{
    /// <summary>Shorter than the minute after which proxies drop a silent connection.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    public static Task HandleAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<StreamActivities>().OpenAsync(context);

    private async Task OpenAsync(HttpContext context)
    {
        var conversationId = (string)context.Request.RouteValues["conversationId"]!;
        if (await RefusalAsync(context, conversationId) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        // Before the first look at the store, so that nothing falls between.
        using var subscription = signals.TrySubscribe(conversationId);
        if (subscription is null)
        {
            await Refusals.TooManySockets.ExecuteAsync(context);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        // A host that stops ends its sockets at once: clients come back to the next one and read on.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        // Cancelling a read breaks the connection, so this one is kept for the end.
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var listening = ListenAsync(socket, ended, broken.Token);
        try
        {
            await SendAsync(socket, subscription, context.Request.Query["watermark"], ended.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client went away, or the host stops.
        }
        catch (Exception exception)
        {
            // The client comes back and reads on from its watermark.
            Log.StreamFailed(logger, conversationId, exception.GetType().FullName, exception.StackTrace);
        }
        finally
        {
            // A client that has closed one stream may open another at once.
            subscription.Dispose();
            await CloseAsync(socket, listening);
            await broken.CancelAsync();
            await listening;
        }
    }

    private async Task<IResult?> RefusalAsync(HttpContext context, string conversationId)
    {
        if (!origins.Allows(context.Request))
        {
            return Refusals.OriginNotAllowed;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusals.StreamNeedsWebSocket;
        }

        return await tokens.CheckStreamTokenAsync(context.Request.Query["t"].ToString()) switch
        {
            TokenCheck.Valid({ } caller) when caller.MayUse(conversationId) => null,
            TokenCheck.Valid => Refusals.OtherConversation,
            TokenCheck.Expired => Refusals.TokenExpired,
            _ => Refusals.TokenInvalid,
        };
    }

    private async Task SendAsync(
        WebSocket socket,
        ConversationSignals.Subscription subscription,
        string? from,
        CancellationToken cancellationToken)
    {
        var conversationId = subscription.ConversationId;
        var position = new Position(VisibleActivities.ParseWatermark(from), LastShown: 0);
        position = await SendStoredAsync(socket, conversationId, position, cancellationToken);
        await foreach (var signal in subscription.ReadAllAsync(cancellationToken))
        {
            if (signal.Passing is { } passing && position.LastShown <= signal.After)
            {
                await SendFrameAsync(socket, VisibleActivities.WritePassing(passing, position.Watermark), cancellationToken);
            }

            position = await SendStoredAsync(socket, conversationId, position, cancellationToken);
        }
    }

    private async Task<Position> SendStoredAsync(WebSocket socket, string conversationId, Position position, CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await activities.ReadAsync(conversationId, position.Watermark, cancellationToken);
            if (page.Activities.Count == 0)
            {
                return position with { Watermark = page.Watermark };
            }

            await SendFrameAsync(socket, VisibleActivities.Write(page), cancellationToken);
            position = new Position(page.Watermark, page.Activities[^1].Sequence);
        }
    }

    private static ValueTask SendFrameAsync(WebSocket socket, ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>Clients only send empty frames, to keep proxies awake; reading them is also how their leaving is noticed.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended, CancellationToken cancellationToken)
    {
        var ignored = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // As good as a close frame.
        }

        await ended.CancelAsync();
    }

    /// <summary>Says goodbye and gives the client a moment to say it too.</summary>
    private async Task CloseAsync(WebSocket socket, Task listening)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, CancellationToken.None);
                await listening.WaitAsync(Goodbye, clock);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or TimeoutException)
        {
            // The connection is gone, or good for nothing.
        }
    }

    /// <param name="Watermark">Up to where the store was read.</param>
    /// <param name="LastShown">The sequence of the last activity that was sent.</param>
    private readonly record struct Position(long Watermark, long LastShown);

    private static partial class Log
    {
        // Not the exception itself: its message may quote what a person typed.
        [LoggerMessage(3, LogLevel.Error, "A stream of conversation {ConversationId} failed: {ExceptionType}\n{StackTrace}")]
        public static partial void StreamFailed(ILogger logger, string conversationId, string? exceptionType, string? stackTrace);
    }
}
