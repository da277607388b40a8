using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token's claims say about the bot that sent it.</summary>
internal static class SkillClaims
{
    public const string Version1 = "1.0";
    public const string Version2 = "2.0";

    /// <summary>The identity of a skill's caller where nobody proves who they are.</summary>
    public static ClaimsIdentity CreateAnonymous() => new(
        [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)],
        AuthenticationConstants.AnonymousAuthType);

    /// <summary>Whether one bot calls another: the app that the token was given to is not the app that it is for.</summary>
    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        var list = claims as IReadOnlyCollection<Claim> ?? [.. claims];
        if (list.Any(claim => claim.Type == AuthenticationConstants.AppIdClaim && claim.Value == AuthenticationConstants.AnonymousSkillAppId))
        {
            return true;
        }

        var audience = ValueOf(list, AuthenticationConstants.AudienceClaim);
        return !string.IsNullOrWhiteSpace(ValueOf(list, AuthenticationConstants.VersionClaim))
            && !string.IsNullOrWhiteSpace(audience)
            && !audience.Equals(AuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase)
            && GetAppId(list) is { } appId
            && !string.IsNullOrWhiteSpace(appId)
            && appId != audience;
    }

    /// <summary>The app that the token was given to; null when the claims do not say.</summary>
    public static string GetAppId(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var list = claims as IReadOnlyCollection<Claim> ?? [.. claims];
        var version = ValueOf(list, AuthenticationConstants.VersionClaim);
        return string.IsNullOrWhiteSpace(version) || version == Version1 ? ValueOf(list, AuthenticationConstants.AppIdClaim)
            : version == Version2 ? ValueOf(list, AuthenticationConstants.AuthorizedParty)
            : null;
    }

    private static string ValueOf(IReadOnlyCollection<Claim> claims, string type) => claims.FirstOrDefault(claim => claim.Type == type)?.Value;
}
