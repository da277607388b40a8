using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests.Operations;

public class StartConversationTests
{
    [Fact]
    public async Task The_bot_gets_one_conversation_update_with_both_members_and_the_locale()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        using var first = await client.SendAsync(HttpMethod.Post, "conversations", """{"locale":"nl-NL"}""");
        using var second = await client.SendAsync(HttpMethod.Post, "conversations", """{"locale":"nl-NL"}""");
        await client.SayAsync("hallo");
        using var socket = await TestSocket.OpenAsync(await StreamUrlAsync(second));
        Assert.Equal(["welcome", "hallo", "echo: hallo"], await socket.TextsAsync(3));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var update = Assert.Single(host.Received, activity => activity.Type == ActivityTypes.ConversationUpdate);
        Assert.Equal("nl-NL", update.Locale);
        Assert.Equal(["bot", "user"], update.MembersAdded.Select(member => member.Role));
        Assert.Equal("directline", update.ChannelId);
        Assert.Equal(client.ConversationId, update.Conversation.Id);
    }

    [Fact]
    public async Task Two_starts_at_once_begin_the_conversation_once()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.SendAsync(HttpMethod.Post, "conversations", "{}")));
        using var socket = await TestSocket.OpenAsync(await StreamUrlAsync(answers[0]));
        await socket.NextAsync();

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Single(host.Received);
    }

    [Fact]
    public async Task The_answer_says_how_to_go_on()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        var answer = await client.StartAsync();

        Assert.Equal(client.ConversationId, (string?)answer["conversationId"]);
        Assert.Equal(12 * 60 * 60, (int?)answer["expires_in"]);
        Assert.NotNull((string?)answer["token"]);
        Assert.StartsWith($"ws://127.0.0.1:{host.Http.BaseAddress!.Port}/v3/directline/conversations/", (string?)answer["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_the_stream_has_the_public_address()
    {
        await using var host = await TestHost.StartAsync(configure: options => options.PublicUrl = new Uri("https://chat.example/"));
        var client = await TestClient.CreateAsync(host);

        var answer = await client.StartAsync();

        Assert.StartsWith("wss://chat.example/v3/directline/", (string?)answer["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_body_the_conversation_begins_too()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        using var response = await client.SendAsync(HttpMethod.Post, "conversations");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        using var response = await client.SendAsync(HttpMethod.Post, "conversations", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_locale_that_is_no_language_tag_is_left_out()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        var answer = await client.StartAsync(new { locale = "../../etc" });
        using var socket = await TestSocket.OpenAsync((string)answer["streamUrl"]!);
        await socket.NextAsync();

        Assert.Null(Assert.Single(host.Received).Locale);
    }

    private static async Task<string> StreamUrlAsync(HttpResponseMessage response) =>
        (string)JObject.Parse(await response.Content.ReadAsStringAsync())["streamUrl"]!;
}
