using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>Whether a turn was asked for by another bot, which uses this one as its skill, and not by a channel.</summary>
internal static class SkillCaller
{
    public static bool IsPresent(ITurnContext turnContext)
        => turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity identity && SkillClaims.IsSkillClaim(identity.Claims);
}
