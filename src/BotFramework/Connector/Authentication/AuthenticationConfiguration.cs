namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What tokens have to satisfy besides being valid.</summary>
public class AuthenticationConfiguration
{
    /// <summary>What a channel's key has to be endorsed for besides the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Asked about every token. Without one other bots are refused.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of the Emulator's and other bots' tokens, besides those of the Bot Framework: Entra, for one's own tenant.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
