using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets bots on a list call this one, as a skill. Who is no bot is not its matter.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private const string Anyone = "*";

    private readonly IList<string> _allowedCallers;

    /// <param name="allowedCallers">App ids; <c>*</c> for any bot. Without a list none may call.</param>
    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        _allowedCallers = allowedCallers ?? [];
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (SkillClaims.IsSkillClaim(claims) && !_allowedCallers.Contains(Anyone) && SkillClaims.GetAppId(claims) is var appId && !_allowedCallers.Contains(appId))
        {
            throw new UnauthorizedAccessException($"Received a request from a bot with an app ID of \"{appId}\". To enable requests from this caller, add the app ID to the configured set of allowedCallers.");
        }

        return Task.CompletedTask;
    }
}
