using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether a turn was asked for by another bot, which uses this one as its skill, and not by a channel.</summary>
internal static class SkillCaller
{
    public static bool IsPresent(ITurnContext turnContext)
        => turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity identity && IsSkillClaim(identity);

    private static bool IsSkillClaim(ClaimsIdentity identity)
    {
        if (identity.HasClaim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId))
        {
            return true;
        }

        var version = ValueOf(AuthenticationConstants.VersionClaim);
        var audience = ValueOf(AuthenticationConstants.AudienceClaim);
        if (string.IsNullOrWhiteSpace(version)
            || string.IsNullOrWhiteSpace(audience)
            || audience is AuthenticationConstants.ToBotFromChannelTokenIssuer or "https://api.botframework.us")
        {
            return false;
        }

        // Tokens of a bot name their sender; a bot's calls to itself are no skill's.
        var sender = version switch
        {
            "1.0" => ValueOf(AuthenticationConstants.AppIdClaim),
            "2.0" => ValueOf(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        return !string.IsNullOrWhiteSpace(sender) && sender != audience;

        string ValueOf(string type) => identity.FindFirst(type)?.Value;
    }
}
