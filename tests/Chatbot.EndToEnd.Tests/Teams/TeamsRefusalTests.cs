using System.Net;
using BotFramework.Testing;
using Microsoft.Bot.Schema;

namespace Chatbot.EndToEnd.Tests.Teams;

/// <summary>Who is not Teams gets status 401; the log says why, and holds nothing of the token.</summary>
public class TeamsRefusalTests(TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    public static TheoryData<string> Refusals { get; } =
        ["no token", "garbage", "expired", "not yet valid", "other audience", "other issuer", "other key", "no signature", "symmetric", "other serviceUrl", "no serviceUrl", "channel without endorsement", "unknown key"];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_sender_who_cannot_prove_to_be_the_channel_is_refused(string flaw)
    {
        var conversation = fixture.Personal();
        var activity = conversation.Message("Kan ik later betalen?");
        var authorization = Authorization(flaw, activity);

        using var response = await conversation.SendAsync(activity, authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await fixture.Host.WaitForLogAsync("Refused an activity for channel msteams");
        if (authorization is { Length: > 20 })
        {
            var signature = authorization[^20..];
            Assert.DoesNotContain(fixture.Host.LogLines, line => line.Contains(signature, StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(fixture.Teams.Calls, call => call.Path.Contains(Uri.EscapeDataString(conversation.Id), StringComparison.Ordinal));
    }

    private string? Authorization(string flaw, Activity activity)
    {
        var token = fixture.Tokens.ChannelToken(TeamsFixture.AppId, activity.ServiceUrl);
        var hour = TimeSpan.FromHours(1);
        return flaw switch
        {
            "no token" => null,
            "garbage" => "Bearer not.a.token",
            "expired" => (token with { NotBefore = token.NotBefore - 2 * hour, Expires = token.Expires - 2 * hour }).SignAsHeader(),
            "not yet valid" => (token with { NotBefore = token.NotBefore + hour, Expires = token.Expires + hour }).SignAsHeader(),
            "other audience" => (token with { Audience = Guid.NewGuid().ToString() }).SignAsHeader(),
            "other issuer" => (token with { Issuer = "https://login.example.com/" }).SignAsHeader(),
            "other key" => (token with { Key = new SigningKey(token.Key.Id, "msteams") }).SignAsHeader(),
            "no signature" => (token with { Algorithm = "none" }).SignAsHeader(),
            "symmetric" => (token with { Algorithm = "HS256" }).SignAsHeader(),
            "other serviceUrl" => fixture.Tokens.ChannelToken(TeamsFixture.AppId, "https://smba.example.com/").SignAsHeader(),
            "no serviceUrl" => fixture.Tokens.ChannelToken(TeamsFixture.AppId, null).SignAsHeader(),
            "channel without endorsement" => (token with { Key = fixture.Tokens.AddChannelKey("webchat") }).SignAsHeader(),
            "unknown key" => (token with { Key = new SigningKey("gone", "msteams") }).SignAsHeader(),
            _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "Not a known flaw."),
        };
    }
}
