using System.Net;
using System.Net.Http.Json;
using BotFramework.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Testing;

public class FakeBotConnectorTests
{
    [Fact]
    public async Task An_activity_gets_an_id_and_is_noted()
    {
        await using var connector = await FakeBotConnector.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(connector.ServiceUrl) };

        using var response = await client.PostAsJsonAsync("v3/conversations/c%2F1/activities", new { type = "message", text = "Ja" });

        Assert.Equal("r1", JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("id"));
        var call = await connector.NextCallAsync();
        Assert.Equal(("POST", "/v3/conversations/c%2F1/activities", "Ja"), (call.Method, call.Path, call.Activity!.Text));
    }

    [Fact]
    public async Task Calls_are_refused_as_often_as_asked()
    {
        await using var connector = await FakeBotConnector.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(connector.ServiceUrl) };
        connector.Refuse(429, times: 1, retryAfter: TimeSpan.FromSeconds(3));

        using var refused = await client.PostAsJsonAsync("v3/conversations/c1/activities", new { type = "message", text = "Eén" });
        using var taken = await client.PostAsJsonAsync("v3/conversations/c1/activities", new { type = "message", text = "Twee" });

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(3)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("Twee", (await connector.NextActivityAsync()).Text);
    }

    [Fact]
    public async Task A_held_call_is_answered_when_it_is_released()
    {
        await using var connector = await FakeBotConnector.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(connector.ServiceUrl) };
        connector.Members.Add(new ChannelAccount("u1", "Jan"));

        Task<string> answer;
        using (connector.Hold())
        {
            answer = client.GetStringAsync("v3/conversations/c1/members");
            Assert.Empty(connector.Calls);
        }

        Assert.Equal("u1", JArray.Parse(await answer)[0].Value<string>("id"));
    }
}
