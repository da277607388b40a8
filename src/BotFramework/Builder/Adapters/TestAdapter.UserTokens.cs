using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using static Microsoft.Bot.Builder.Adapters.TestUserTokens;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A token service that knows what the test told it. Credentials of the caller's own change nothing.</summary>
public partial class TestAdapter
{
    private readonly TestUserTokens _userTokens = new();

    /// <param name="connectionName">The connection that the customer signed in to.</param>
    /// <param name="channelId">The channel they are on.</param>
    /// <param name="userId">Their id there.</param>
    /// <param name="token">What they got.</param>
    /// <param name="magicCode">A code that they have to give first; null for none.</param>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string magicCode = null) =>
        _userTokens.Add(new UserKey(connectionName, channelId, userId), token, magicCode);

    /// <param name="connectionName">The connection to exchange at.</param>
    /// <param name="channelId">The customer's channel.</param>
    /// <param name="userId">Their id there.</param>
    /// <param name="exchangableItem">The token, or the resource's address, that is given.</param>
    /// <param name="token">What they get for it.</param>
    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token) =>
        _userTokens.AddExchangeable(new UserKey(connectionName, channelId, userId), exchangableItem, token ?? throw new ArgumentNullException(nameof(token)));

    /// <summary>Lets the exchange of this token, or resource's address, fail.</summary>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        _userTokens.AddExchangeable(new UserKey(connectionName, channelId, userId), exchangableItem, token: null);

    /// <returns>The customer's token; null when they have none.</returns>
    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    /// <inheritdoc cref="GetUserTokenAsync(ITurnContext, string, string, CancellationToken)"/>
    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var user = new UserKey(connectionName, turnContext.Activity.ChannelId, turnContext.Activity.From?.Id);
        var token = _userTokens.Find(user, magicCode);
        return Task.FromResult(token is null ? null : new TokenResponse { ConnectionName = connectionName, Token = token });
    }

    /// <returns>An address that leads nowhere.</returns>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    /// <inheritdoc cref="GetOauthSignInLinkAsync(ITurnContext, string, CancellationToken)"/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        return Task.FromResult(SignInLink(turnContext, connectionName));
    }

    /// <inheritdoc cref="GetOauthSignInLinkAsync(ITurnContext, string, CancellationToken)"/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <inheritdoc cref="GetOauthSignInLinkAsync(ITurnContext, string, CancellationToken)"/>
    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return Task.FromResult($"{SignInLink(turnContext, connectionName)}/{userId}");
    }

    /// <returns>An address that leads nowhere, and what to exchange a token for.</returns>
    public Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, connectionName, turnContext?.Activity?.Recipient?.Id, null, cancellationToken);

    /// <inheritdoc cref="GetSignInResourceAsync(ITurnContext, string, CancellationToken)"/>
    public Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <inheritdoc cref="GetSignInResourceAsync(ITurnContext, string, CancellationToken)"/>
    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return Task.FromResult(new SignInResource
        {
            SignInLink = $"{SignInLink(turnContext, connectionName)}/{userId}",
            TokenExchangeResource = new TokenExchangeResource { Id = Guid.NewGuid().ToString(), Uri = $"api://{connectionName}/resource" },
        });
    }

    /// <summary>Forgets the customer's token.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="connectionName">Null for all connections.</param>
    /// <param name="userId">Null for whoever speaks in this turn.</param>
    /// <param name="cancellationToken">Not looked at.</param>
    public virtual Task SignOutUserAsync(ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    /// <inheritdoc cref="SignOutUserAsync(ITurnContext, string, string, CancellationToken)"/>
    public virtual Task SignOutUserAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName = null, string userId = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        _userTokens.Remove(turnContext.Activity.ChannelId, userId ?? turnContext.Activity.From?.Id, connectionName);
        return Task.CompletedTask;
    }

    /// <summary>Which tokens the speaker of this turn has.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="userId">Not looked at, as in Microsoft's.</param>
    /// <param name="includeFilter">Names of connections with commas between; null for all.</param>
    /// <param name="cancellationToken">Not looked at.</param>
    /// <returns>Null when there are none.</returns>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    /// <inheritdoc cref="GetTokenStatusAsync(ITurnContext, string, string, CancellationToken)"/>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string includeFilter = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        var included = includeFilter?.Split(',');
        TokenStatus[] statuses =
        [
            .. _userTokens.ConnectionsOf(context.Activity.ChannelId, context.Activity.From?.Id)
                .Where(name => included?.Contains(name) is not false)
                .Select(name => new TokenStatus { ConnectionName = name, HasToken = true, ServiceProviderDisplayName = name }),
        ];
        return Task.FromResult(statuses.Length == 0 ? null : statuses);
    }

    /// <returns>None.</returns>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    /// <inheritdoc cref="GetAadTokensAsync(ITurnContext, string, string[], string, CancellationToken)"/>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new Dictionary<string, TokenResponse>());

    /// <returns>The token for what is given; null when there is none.</returns>
    /// <exception cref="InvalidOperationException"><see cref="ThrowOnExchangeRequest"/> said so.</exception>
    public Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    /// <inheritdoc cref="ExchangeTokenAsync(ITurnContext, string, string, TokenExchangeRequest, CancellationToken)"/>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The signature is Microsoft's.")]
    public Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var item = string.IsNullOrEmpty(exchangeRequest?.Token) ? exchangeRequest?.Uri : exchangeRequest.Token;
        return Task.FromResult(_userTokens.Exchange(new UserKey(connectionName, turnContext.Activity.ChannelId, userId), item));
    }

    private static string SignInLink(ITurnContext turnContext, string connectionName) =>
        $"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}";
}
