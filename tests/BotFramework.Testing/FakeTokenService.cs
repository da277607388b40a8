using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotFramework.Testing;

/// <summary>
/// Plays the Bot Framework's token issuer and Entra over real HTTPS on this machine: their OpenID metadata and keys, the tokens that channels,
/// the Emulator and other bots send, and the endpoint where a bot gets its own.
/// </summary>
public sealed class FakeTokenService : IAsyncDisposable
{
    /// <summary>The tenant of the Bot Framework's own tokens (protocol 3.2).</summary>
    public const string BotFrameworkTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

    private static readonly string[] DefaultEndorsements = ["msteams", "webchat", "directline"];

    private readonly WebApplication _application;
    private readonly TestAuthority _authority;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, string> _clients = new(StringComparer.OrdinalIgnoreCase);
    private volatile IReadOnlyList<SigningKey> _channelKeys = [];
    private volatile IReadOnlyList<SigningKey> _entraKeys = [];
    private int _keyNumber;
    private int _metadataRequests;

    private FakeTokenService(WebApplication application, TestAuthority authority, TimeProvider time)
    {
        _application = application;
        _authority = authority;
        _time = time;
        RollKeys();
    }

    public Uri Address => new(_application.Urls.First());

    public string ChannelMetadataUrl => $"{Address}channel/.well-known/openidconfiguration";

    public string EntraMetadataUrl => $"{Address}common/v2.0/.well-known/openid-configuration";

    /// <summary>The newest key of the channels' issuer.</summary>
    public SigningKey ChannelKey => _channelKeys[^1];

    /// <summary>The newest key of Entra.</summary>
    public SigningKey EntraKey => _entraKeys[^1];

    /// <summary>JSON that stands among the channels' keys besides the good ones.</summary>
    public JArray JunkKeys { get; } = [];

    /// <summary>What the metadata is replaced by.</summary>
    public string? BrokenMetadata { get; set; }

    /// <summary>Of the tokens that bots get: 1.0 or 2.0. Entra goes by what the called app's registration says.</summary>
    public string TokenVersion { get; set; } = "2.0";

    /// <summary>While true every request is answered with 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often metadata was asked for; the keys that it names do not count.</summary>
    public int MetadataRequests => Volatile.Read(ref _metadataRequests);

    public ConcurrentQueue<TokenRequest> TokenRequests { get; } = new();

    /// <summary>The authority's certificate; see <see cref="TestAuthority.Pem"/>.</summary>
    public string AuthorityPem => _authority.Pem;

