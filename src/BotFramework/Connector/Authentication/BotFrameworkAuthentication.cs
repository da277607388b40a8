using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whose requests a bot answers, and as whom it sends.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <exception cref="UnauthorizedAccessException">The connection is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    /// <summary>How to send as this identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>The identity behind a request that carries no activity.</summary>
    /// <exception cref="NotSupportedException">This authentication knows only activities.</exception>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} authenticates only activities.");

    /// <summary>Whom tokens for channels are made for.</summary>
    /// <exception cref="NotSupportedException">This authentication makes no tokens.</exception>
    public virtual string GetOriginatingAudience() =>
        throw new NotSupportedException($"{GetType().Name} makes no tokens.");
}
