using System.Net;

namespace Chatbot.EndToEnd.Tests.Teams;

public class TeamsKeyTests(TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    [Fact]
    public async Task After_a_roll_of_keys_the_new_key_is_accepted_and_the_old_one_is_not()
    {
        var conversation = fixture.Personal();
        await conversation.SayAsync("Kan ik later betalen?");
        var old = fixture.Tokens.ChannelToken(TeamsFixture.AppId, fixture.Teams.ServiceUrl);
        fixture.Tokens.RollKeys();

        await conversation.SayAsync("Kan ik ook achteraf betalen?");
        using var refused = await conversation.SendAsync(conversation.Message("nog een keer"), old.SignAsHeader());

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
