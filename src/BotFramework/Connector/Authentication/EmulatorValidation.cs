namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells the Emulator's tokens from others.</summary>
[Obsolete("ConfigurationBotFrameworkAuthentication authenticates the Emulator too.")]
public static class EmulatorValidation
{
    /// <summary>Whether the token says that an issuer of the Emulator's tokens gave it out. Nothing of it is verified.</summary>
    /// <param name="authHeader">The scheme and the token.</param>
    public static bool IsTokenFromEmulator(string authHeader) =>
        BearerToken.TryRead(BearerToken.TextOf(authHeader)) is { } token && TokenIssuers.OfBots.Contains(token.Issuer);
}