    /// <param name="time">When tokens are made; the machine's clock by default.</param>
    public static async Task<FakeTokenService> StartAsync(TimeProvider? time = null)
    {
        var authority = new TestAuthority();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = authority.Certificate));
        var application = builder.Build();
        application.Urls.Add("https://127.0.0.1:0");
        var service = new FakeTokenService(application, authority, time ?? TimeProvider.System);
        application.Use(service.RefuseWhileDownAsync);
        application.MapGet("/channel/.well-known/openidconfiguration", () => service.Metadata(AuthenticationConstants.ToBotFromChannelTokenIssuer, "channel"));
        application.MapGet("/channel/.well-known/keys", () => Json(Keys([.. service.JunkKeys, .. service._channelKeys.Select(key => key.ToJson())])));
        application.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => service.Metadata(IssuerOf("{tenantid}", "2.0"), tenant));
        application.MapGet("/{tenant}/.well-known/keys", () => Json(Keys([.. service._entraKeys.Select(key => key.ToJson())])));
        application.MapPost("/{tenant}/oauth2/v2.0/token", service.AnswerTokenRequestAsync);
        await application.StartAsync().ConfigureAwait(false);
        return service;
    }

    /// <summary>Where a bot of this tenant gets its tokens.</summary>
    public string LoginUrl(string tenant = "botframework.com") => $"{Address}{tenant}";

    /// <summary>A client of this service, which trusts no other.</summary>
    public HttpClient CreateClient() => new(CreateHandler());

    public SocketsHttpHandler CreateHandler() => _authority.CreateHandler();

    /// <summary>The settings of a bot that takes this service for Microsoft's.</summary>
    public Dictionary<string, string?> Settings(string appId, string? password = null, string tenant = "botframework.com") => new()
    {
        ["MicrosoftAppId"] = appId,
        ["MicrosoftAppPassword"] = password,
        ["ToChannelFromBotLoginUrl"] = LoginUrl(tenant),
        ["ToChannelFromBotOAuthScope"] = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ["ToBotFromChannelTokenIssuer"] = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ["ToBotFromChannelOpenIdMetadataUrl"] = ChannelMetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = EntraMetadataUrl,
        ["ValidateAuthority"] = "false",
    };

    /// <summary>Lets a bot get tokens.</summary>
    public void AddClient(string appId, string secret) => _clients[appId] = secret;

    /// <summary>Replaces every key by a new one.</summary>
    public void RollKeys()
    {
        _channelKeys = [NewKey(DefaultEndorsements)];
        _entraKeys = [NewKey(null)];
    }

    /// <summary>Gives the channels' issuer one more key.</summary>
    /// <param name="endorsements">Null for a key without any list.</param>
    public SigningKey AddChannelKey(params string[]? endorsements) => PublishChannelKey(NewKey(endorsements));

    /// <summary>Puts a key among those of the channels' issuer.</summary>
    public SigningKey PublishChannelKey(SigningKey key)
    {
        _channelKeys = [.. _channelKeys, key];
        return key;
    }

    /// <summary>Gives Entra one more key.</summary>
    /// <param name="issuer">Whose tokens it signs; <c>{tenantid}</c> in it stands for any tenant.</param>
    public SigningKey AddEntraKey(string issuer)
    {
        var key = new SigningKey(NextKeyId(), null) { Issuer = issuer };
        _entraKeys = [.. _entraKeys, key];
        return key;
    }

    /// <summary>A token as a channel sends it to the bot.</summary>
    public TokenDraft ChannelToken(string appId, string? serviceUrl)
    {
        var now = _time.GetUtcNow();
        return new TokenDraft
        {
            Key = ChannelKey,
            Issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
            Audience = appId,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, JToken?> { [AuthenticationConstants.ServiceUrlClaim] = serviceUrl },
        };
    }

    /// <summary>A token that Entra gave to an app: the bot's own, as the Emulator sends it, or another bot's.</summary>
    /// <param name="appId">Whose token it is.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="version">1.0 (<c>appid</c>) or 2.0 (<c>azp</c>).</param>
    /// <param name="tenant">The tenant that issued it.</param>
    public TokenDraft EntraToken(string appId, string audience, string version = "2.0", string tenant = BotFrameworkTenant)
    {
        var now = _time.GetUtcNow();
        return new TokenDraft
        {
            Key = EntraKey,
            Issuer = IssuerOf(tenant, version),
            Audience = audience,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, JToken?>
            {
                [AuthenticationConstants.VersionClaim] = version,
                [AuthenticationConstants.TenantIdClaim] = tenant,
                [version == "1.0" ? AuthenticationConstants.AppIdClaim : AuthenticationConstants.AuthorizedParty] = appId,
            },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _authority.Dispose();
    }

    private static string IssuerOf(string tenant, string version) => version == "1.0"
        ? $"https://sts.windows.net/{tenant}/"
        : $"https://login.microsoftonline.com/{tenant}/v2.0";

    private static JObject Keys(IEnumerable<JToken> keys) => new() { ["keys"] = new JArray(keys) };

    private static IResult Json(JObject json, int status = StatusCodes.Status200OK) =>
        Results.Text(json.ToString(), "application/json", statusCode: status);

    private SigningKey NewKey(string[]? endorsements) => new(NextKeyId(), endorsements);

    private string NextKeyId() => $"key-{Interlocked.Increment(ref _keyNumber)}";

    private Task RefuseWhileDownAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value!.Contains("/openid", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _metadataRequests);
        }

        if (!IsDown)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private IResult Metadata(string issuer, string path) => BrokenMetadata is { } broken
        ? Results.Text(broken, "application/json")
        : Json(new JObject
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = $"{Address}{path}/authorize",
            ["token_endpoint"] = $"{Address}{path}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{Address}{path}/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JArray("private_key_jwt"),
        });

    private async Task<IResult> AnswerTokenRequestAsync(HttpRequest request, string tenant)
    {
        var form = await request.ReadFormAsync().ConfigureAwait(false);
        var (grant, client, scope) = ((string?)form["grant_type"], (string?)form["client_id"], (string?)form["scope"]);
        var (status, error) = (grant, scope) switch
        {
            (not "client_credentials", _) => (StatusCodes.Status400BadRequest, "unsupported_grant_type"),
            (_, null) => (StatusCodes.Status400BadRequest, "invalid_scope"),
            _ when client is null || !_clients.TryGetValue(client, out var secret) || secret != form["client_secret"] => (StatusCodes.Status401Unauthorized, "invalid_client"),
            _ => (StatusCodes.Status200OK, null),
        };
        TokenRequests.Enqueue(new TokenRequest(tenant, grant, client, scope, status));
        return error is null
            ? Json(new JObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = 3600,
                ["access_token"] = EntraToken(client!, scope!.Replace("/.default", string.Empty, StringComparison.Ordinal), TokenVersion).Sign(),
            })
            : Json(new JObject { ["error"] = error, ["error_description"] = $"Refused: {error}" }, status);
    }
}
