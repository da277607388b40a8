namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens come from, and for whom they are.</summary>
public class OAuthConfiguration
{
    /// <summary>The address of the tenant that issues them.</summary>
    public string Authority { get; set; }

    /// <summary>Whether the authority has to be one that Microsoft knows.</summary>
    public bool ValidateAuthority { get; set; } = true;

    /// <summary>The resource that they are for.</summary>
    public string Scope { get; set; }
}
