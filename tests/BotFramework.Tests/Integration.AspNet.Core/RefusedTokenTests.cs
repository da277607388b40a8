using System.Net;
using BotFramework.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration.AspNet.Core;

public sealed class RefusedTokenTests(RefusedTokenTests.Host host) : IClassFixture<RefusedTokenTests.Host>
{
    private const string OtherTenant = "99999999-2222-3333-4444-555555555555";

    public static TheoryData<string> TokenNames => [.. Tokens.Keys];

    public static TheoryData<string> HeaderNames => [.. Headers.Keys];

    public static TheoryData<string> ActivityNames => [.. Activities.Keys];

    private static Dictionary<string, (string Reason, Func<SecuredBot, TokenDraft> Make)> Tokens { get; } = new()
    {
        ["expired"] = ("valid at this time", bot => bot.ChannelToken() with { NotBefore = bot.Time.GetUtcNow().AddHours(-1), Expires = bot.Time.GetUtcNow().AddMinutes(-6) }),
        ["not yet valid"] = ("valid at this time", bot => bot.ChannelToken() with { NotBefore = bot.Time.GetUtcNow().AddMinutes(6) }),
        ["without an end"] = ("valid at this time", bot => bot.ChannelToken().WithClaim("exp", null)),
        ["ends with a word"] = ("malformed", bot => bot.ChannelToken().WithClaim("exp", "never")),
        ["ends before time began"] = ("valid at this time", bot => bot.ChannelToken().WithClaim("exp", -1)),
        ["begins after time ends"] = ("valid at this time", bot => bot.ChannelToken().WithClaim("nbf", long.MaxValue)),
        ["another audience"] = ("for another bot", bot => bot.ChannelToken() with { Audience = SecuredBot.OtherAppId }),
        ["the channels' audience"] = ("for another bot", bot => bot.ChannelToken() with { Audience = "https://api.botframework.com" }),
        ["without an audience"] = ("for another bot", bot => bot.ChannelToken() with { Audience = null }),
        ["an empty audience"] = ("for another bot", bot => bot.ChannelToken() with { Audience = "" }),
        ["two audiences"] = ("for another bot", bot => bot.ChannelToken() with { Audience = new JArray(SecuredBot.AppId, SecuredBot.OtherAppId) }),
        ["an audience of no text"] = ("malformed", bot => bot.ChannelToken() with { Audience = new JObject { ["id"] = SecuredBot.AppId } }),
        ["audience twice"] = ("malformed", bot => bot.ChannelToken() with { Audience = SecuredBot.OtherAppId, RawClaims = $",\"aud\":\"{SecuredBot.AppId}\"" }),
        ["issuer twice"] = ("malformed", bot => bot.ChannelToken() with { Issuer = "https://attacker.example", RawClaims = ",\"iss\":\"https://api.botframework.com\"" }),
        ["another issuer"] = ("issuer is not trusted", bot => bot.ChannelToken() with { Issuer = "https://attacker.example" }),
        ["the government's issuer"] = ("issuer is not trusted", bot => bot.ChannelToken() with { Issuer = "https://api.botframework.us" }),
        ["issuer in capitals"] = ("issuer is not trusted", bot => bot.ChannelToken() with { Issuer = "https://API.botframework.com" }),
        ["without an issuer"] = ("issuer is not trusted", bot => bot.ChannelToken() with { Issuer = null }),
        ["no signature"] = ("algorithm", bot => bot.ChannelToken() with { Algorithm = "none" }),
        ["no signature in odd letters"] = ("algorithm", bot => bot.ChannelToken() with { Algorithm = "nOnE" }),
        ["no algorithm"] = ("algorithm", bot => bot.ChannelToken() with { Algorithm = null }),
        ["the public key as a secret"] = ("algorithm", bot => bot.ChannelToken() with { Algorithm = "HS256" }),
        ["algorithm in small letters"] = ("signature is wrong", bot => bot.ChannelToken() with { Algorithm = "rs256" }),
        ["algorithm of elliptic curves"] = ("algorithm", bot => bot.ChannelToken() with { Algorithm = "ES256" }),
        ["an unknown key"] = ("unknown key", bot => bot.ChannelToken() with { KeyId = "key-999" }),
        ["no key named"] = ("names no key", bot => bot.ChannelToken() with { KeyId = "" }),
        ["an attacker's key under a known name"] = ("signature is wrong", bot => bot.ChannelToken() with { Key = SigningKey.Forged(bot.Issuer.ChannelKey.Id) }),
        ["Entra's key under its own name"] = ("unknown key", bot => bot.ChannelToken() with { Key = bot.Issuer.EntraKey }),
        ["Entra's key under the channels' name"] = ("signature is wrong", bot => bot.ChannelToken() with { Key = bot.Issuer.EntraKey, KeyId = bot.Issuer.ChannelKey.Id }),
        ["a key for another channel"] = ("not endorsed for", bot => bot.ChannelToken() with { Key = Host.SlackKey }),
        ["a key for no channel"] = ("endorsed for no channel", bot => bot.ChannelToken() with { Key = Host.BareKey }),
        ["a key for an empty list of channels"] = ("not endorsed for", bot => bot.ChannelToken() with { Key = Host.EmptyKey }),
        ["another serviceUrl"] = ("serviceUrl", bot => bot.Issuer.ChannelToken(SecuredBot.AppId, "https://attacker.example/")),
        ["without a serviceUrl"] = ("serviceUrl", bot => bot.Issuer.ChannelToken(SecuredBot.AppId, null)),
        ["an empty serviceUrl"] = ("serviceUrl", bot => bot.Issuer.ChannelToken(SecuredBot.AppId, "")),
        ["two serviceUrls"] = ("serviceUrl", bot => bot.ChannelToken().WithClaim("serviceurl", new JArray(bot.Channel.ServiceUrl, "https://attacker.example/"))),
        ["a bot's claims from the channels' issuer"] = ("names another bot", bot => bot.ChannelToken().WithClaim("ver", "1.0").WithClaim("appid", SecuredBot.OtherAppId)),
        ["a channel's claims from a bot's issuer"] = ("version is unknown", bot => bot.EmulatorToken() with { Claims = bot.ChannelToken().Claims }),
        ["emulator, another bot's"] = ("for another bot", bot => bot.Issuer.EntraToken(SecuredBot.OtherAppId, SecuredBot.OtherAppId)),
        ["emulator, expired"] = ("valid at this time", bot => bot.EmulatorToken() with { NotBefore = bot.Time.GetUtcNow().AddHours(-1), Expires = bot.Time.GetUtcNow().AddMinutes(-6) }),
        ["emulator, another tenant"] = ("issuer is not trusted", bot => bot.Issuer.EntraToken(SecuredBot.AppId, SecuredBot.AppId, "2.0", OtherTenant)),
        ["emulator, another tenant's id"] = ("tenant is not its issuer's", bot => bot.EmulatorToken().WithClaim("tid", OtherTenant)),
        ["emulator, another tenant's key"] = ("key is not its issuer's", bot => bot.EmulatorToken() with { Key = Host.OtherTenantKey }),
        ["emulator, without a version"] = ("version is unknown", bot => bot.EmulatorToken().WithClaim("ver", null)),
        ["emulator, an unknown version"] = ("version is unknown", bot => bot.EmulatorToken().WithClaim("ver", "3.0")),
        ["emulator, two versions"] = ("version is unknown", bot => bot.EmulatorToken().WithClaim("ver", new JArray("2.0", "1.0"))),
        ["emulator, without an app"] = ("which app", bot => bot.EmulatorToken().WithClaim("azp", null)),
        ["emulator, two apps"] = ("malformed", bot => bot.EmulatorToken().WithClaim("azp", new JArray(SecuredBot.AppId, SecuredBot.OtherAppId))),
        ["emulator, the other version's app"] = ("which app", bot => bot.EmulatorToken().WithClaim("azp", null).WithClaim("appid", SecuredBot.AppId)),
        ["emulator, the channels' key"] = ("unknown key", bot => bot.EmulatorToken() with { Key = bot.Issuer.ChannelKey }),
        ["emulator, no signature"] = ("algorithm", bot => bot.EmulatorToken() with { Algorithm = "none" }),

        // What the bot sends to a channel, come back.
        ["the bot's own token for channels"] = ("for another bot", bot => bot.Issuer.EntraToken(SecuredBot.AppId, "https://api.botframework.com", "1.0")),
        ["caller, without a list"] = ("ClaimsValidator", bot => bot.CallerToken()),
        ["caller, for another bot"] = ("for another bot", bot => bot.Issuer.EntraToken(SecuredBot.AppId, SecuredBot.OtherAppId)),
        ["caller, without a name"] = ("which app", bot => bot.Issuer.EntraToken("", SecuredBot.AppId)),
        ["caller, as nobody"] = ("ClaimsValidator", bot => bot.EmulatorToken().WithClaim("appid", "AnonymousSkill")),
    };

