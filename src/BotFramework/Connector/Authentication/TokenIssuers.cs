namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who issues the tokens of apps: the Emulator's, which are the bot's own, and those of other bots.</summary>
internal static class TokenIssuers
{
    private const string ProtocolV31Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string ProtocolV32Tenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    /// <summary>Entra, for the tenants that the Bot Framework's own tokens come from.</summary>
    public static readonly IReadOnlySet<string> OfBots = new HashSet<string>(StringComparer.Ordinal)
    {
        $"https://sts.windows.net/{ProtocolV31Tenant}/",
        $"https://login.microsoftonline.com/{ProtocolV31Tenant}/v2.0",
        $"https://sts.windows.net/{ProtocolV32Tenant}/",
        $"https://login.microsoftonline.com/{ProtocolV32Tenant}/v2.0",
        $"https://sts.windows.net/{GovernmentTenant}/",
        $"https://login.microsoftonline.us/{GovernmentTenant}/v2.0",
        $"https://login.microsoftonline.us/{ProtocolV32Tenant}/",
        $"https://login.microsoftonline.us/{ProtocolV32Tenant}/v2.0",
    };

    /// <summary>The tenant that an issuer's address names first; null when it names none.</summary>
    public static string TenantOf(string issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address)
        && address.Segments is [_, var first, ..]
        && Guid.TryParse(first.TrimEnd('/'), out var tenant)
            ? tenant.ToString("D")
            : null;
}
