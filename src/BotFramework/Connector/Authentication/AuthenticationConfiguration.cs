namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What tokens have to satisfy besides being valid.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