    private static Dictionary<string, Func<SecuredBot, string?[]>> Headers { get; } = new()
    {
        ["none"] = _ => [null],
        ["empty"] = _ => [""],
        ["blank"] = _ => ["  "],
        ["a scheme alone"] = _ => ["Bearer"],
        ["a scheme and a blank"] = _ => ["Bearer "],
        ["garbage"] = _ => ["Bearer garbage"],
        ["garbage in three parts"] = _ => ["Bearer a.b.c"],
        ["three empty parts"] = _ => ["Bearer .."],
        ["JSON that is no object"] = _ => ["Bearer W10.W10.AAAA"],
        ["another scheme"] = bot => [$"Basic {bot.ChannelToken().Sign()}"],
        ["no scheme"] = bot => [bot.ChannelToken().Sign()],
        ["two blanks"] = bot => [$"Bearer  {bot.ChannelToken().Sign()}"],
        ["a third part"] = bot => [$"{bot.ChannelToken().SignAsHeader()} more"],
        ["two tokens"] = bot => [bot.ChannelToken().SignAsHeader(), bot.ChannelToken().SignAsHeader()],
        ["an endless token"] = bot => [bot.ChannelToken().WithClaim("padding", new string('x', 20_000)).SignAsHeader()],
        ["deep nesting"] = bot => [(bot.ChannelToken() with { RawClaims = $",\"x\":{new string('[', 500)}{new string(']', 500)}" }).SignAsHeader()],
        ["a signature cut off"] = bot => [bot.ChannelToken().SignAsHeader().Split('.') is [var header, var claims, _] ? $"{header}.{claims}." : null],
        ["a signature of another token"] = bot => [Join(bot.ChannelToken().SignAsHeader(), bot.ChannelToken().WithClaim("more", 1).SignAsHeader())],
        ["encrypted, in five parts"] = bot => [$"{bot.ChannelToken().SignAsHeader()}.AAAA.AAAA"],
    };

