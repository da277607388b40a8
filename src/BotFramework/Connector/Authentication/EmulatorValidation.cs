using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells the Emulator's tokens from others.</summary>
[Obsolete("ConfigurationBotFrameworkAuthentication authenticates the Emulator too.")]
public static class EmulatorValidation
{
    /// <summary>Whether the token says that an issuer of the Emulator's tokens gave it out, or Entra for the tenant that it names. Nothing of it is verified.</summary>
    /// <param name="authHeader">The scheme and the token.</param>
    public static bool IsTokenFromEmulator(string authHeader) =>
        BearerToken.TryRead(BearerToken.TextOf(authHeader)) is { } token && (TokenIssuers.OfBots.Contains(token.Issuer) || IsOfItsTenant(token));

    // The Emulator of a bot that belongs to one tenant gets its tokens there.
    private static bool IsOfItsTenant(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(AuthenticationConstants.TenantIdClaim, out var tenant)
        && !string.IsNullOrEmpty(tenant)
        && token.Issuer == string.Format(CultureInfo.InvariantCulture, AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant);
}
