using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests;

/// <summary>A stream as a browser opens it; remembers the watermark of the last frame.</summary>
internal sealed class TestSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JObject> _activities = [];

    public string Watermark { get; private set; } = string.Empty;

    public static async Task<TestSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new TestSocket();
        socket._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        using var timeout = new CancellationTokenSource(Patience);
        await socket._socket.ConnectAsync(new Uri(streamUrl), timeout.Token);
        return socket;
    }

    /// <summary>The status with which the host refuses the stream.</summary>
    public static async Task<int> RefusalAsync(string streamUrl, string? origin = null)
    {
        using var socket = new TestSocket();
        socket._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket._socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None));
        return (int)socket._socket.HttpStatusCode;
    }

    public async Task<JObject> NextAsync()
    {
        while (_activities.Count == 0)
        {
            var frame = await FrameAsync() ?? throw new InvalidOperationException("The host closed the stream.");
            if ((string?)frame["watermark"] is { } watermark)
            {
                Watermark = watermark;
            }

            foreach (var activity in frame["activities"]!)
            {
                _activities.Enqueue((JObject)activity);
            }
        }

        return _activities.Dequeue();
    }

    public async Task<string[]> TextsAsync(int count)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = (string)(await NextAsync())["text"]!;
        }

        return texts;
    }

    public async Task SendKeepAliveAsync() =>
        await _socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Waits until the host has closed the stream.</summary>
    public async Task UntilClosedAsync()
    {
        while (await FrameAsync() is not null)
        {
        }

        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    /// <summary>Closes the stream and waits for the host's goodbye.</summary>
    public async Task CloseAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
    }

    /// <summary>Breaks the connection without a word, as a lost network does.</summary>
    public void Dispose() => _socket.Abort();

    private async Task<JObject?> FrameAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return part.MessageType == WebSocketMessageType.Close ? null : TestClient.Parse(Encoding.UTF8.GetString(message.ToArray()));
    }
}
