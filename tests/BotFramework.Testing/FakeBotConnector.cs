using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Testing;

/// <summary>Plays a channel's service over real HTTP on this machine: notes what the bot sends and answers as the Bot Connector does.</summary>
public sealed class FakeBotConnector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _application;
    private readonly Channel<ConnectorCall> _unseen = Channel.CreateUnbounded<ConnectorCall>();
    private readonly ConcurrentQueue<(int Status, TimeSpan? RetryAfter)> _refusals = new();
    private volatile TaskCompletionSource _gate = Opened();
    private int _ids;

    private FakeBotConnector(WebApplication application)
    {
        _application = application;
    }

    /// <summary>What an activity of this channel has for its serviceUrl.</summary>
    public string ServiceUrl => $"{_application.Urls.First()}/";

    /// <summary>Every call that was answered, in the order of the answers.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>The members of every conversation.</summary>
    public IList<ChannelAccount> Members { get; } = [];

    public static async Task<FakeBotConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var connector = new FakeBotConnector(application);
        application.Run(connector.AnswerAsync);
        await application.StartAsync().ConfigureAwait(false);
        return connector;
    }

    /// <summary>Answers the next calls with this status.</summary>
    public void Refuse(int status, int times = 1, TimeSpan? retryAfter = null)
    {
        for (var i = 0; i < times; i++)
        {
            _refusals.Enqueue((status, retryAfter));
        }
    }

    /// <summary>Leaves calls without an answer until the result is disposed of.</summary>
    public IDisposable Hold()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate = gate;
        return new Release(gate);
    }

    /// <summary>The next call that nobody has waited for yet.</summary>
    /// <exception cref="TimeoutException">None came within half a minute.</exception>
    public Task<ConnectorCall> NextCallAsync() => _unseen.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next activity that the bot sent, updated or replied with; calls without one are skipped.</summary>
    public async Task<Activity> NextActivityAsync()
    {
        while (true)
        {
            var call = await NextCallAsync().ConfigureAwait(false);
            if (call.Status < 300 && call.Activity is { } activity)
            {
                return activity;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _gate.TrySetResult();
        return _application.DisposeAsync();
    }

    private static TaskCompletionSource Opened()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        await _gate.Task.WaitAsync(context.RequestAborted).ConfigureAwait(false);

        var (status, retryAfter) = _refusals.TryDequeue(out var refusal) ? refusal : (StatusCodes.Status200OK, null);
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var call = new ConnectorCall(
            context.Request.Method,
            path,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            text.Length == 0 ? null : Parse(text),
            status);
        Calls.Enqueue(call);
        _unseen.Writer.TryWrite(call);

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var answer = status < 300 ? AnswerTo(call) : new { error = new { code = "Refused", message = $"Refused with {status}" } };
        await context.Response.WriteAsync(JsonConvert.SerializeObject(answer), context.RequestAborted).ConfigureAwait(false);
    }

    // Moments stay the text that they came as.
    private static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private object AnswerTo(ConnectorCall call)
    {
        var parts = call.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (call.Method, parts) switch
        {
            ("POST", ["v3", "conversations"]) => new { id = NextId("c"), activityId = NextId("r"), serviceUrl = ServiceUrl },
            ("GET", [.., "pagedmembers"]) => new { members = Members },
            ("GET", [.., "members"]) => Members,
            ("GET", [.., "members", var id]) => Members.FirstOrDefault(member => member.Id == Uri.UnescapeDataString(id)) ?? new ChannelAccount(),
            ("PUT", [.., "activities", var id]) => new { id = Uri.UnescapeDataString(id) },
            _ => new { id = NextId("r") },
        };
    }

    private string NextId(string prefix) => $"{prefix}{Interlocked.Increment(ref _ids)}";

    private sealed class Release(TaskCompletionSource gate) : IDisposable
    {
        public void Dispose() => gate.TrySetResult();
    }
}
