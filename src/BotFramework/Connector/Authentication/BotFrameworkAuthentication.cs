using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whose requests a bot answers, and as whom it sends.</summary>
/// <remarks>What an implementation need not have throws a <see cref="NotImplementedException"/> here, as Microsoft's base class does.</remarks>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <remarks>Its connector factory is the connection's to make.</remarks>
    /// <exception cref="UnauthorizedAccessException">The connection is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    /// <summary>How to send as this identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>The identity behind a request that carries no activity: a skill's answer to the bot that called it.</summary>
    /// <exception cref="NotImplementedException">This authentication knows only activities.</exception>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{GetType().Name} authenticates only activities.");

    /// <summary>A client that hands activities to other bots.</summary>
    /// <exception cref="NotImplementedException">This authentication makes none.</exception>
    public virtual BotFrameworkClient CreateBotFrameworkClient() =>
        throw new NotImplementedException($"{GetType().Name} calls no other bots.");

    /// <summary>Whom tokens for channels are made for.</summary>
    /// <exception cref="NotImplementedException">This authentication makes no tokens.</exception>
    public virtual string GetOriginatingAudience() =>
        throw new NotImplementedException($"{GetType().Name} makes no tokens.");

    /// <summary>What an activity of this identity gets as its caller; null where nobody proves who they are.</summary>
    /// <param name="credentialFactory">Says whether anybody does.</param>
    /// <param name="claimsIdentity">The sender.</param>
    /// <param name="callerId">The answer for a sender that is no bot.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    protected async Task<string> GenerateCallerIdAsync(ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string callerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return SkillClaims.IsSkillClaim(claimsIdentity.Claims) ? CallerIdConstants.BotToBotPrefix + SkillClaims.GetAppId(claimsIdentity.Claims) : callerId;
    }
}
