using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Connector.Authentication;

public class ClaimsValidatorTests
{
    private const string Bot = "bot";

    [Theory]
    [InlineData("caller", true, "caller")]
    [InlineData("caller", true, "other", "caller")]
    [InlineData("caller", true, "*")]
    [InlineData("caller", false, "other")]
    [InlineData("CALLER", false, "caller")]
    [InlineData("caller", false)]
    [InlineData(Bot, true)]
    public async Task A_bot_may_call_when_it_is_on_the_list(string appId, bool isAllowed, params string[] allowed)
    {
        var validator = new AllowedCallersClaimsValidator(allowed);

        Assert.Equal(isAllowed, await IsAllowedAsync(validator, Claims(appId, "1.0")));
        Assert.Equal(isAllowed, await IsAllowedAsync(validator, Claims(appId, "2.0")));
    }

    [Theory]
    [InlineData("skill", true, "skill")]
    [InlineData("skill", false, "*")]
    [InlineData("skill", false)]
    [InlineData(Bot, true)]
    public async Task A_skill_may_answer_when_it_is_on_the_list(string appId, bool isAllowed, params string[] allowed) =>
        Assert.Equal(isAllowed, await IsAllowedAsync(new AllowedSkillsClaimsValidator(allowed), Claims(appId, "2.0")));

    [Fact]
    public async Task No_list_lets_no_bot_in()
    {
        Assert.False(await IsAllowedAsync(new AllowedCallersClaimsValidator(null), Claims("caller", "2.0")));
        Assert.False(await IsAllowedAsync(new AllowedSkillsClaimsValidator(null), Claims("caller", "2.0")));
    }

    [Fact]
    public async Task Who_is_no_bot_is_not_its_matter()
    {
        var validator = new AllowedCallersClaimsValidator([]);

        Assert.True(await IsAllowedAsync(validator, []));
        Assert.True(await IsAllowedAsync(validator, [new Claim("aud", Bot)]));
        Assert.True(await IsAllowedAsync(validator, [new Claim("aud", Bot), new Claim("appid", "caller")]));
        Assert.True(await IsAllowedAsync(validator, [new Claim("aud", "https://api.botframework.com"), new Claim("ver", "1.0"), new Claim("appid", "caller")]));
        Assert.False(await IsAllowedAsync(validator, [new Claim("appid", "AnonymousSkill")]));
    }

    [Fact]
    public async Task Claims_are_needed()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => new AllowedCallersClaimsValidator([]).ValidateClaimsAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new AllowedSkillsClaimsValidator([]).ValidateClaimsAsync(null));
    }

    private static List<Claim> Claims(string appId, string version) =>
        [new("aud", Bot), new("ver", version), new(version == "1.0" ? "appid" : "azp", appId)];

    private static async Task<bool> IsAllowedAsync(ClaimsValidator validator, List<Claim> claims)
    {
        try
        {
            await validator.ValidateClaimsAsync(claims);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
