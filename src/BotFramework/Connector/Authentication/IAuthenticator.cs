namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets a bot's tokens.</summary>
public interface IAuthenticator
{
    /// <param name="forceRefresh">Whether a token that is at hand does not do.</param>
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
