using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets the skills that this bot calls answer it. Who is no bot is not its matter.</summary>
public class AllowedSkillsClaimsValidator : ClaimsValidator
{
    private readonly IList<string> _allowedSkills;

    /// <param name="allowedSkillAppIds">Without a list none may answer.</param>
    public AllowedSkillsClaimsValidator(IList<string> allowedSkillAppIds)
    {
        _allowedSkills = allowedSkillAppIds ?? [];
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (SkillClaims.IsSkillClaim(claims) && SkillClaims.GetAppId(claims) is var appId && !_allowedSkills.Contains(appId))
        {
            throw new UnauthorizedAccessException($"Received a request from an application with an appID of \"{appId}\". To enable requests from this skill, add the skill to your configuration file.");
        }

        return Task.CompletedTask;
    }
}
