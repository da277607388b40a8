using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
        await Assert.ThrowsAsync<SecurityTokenInvalidSignatureException>(() => Extractor().GetIdentityAsync((Token() with { Algorithm = "none" }).SignAsHeader(), "msteams"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            new JwtTokenExtractor(_client, Parameters(), _service.ChannelMetadataUrl, ["RS512"]).GetIdentityAsync(Token().SignAsHeader(), "msteams"));
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

    [Theory]
    [InlineData("good", null)]
    [InlineData("of an ended certificate", typeof(SecurityTokenInvalidSigningKeyException))]
    [InlineData("of a certificate to come", typeof(SecurityTokenInvalidSigningKeyException))]
    [InlineData("of another certificate", typeof(SecurityTokenSignatureKeyNotFoundException))]
    [InlineData("under the certificate's name", typeof(SecurityTokenInvalidSignatureException))]
    [InlineData("expired", typeof(SecurityTokenExpiredException))]
    [InlineData("for another audience", typeof(SecurityTokenInvalidAudienceException))]
    public async Task Keys_can_be_the_callers_own(string token, Type? refusal)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var rsa = RSA.Create(2048);
        using var anotherRsa = RSA.Create(2048);
        using var certificate = token switch
        {
            "of an ended certificate" => SelfSigned(rsa, now.AddDays(-10), now.AddDays(-1)),
            "of a certificate to come" => SelfSigned(rsa, now.AddDays(1), now.AddDays(10)),
            _ => SelfSigned(rsa, now.AddDays(-1), now.AddDays(1)),
        };
        using var another = SelfSigned(anotherRsa, now.AddDays(-1), now.AddDays(1));
        var signingKey = token is "of another certificate" or "under the certificate's name" ? new X509SecurityKey(another) : new X509SecurityKey(certificate);
        if (token == "under the certificate's name")
        {
            signingKey.KeyId = new X509SecurityKey(certificate).KeyId;
        }

        var ends = token == "expired" ? now.AddHours(-1) : now.AddHours(1);
        var header = "Bearer " + new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            AuthenticationConstants.ToBotFromChannelTokenIssuer,
            token == "for another audience" ? "another" : "app",
            notBefore: ends.UtcDateTime.AddHours(-2),
            expires: ends.UtcDateTime,
            signingCredentials: new SigningCredentials(signingKey, SecurityAlgorithms.RsaSha256)));
        var parameters = Parameters();
        parameters.ValidateAudience = true;
        parameters.ValidAudience = "app";
        SecurityToken? seen = null;
        parameters.IssuerSigningKeyResolver = (_, securityToken, _, _) =>
        {
            seen = securityToken;
            return [new X509SecurityKey(certificate)];
        };
        var extractor = new JwtTokenExtractor(_client, parameters, _service.ChannelMetadataUrl, AuthenticationConstants.AllowedSigningAlgorithms);

        if (refusal is null)
        {
            Assert.Equal("app", (await extractor.GetIdentityAsync(header, "msteams")).FindFirst("aud")!.Value);
        }
        else
        {
            _service.IsDown = true;
            await Assert.ThrowsAsync(refusal, () => extractor.GetIdentityAsync(header, "msteams"));
        }

        Assert.IsType<JwtSecurityToken>(seen);
    }

    [Fact]
    public async Task A_good_token_of_the_callers_own_key_still_needs_the_issuers_endorsements()
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = _service.ChannelKey.Id };
        var token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            AuthenticationConstants.ToBotFromChannelTokenIssuer,
            expires: TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
        var parameters = Parameters();
        parameters.IssuerSigningKeyResolver = (_, _, _, _) => [key];
        var extractor = new JwtTokenExtractor(_client, parameters, _service.ChannelMetadataUrl, null);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => extractor.GetIdentityAsync("Bearer", token, "slack"));
        Assert.NotNull(await extractor.GetIdentityAsync("Bearer", token, "msteams"));
    }

    private static X509Certificate2 SelfSigned(RSA rsa, DateTimeOffset starts, DateTimeOffset ends) =>
        new CertificateRequest("CN=caller", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(starts, ends);

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
