using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Chatbot.DirectLine.Tokens;

/// <summary>
/// Makes and checks tokens: signed JWTs, because Microsoft's clients take the user id from the claim <c>user</c>. No token is
/// stored, so any host with the same key accepts them.
/// </summary>
internal sealed class DirectLineTokens
{
    private const string Issuer = "chatbot-directline";
    private const string Use = "use";
    private const string ConversationUse = "conversation";
    private const string StreamUse = "stream";
    private const string Conversation = "conv";
    private const string User = "user";
    private const string Name = "name";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _clock;
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _validation;

    public DirectLineTokens(IOptions<DirectLineOptions> options, IHostEnvironment environment, TimeProvider clock)
    {
        _options = options.Value;
        _clock = clock;
        var key = new SymmetricSecurityKey(_options.SigningKey is { } configured
            ? Encoding.UTF8.GetBytes(configured)
            : SigningKeyFile.ReadOrCreate(Path.GetFullPath(_options.KeyFile, environment.ContentRootPath)));
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        _validation = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidIssuer = Issuer,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateAudience = false,
            // Checked below: an expired token is told apart, and the clock is ours.
            ValidateLifetime = false,
        };
    }

    /// <summary>Seconds that a new conversation token lasts.</summary>
    public int ExpiresIn => (int)_options.TokenLifetime.TotalSeconds;

    /// <summary>128 random bits in 22 characters that need no escaping in an address.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public string ForConversation(string conversationId, string? userId, string? userName) =>
        Create(ConversationUse, conversationId, _options.TokenLifetime, (User, userId), (Name, userName));

    public string ForStream(string conversationId) => Create(StreamUse, conversationId, _options.StreamTokenLifetime);

    public Task<TokenCheck> CheckConversationTokenAsync(string token) => CheckAsync(token, ConversationUse);

    public Task<TokenCheck> CheckStreamTokenAsync(string token) => CheckAsync(token, StreamUse);

    public bool IsSecret(string candidate) =>
        _options.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(secret));

    private string Create(string use, string conversationId, TimeSpan lifetime, params ReadOnlySpan<(string Type, string? Value)> claims)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = _credentials,
            Claims = new Dictionary<string, object>
            {
                [Use] = use,
                [Conversation] = conversationId,
                [JwtRegisteredClaimNames.Jti] = NewId(),
            },
        };
        foreach (var (type, value) in claims)
        {
            if (value is not null)
            {
                descriptor.Claims[type] = value;
            }
        }

        return _handler.CreateToken(descriptor);
    }

    private async Task<TokenCheck> CheckAsync(string token, string use)
    {
        var result = await _handler.ValidateTokenAsync(token, _validation);
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken jwt
            || !jwt.TryGetValue<string>(Use, out var tokenUse) || tokenUse != use
            || !jwt.TryGetValue<string>(Conversation, out var conversationId))
        {
            return new TokenCheck.Invalid();
        }

        if (jwt.ValidTo <= _clock.GetUtcNow().UtcDateTime)
        {
            return new TokenCheck.Expired();
        }

        jwt.TryGetValue<string>(User, out var userId);
        jwt.TryGetValue<string>(Name, out var userName);
        return new TokenCheck.Valid(new Caller(conversationId, userId, userName));
    }
}
