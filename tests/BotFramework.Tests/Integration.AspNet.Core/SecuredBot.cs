using System.Text;
using BotFramework.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration.AspNet.Core;

/// <summary>A bot with an app id behind real HTTP, a token service that it takes for Microsoft's, and a channel that it replies to.</summary>
/// <remarks>Its clock stands still, years from now: what is accepted by it is not accepted by the machine's.</remarks>
internal sealed class SecuredBot : IAsyncDisposable
{
    public const string AppId = "00000000-0000-0000-0000-00000000b07a";
    public const string OtherAppId = "00000000-0000-0000-0000-00000000beef";
    private const string Password = "a secret";

    private readonly WebApplication _application;
    private readonly HttpClient _client;

    private SecuredBot(WebApplication application, FakeTokenService issuer, FakeBotConnector channel, FakeTimeProvider time, RecordingLogger log, Adapter adapter, TurnRecorder turns)
    {
        _application = application;
        _client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
        Issuer = issuer;
        Channel = channel;
        Time = time;
        Log = log;
        Cloud = adapter;
        Turns = turns;
    }

    public FakeTokenService Issuer { get; }

    public FakeBotConnector Channel { get; }

    public FakeTimeProvider Time { get; }

    public RecordingLogger Log { get; }

    public Adapter Cloud { get; }

    public TurnRecorder Turns { get; }

    /// <param name="configuration">What tokens have to satisfy besides.</param>
    /// <param name="turn">Answers "Ja" by default.</param>
    /// <param name="settings">Replace the usual ones.</param>
    /// <param name="prepare">Sees the token service before the bot does.</param>
    public static async Task<SecuredBot> StartAsync(
        AuthenticationConfiguration? configuration = null,
        BotCallbackHandler? turn = null,
        IEnumerable<(string Name, string? Value)>? settings = null,
        Action<FakeTokenService>? prepare = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2031, 5, 6, 12, 0, 0, TimeSpan.Zero));
        var issuer = await FakeTokenService.StartAsync(time);
        issuer.AddClient(AppId, Password);
        prepare?.Invoke(issuer);
        var log = new RecordingLogger();
        var all = issuer.Settings(AppId, Password);
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        var root = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var authentication = new ConfigurationBotFrameworkAuthentication(
            root,
            new ConfigurationServiceClientCredentialFactory(root, issuer.CreateClient()),
            configuration,
            new ClientFactory(issuer.CreateHandler()),
            time,
            log);
        var adapter = new Adapter(authentication, log);
        var turns = new TurnRecorder(turn ?? ((context, token) => context.SendActivityAsync("Ja", cancellationToken: token)));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapPost("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, turns, context.RequestAborted));
        await application.StartAsync();
        return new SecuredBot(application, issuer, await FakeBotConnector.StartAsync(), time, log, adapter, turns);
    }

    public Activity AnActivity(string channelId = "msteams") => new(ActivityTypes.Message)
    {
        Id = "a1",
        Text = "hallo",
        ChannelId = channelId,
        ServiceUrl = Channel.ServiceUrl,
        Conversation = new ConversationAccount(id: "c1"),
        From = new ChannelAccount("customer"),
        Recipient = new ChannelAccount("bot"),
    };

    /// <summary>A token that is good for <see cref="AnActivity"/>.</summary>
    public TokenDraft ChannelToken() => Issuer.ChannelToken(AppId, Channel.ServiceUrl);

    /// <summary>A token that the bot got for itself, as its Emulator does.</summary>
    public TokenDraft EmulatorToken(string version = "2.0") => Issuer.EntraToken(AppId, AppId, version);

    /// <summary>A token that another bot got, to call this one.</summary>
    public TokenDraft CallerToken(string version = "2.0") => Issuer.EntraToken(OtherAppId, AppId, version);

    public Task<HttpResponseMessage> PostAsync(TokenDraft token) => PostAsync(token.SignAsHeader());

    public Task<HttpResponseMessage> PostAsync(string? authorization) => PostAsync(AnActivity(), authorization);

    public async Task<HttpResponseMessage> PostAsync(Activity activity, params string?[] authorizations)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(JObject.FromObject(activity).ToString(), Encoding.UTF8, "application/json");
        foreach (var authorization in authorizations.OfType<string>())
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
        await Channel.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>Shows what derived adapters see.</summary>
    internal sealed class Adapter(BotFrameworkAuthentication authentication, RecordingLogger log) : CloudAdapter(authentication, log)
    {
        public BotFrameworkAuthentication Authentication => BotFrameworkAuthentication;
    }

    internal sealed class TurnRecorder(BotCallbackHandler turn) : IBot
    {
        public int Count { get; private set; }

        public ITurnContext? Last { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Count++;
            Last = turnContext;
            return turn(turnContext, cancellationToken);
        }
    }

    private sealed class ClientFactory(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }
}
