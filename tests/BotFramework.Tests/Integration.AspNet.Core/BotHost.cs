using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration.AspNet.Core;

/// <summary>A bot behind real HTTP on this machine, and a channel's service next to it that notes its requests.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _client;

    private BotHost(WebApplication application, CloudAdapter adapter)
    {
        _application = application;
        _client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
        Adapter = adapter;
    }

    public CloudAdapter Adapter { get; }

    public string ServiceUrl => _client.BaseAddress!.AbsoluteUri;

    /// <summary>Method, path and body of the requests that the channel's service got.</summary>
    public ConcurrentQueue<(string Method, string Path, JObject? Body)> Delivered { get; } = new();

    public int ChannelStatus { get; set; } = StatusCodes.Status200OK;

    public static async Task<BotHost> StartAsync(BotCallbackHandler turn, string? appId = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = appId })
            .Build();
        var adapter = new CloudAdapter(configuration);
        var bot = new CallbackBot(turn);

        var builder = WebApplication.CreateSlimBuilder();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.Map("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        BotHost? host = null;
        application.Map("/v3/{**path}", (HttpContext context) => host!.ReceiveAsync(context));
        await application.StartAsync();
        return host = new BotHost(application, adapter);
    }

    public Activity AnActivity(string type = ActivityTypes.Message) => new(type)
    {
        Id = "a1",
        Text = "hallo",
        ChannelId = "emulator",
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(id: "c/1"),
        From = new ChannelAccount("customer"),
        Recipient = new ChannelAccount("bot"),
    };

    public Task<HttpResponseMessage> PostAsync(Activity activity) => PostAsync(JObject.FromObject(activity).ToString());

    public Task<HttpResponseMessage> PostAsync(string body) => SendAsync(HttpMethod.Post, body);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? body = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, "/api/messages");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (authorization is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Delivered.Enqueue((context.Request.Method, path, body.Length == 0 ? null : JObject.Parse(body)));
        context.Response.StatusCode = ChannelStatus;
        await context.Response.WriteAsync(ChannelStatus == 200 ? """{"id":"r1"}""" : """{"error":{"code":"BadArgument","message":"no"}}""");
    }

    private sealed class CallbackBot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