    private static Dictionary<string, Action<Activity>> Activities { get; } = new()
    {
        ["no channel"] = activity => activity.ChannelId = null,
        ["an empty channel"] = activity => activity.ChannelId = "",
        ["the Emulator's channel"] = activity => activity.ChannelId = "emulator",
        ["another channel"] = activity => activity.ChannelId = "slack",
        ["a channel in capitals"] = activity => activity.ChannelId = "MSTEAMS",
        ["another serviceUrl"] = activity => activity.ServiceUrl = "https://attacker.example/",
        ["more serviceUrl"] = activity => activity.ServiceUrl += "x",
        ["no serviceUrl"] = activity =>
        {
            activity.ServiceUrl = null;
            activity.DeliveryMode = DeliveryModes.ExpectReplies;
        },
    };

    [Theory]
    [MemberData(nameof(TokenNames))]
    public async Task A_token_that_is_not_right_is_refused(string name)
    {
        var (reason, make) = Tokens[name];

        await AssertRefusedAsync(host.Bot.AnActivity(), make(host.Bot).SignAsHeader());

        Assert.Contains(reason, host.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public Task A_header_that_holds_no_good_token_is_refused(string name) => AssertRefusedAsync(host.Bot.AnActivity(), Headers[name](host.Bot));

    [Theory]
    [MemberData(nameof(ActivityNames))]
    public Task An_activity_that_the_token_is_not_for_is_refused(string name)
    {
        var activity = host.Bot.AnActivity();
        Activities[name](activity);
        return AssertRefusedAsync(activity, host.Bot.ChannelToken().SignAsHeader());
    }

    [Fact]
    public Task A_signature_that_was_touched_is_refused()
    {
        var token = host.Bot.ChannelToken().SignAsHeader();
        var middle = token.LastIndexOf('.') + 20;
        return AssertRefusedAsync(host.Bot.AnActivity(), $"{token[..middle]}{(token[middle] == 'A' ? 'B' : 'A')}{token[(middle + 1)..]}");
    }

    [Fact]
    public async Task What_a_stranger_sends_cannot_write_a_line_into_the_log()
    {
        await AssertRefusedAsync(host.Bot.AnActivity(), (host.Bot.ChannelToken() with { KeyId = "x\nCritical: all is well", Issuer = $"\r\n{new string('y', 5000)}" }).SignAsHeader());

        Assert.All(host.Bot.Log.Lines, line => Assert.DoesNotContain('\n', line.TrimEnd()));
        Assert.All(host.Bot.Log.Lines, line => Assert.True(line.Length < 1000));
    }

    private static string Join(string header, string other) => $"{header[..header.LastIndexOf('.')]}{other[other.LastIndexOf('.')..]}";

    private async Task AssertRefusedAsync(Activity activity, params string?[] authorizations)
    {
        var bot = host.Bot;
        bot.Log.Lines.Clear();

        using var response = await bot.PostAsync(activity, authorizations);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (response.StatusCode, bot.Turns.Count));
        Assert.Empty(bot.Channel.Calls);
        Assert.Empty(bot.Issuer.TokenRequests);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.NotEmpty(bot.Log.Lines);
        foreach (var part in authorizations.OfType<string>().SelectMany(header => header.Split('.', ' ')).Where(part => part.Length > 10))
        {
            Assert.DoesNotContain(part, bot.Log.Text, StringComparison.Ordinal);
        }
    }

    public sealed class Host : IAsyncLifetime
    {
        internal static SigningKey SlackKey { get; private set; } = null!;

        internal static SigningKey BareKey { get; private set; } = null!;

        internal static SigningKey EmptyKey { get; private set; } = null!;

        internal static SigningKey OtherTenantKey { get; private set; } = null!;

        internal SecuredBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await SecuredBot.StartAsync(prepare: issuer =>
        {
            // The newest key is the one that tokens are signed with by default.
            SlackKey = issuer.AddChannelKey("slack");
            BareKey = issuer.AddChannelKey(null);
            EmptyKey = issuer.AddChannelKey();
            issuer.AddChannelKey("msteams", "webchat");
            OtherTenantKey = issuer.AddEntraKey($"https://login.microsoftonline.com/{OtherTenant}/v2.0");
            issuer.AddEntraKey("https://login.microsoftonline.com/{tenantid}/v2.0");
        });

        public Task DisposeAsync() => Bot.DisposeAsync().AsTask();
    }
}
