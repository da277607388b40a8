using BotFramework.Testing;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Connector.Authentication;

public sealed class JwtTokenExtractorTests : IAsyncLifetime
{
    private FakeTokenService _service = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _service = await FakeTokenService.StartAsync();
        _client = _service.CreateClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_is_an_identity()
    {
        var token = Token().Sign();

        foreach (var identity in new[]
        {
            await Extractor().GetIdentityAsync($"Bearer {token}", "msteams"),
            await Extractor().GetIdentityAsync($"Bearer {token}", "msteams", ["webchat"]),
            await Extractor().GetIdentityAsync("Bearer", token, "msteams"),
            await Extractor().GetIdentityAsync("Bearer", token, "msteams", []),
        })
        {
            Assert.True(identity.IsAuthenticated);
            Assert.Equal("app", identity.FindFirst("aud")!.Value);
        }

        Assert.Equal(1, _service.MetadataRequests);
    }

    [Fact]
    public async Task What_is_no_token_of_the_issuer_is_no_identity()
    {
        var token = Token().Sign();

        Assert.Null(await Extractor().GetIdentityAsync(null, "msteams"));
        Assert.Null(await Extractor().GetIdentityAsync("", "msteams"));
        Assert.Null(await Extractor().GetIdentityAsync(token, "msteams"));
        Assert.Null(await Extractor().GetIdentityAsync($"Basic {token}", "msteams"));
        Assert.Null(await Extractor().GetIdentityAsync($"Bearer {token} more", "msteams"));
        Assert.Null(await Extractor().GetIdentityAsync("Bearer", "", "msteams"));
        Assert.Null(await Extractor().GetIdentityAsync((Token() with { Issuer = "https://attacker.example" }).SignAsHeader(), "msteams"));
        Assert.Equal(0, _service.MetadataRequests);
    }

    [Fact]
    public async Task Endorsements_are_checked()
    {
        var header = Token().SignAsHeader();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Extractor().GetIdentityAsync(header, "slack"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Extractor().GetIdentityAsync(header, "msteams", ["webchat", "slack"]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Extractor().GetIdentityAsync(header, "msteams", requiredEndorsements: null));
    }

    [Fact]
    public async Task Endorsements_can_come_from_elsewhere()
    {
        var elsewhere = new ConfigurationManager<IDictionary<string, HashSet<string>>>(
            "https://elsewhere.example",
            new EndorsementsRetriever(_client),
            new FixedDocument($$"""{"keys":[{"kid":"{{_service.ChannelKey.Id}}","endorsements":["slack"]}]}"""));
        var extractor = new JwtTokenExtractor(_client, Parameters(), _service.ChannelMetadataUrl, AuthenticationConstants.AllowedSigningAlgorithms, elsewhere);
        var header = Token().SignAsHeader();

        Assert.NotNull(await extractor.GetIdentityAsync(header, "slack"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => extractor.GetIdentityAsync(header, "msteams"));
        Assert.Throws<ArgumentNullException>(() =>
            new JwtTokenExtractor(_client, Parameters(), _service.ChannelMetadataUrl, AuthenticationConstants.AllowedSigningAlgorithms, null));
    }

    [Fact]
    public async Task Tokens_that_are_not_valid_are_told_apart()
    {
        var expired = Token() with { NotBefore = TimeProvider.System.GetUtcNow().AddHours(-2), Expires = TimeProvider.System.GetUtcNow().AddHours(-1) };

        await Assert.ThrowsAsync<SecurityTokenExpiredException>(() => Extractor().GetIdentityAsync(expired.SignAsHeader(), "msteams"));
        await Assert.ThrowsAsync<SecurityTokenInvalidSignatureException>(() => Extractor().GetIdentityAsync((Token() with { Key = SigningKey.Forged(_service.ChannelKey.Id) }).SignAsHeader(), "msteams"));
        await Assert.ThrowsAsync<SecurityTokenSignatureKeyNotFoundException>(() => Extractor().GetIdentityAsync((Token() with { Key = SigningKey.Forged("unknown") }).SignAsHeader(), "msteams"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Extractor().GetIdentityAsync((Token() with { Algorithm = "none" }).SignAsHeader(), "msteams"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Extractor().GetIdentityAsync("Bearer garbage", "msteams"));
    }

    [Fact]
    public async Task An_unsigned_token_is_refused_also_where_any_algorithm_is_allowed()
    {
        var extractor = new JwtTokenExtractor(_client, Parameters(), _service.ChannelMetadataUrl, null);

        await Assert.ThrowsAnyAsync<SecurityTokenException>(() => extractor.GetIdentityAsync((Token() with { Algorithm = "none" }).SignAsHeader(), "msteams"));
        await Assert.ThrowsAnyAsync<SecurityTokenException>(() => extractor.GetIdentityAsync((Token() with { Algorithm = "HS256" }).SignAsHeader(), "msteams"));
    }

    [Fact]
    public async Task A_key_whose_certificate_has_ended_is_refused_where_keys_are_validated()
    {
        _service.PublishChannelKey(new SigningKey("ended", "msteams") { CertificateEnds = TimeProvider.System.GetUtcNow().AddDays(-1) });

        await Assert.ThrowsAsync<SecurityTokenInvalidSigningKeyException>(() => Extractor().GetIdentityAsync(Token().SignAsHeader(), "msteams"));
    }

    [Fact]
    public async Task Without_keys_there_is_no_identity()
    {
        _service.IsDown = true;

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Extractor().GetIdentityAsync(Token().SignAsHeader(), "msteams"));
    }

    private static TokenValidationParameters Parameters() => new()
    {
        ValidIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ValidateAudience = false,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = false,
    };

    private TokenDraft Token() => _service.ChannelToken("app", "https://smba.example/");

    private JwtTokenExtractor Extractor() => new(_client, Parameters(), _service.ChannelMetadataUrl, AuthenticationConstants.AllowedSigningAlgorithms);

    private sealed class FixedDocument(string document) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => Task.FromResult(document);
    }
}
