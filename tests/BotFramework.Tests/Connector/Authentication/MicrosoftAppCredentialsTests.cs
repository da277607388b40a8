using System.Collections.Concurrent;
using System.Net;
using System.Text;
using BotFramework.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Connector.Authentication;

public sealed class MicrosoftAppCredentialsTests : IAsyncLifetime
{
    private static readonly Activity Message = new(ActivityTypes.Message) { Text = "Ja", Conversation = new ConversationAccount(id: "c") };

    private FakeTokenService _tokens = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _tokens = await FakeTokenService.StartAsync();
        _tokens.AddClient("bot", "geheim");
        _http = _tokens.CreateClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task A_bot_with_a_secret_gets_a_token_for_channels()
    {
        var token = await ABot().GetTokenAsync();

        Assert.Equal(3, token.Split('.').Length);
        Assert.Equal(new BotFramework.Testing.TokenRequest("botframework.com", "client_credentials", "bot", "https://api.botframework.com/.default", 200), Assert.Single(_tokens.TokenRequests));
    }

    [Theory]
    [InlineData(null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("contoso.example", "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token")]
    public async Task Tokens_come_from_Microsofts_tenant_or_the_bots_own(string? tenant, string expected)
    {
        using var entra = new Entra();
        using var http = new HttpClient(entra);

        var token = await new MicrosoftAppCredentials("bot", "geheim", tenant, http).GetTokenAsync();

        Assert.Equal("token", token);
        Assert.Equal(expected, Assert.Single(entra.TokenRequests));
    }

    [Fact]
    public async Task Requests_carry_one_token_until_another_is_asked_for()
    {
        await using var channel = await FakeBotConnector.StartAsync();
        var bot = ABot();
        using var client = new ConnectorClient(new Uri(channel.ServiceUrl), bot);

        await client.Conversations.SendToConversationAsync(Message);
        await client.Conversations.SendToConversationAsync(Message);
        var renewed = await bot.GetTokenAsync(forceRefresh: true);
        await client.Conversations.SendToConversationAsync(Message);

        var shown = channel.Calls.Select(call => call.Authorization).ToArray();
        Assert.StartsWith("Bearer ", shown[0], StringComparison.Ordinal);
        Assert.Equal((shown[0], $"Bearer {renewed}"), (shown[1], shown[2]));
        Assert.Equal(2, _tokens.TokenRequests.Count);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_token_that_is_refused_is_renewed_once(int refusals, bool isRefused)
    {
        await using var channel = await FakeBotConnector.StartAsync();
        channel.Refuse(401, refusals);
        using var client = new ConnectorClient(new Uri(channel.ServiceUrl), new NumberedTokens());

        var refused = await Record.ExceptionAsync(() => client.Conversations.SendToConversationAsync(Message));

        Assert.Equal(isRefused, refused is ErrorResponseException { Response.StatusCode: HttpStatusCode.Unauthorized });
        Assert.Equal(["Bearer 1", "Bearer 2"], channel.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_bot_that_may_not_send_keeps_its_token()
    {
        await using var channel = await FakeBotConnector.StartAsync();
        channel.Refuse(403);
        using var client = new ConnectorClient(new Uri(channel.ServiceUrl), ABot());

        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Message));

        Assert.Single(channel.Calls);
        Assert.Single(_tokens.TokenRequests);
    }

    [Theory]
    [InlineData("http://smba.example/emea")]
    [InlineData("http://localhost.example")]
    [InlineData("ftp://smba.example")]
    public async Task A_token_goes_over_HTTPS_only(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ABot().ProcessHttpRequestAsync(request, default));

        Assert.Null(request.Headers.Authorization);
        Assert.Empty(_tokens.TokenRequests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(AuthenticationConstants.AnonymousSkillAppId)]
    public async Task Nobody_has_no_token(string? appId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://smba.example");

        await new MicrosoftAppCredentials(appId, "geheim", _http).ProcessHttpRequestAsync(request, default);
        await MicrosoftAppCredentials.Empty.ProcessHttpRequestAsync(request, default);

        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_at_once_and_not_repeated()
    {
        var log = new Notes();

        var failure = await Assert.ThrowsAsync<AggregateException>(() => ABot("fout-wachtwoord", log: log).GetTokenAsync());

        Assert.Single(failure.InnerExceptions);
        Assert.Single(_tokens.TokenRequests);
        Assert.Equal("Got no token: invalid_client, status 401", Assert.Single(log.Lines));
        Assert.DoesNotContain("fout-wachtwoord", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_service_that_is_down_is_asked_four_times()
    {
        _tokens.IsDown = true;
        var time = new InstantTime();

        var failure = await Assert.ThrowsAsync<AggregateException>(() => ABot(time: time).GetTokenAsync());

        Assert.Equal((4, 3), (failure.InnerExceptions.Count, time.Waits.Count));
    }

    [Fact]
    public async Task The_waiting_for_a_token_can_be_cancelled()
    {
        using var http = new HttpClient(new NeverAnswering());
        using var cancellation = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://smba.example");

        var processing = new LocalBot("geheim", _tokens.LoginUrl(), http).ProcessHttpRequestAsync(request, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => processing);
    }

    [Fact]
    public void A_tenant_is_part_of_an_address()
    {
        var credentials = new MicrosoftAppCredentials("bot", "geheim", "contoso", oAuthScope: "https://graph.example");

        Assert.Equal(("https://login.microsoftonline.com/contoso", "https://graph.example", true), (credentials.OAuthEndpoint, credentials.OAuthScope, credentials.ValidateAuthority));
        Assert.Equal("https://login.microsoftonline.com/botframework.com", new MicrosoftAppCredentials("bot", "geheim").OAuthEndpoint);
        Assert.Equal(AuthenticationConstants.ToChannelFromBotOAuthScope, new MicrosoftAppCredentials("bot", "geheim").OAuthScope);
    }

    private LocalBot ABot(string secret = "geheim", TimeProvider? time = null, ILogger? log = null) => new(secret, _tokens.LoginUrl(), _http, log) { TimeProvider = time ?? TimeProvider.System };

    private sealed class LocalBot(string secret, string endpoint, HttpClient http, ILogger? log = null) : MicrosoftAppCredentials("bot", secret, http, log)
    {
        public override string OAuthEndpoint => endpoint;

        public override bool ValidateAuthority => false;
    }

    private sealed class Notes : ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);
    }

    /// <summary>Keeps a token until a new one is asked for.</summary>
    private sealed class NumberedTokens : AppCredentials, IAuthenticator
    {
        private int _number = 1;

        public NumberedTokens()
            : base(channelAuthTenant: null, customHttpClient: null, logger: null, oAuthScope: null) =>
            MicrosoftAppId = "bot";

        Task<AuthenticatorResult> IAuthenticator.GetTokenAsync(bool forceRefresh) =>
            Task.FromResult(new AuthenticatorResult { AccessToken = $"{(forceRefresh ? ++_number : _number)}" });

        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => this);
    }

    /// <summary>Microsoft's login service, which also says by which names it goes.</summary>
    private sealed class Entra : HttpMessageHandler
    {
        private const string Names = """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration","metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com"]}]}""";

        public ConcurrentQueue<string> TokenRequests { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post)
            {
                TokenRequests.Enqueue(request.RequestUri!.GetLeftPart(UriPartial.Path));
            }

            var json = request.Method == HttpMethod.Post ? """{"token_type":"Bearer","expires_in":3600,"access_token":"token"}""" : Names;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
        }
    }

    private sealed class NeverAnswering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new TaskCompletionSource<HttpResponseMessage>().Task;
    }
}
