using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests.Operations;

public class PostActivityTests
{
    [Fact]
    public async Task The_echo_comes_before_the_reply_and_keeps_what_the_client_said()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await socket.NextAsync();
        var message = TestClient.Message("Mag het later? 🙏", "c-1");
        message["locale"] = "nl-NL";
        message["someday"] = new JObject { ["due"] = "2026-03-01T00:00:00Z" };
        message["channelId"] = "webchat";

        using var response = await client.PostAsync(message);
        var echo = await socket.NextAsync();
        var reply = await socket.NextAsync();

        Assert.Equal((string?)JObject.Parse(await response.Content.ReadAsStringAsync())["id"], (string?)echo["id"]);
        Assert.Equal("c-1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("2026-03-01T00:00:00Z", echo["someday"]!["due"]!.Value<string>());
        Assert.Equal("directline", (string?)echo["channelId"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.StartsWith("dl_", (string?)echo["from"]!["id"], StringComparison.Ordinal);
        Assert.Equal("echo: Mag het later? 🙏", (string?)reply["text"]);
        Assert.Equal((string?)echo["id"], (string?)reply["replyToId"]);
        Assert.Equal("bot", (string?)reply["from"]!["role"]);
        Assert.True((long)echo["channelData"]!["webchat:sequence-id"]! < (long)reply["channelData"]!["webchat:sequence-id"]!);
    }

    [Fact]
    public async Task A_reply_to_what_clients_do_not_see_names_nothing()
    {
        await using var host = await TestHost.StartAsync((turn, cancellationToken) =>
            turn.SendActivityAsync(turn.Activity.Type, cancellationToken: cancellationToken));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        (await client.PostAsync("""{"type":"typing"}""")).Dispose();
        (await client.PostAsync("""{"type":"messageReaction"}""")).Dispose();

        foreach (var type in new[] { "conversationUpdate", "typing", "messageReaction" })
        {
            var reply = await socket.NextAsync();
            Assert.Equal(type, (string?)reply["text"]);
            Assert.Null(reply["replyToId"]);
        }
    }

    [Fact]
    public async Task Twenty_posts_at_once_are_answered_one_by_one_in_the_order_of_their_echoes()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await socket.NextAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.SayAsync($"m{i}")));
        var texts = await socket.TextsAsync(40);

        var questions = texts.Where(text => !text.StartsWith("echo", StringComparison.Ordinal)).ToArray();
        Assert.Equal(20, questions.Distinct().Count());
        Assert.Equal(
            questions.Select(question => $"echo: {question}"),
            texts.Where(text => text.StartsWith("echo", StringComparison.Ordinal)));
        var stamps = host.Received.Select(activity => activity.Timestamp).ToArray();
        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Fact]
    public async Task A_repeated_post_gets_the_first_id_and_no_second_turn()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.SayAsync("once", "same")));
        await client.SayAsync("next");

        Assert.Single(ids.Distinct());
        Assert.Equal(["echo: next", "echo: once", "next", "once", "welcome"], (await socket.TextsAsync(5)).Order(StringComparer.Ordinal));
        Assert.Single(host.Received, activity => activity.Text == "once");
    }

    [Fact]
    public async Task A_long_text_arrives_whole()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        var text = string.Concat(Enumerable.Repeat("tien teken", 1_000));

        await client.SayAsync(text);

        Assert.Equal(["welcome", text, $"echo: {text}"], await socket.TextsAsync(3));
    }

    [Fact]
    public async Task A_client_cannot_pretend_to_be_another_or_turn_replies_aside()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await socket.NextAsync();

        (await client.PostAsync("""
            {"type":"message","text":"hi","id":"mine","from":{"id":"admin","role":"bot"},"recipient":{"id":"x"},"deliveryMode":"expectReplies",
             "serviceUrl":"https://evil.example","conversation":{"id":"other"},"callerId":"urn:botframework:azure","relatesTo":{"activityId":"1"},
             "timestamp":"2001-01-01T00:00:00Z","entities":[null],
             "attachments":[null,{"contentType":"image/png","contentUrl":"https://shop.example/a.png","thumbnailUrl":"data:image/png;base64,AAAA"}]}
            """)).EnsureSuccessStatusCode();

        Assert.Equal(["hi", "echo: hi"], await socket.TextsAsync(2));
        var received = host.Received.Last();
        Assert.NotEqual("mine", received.Id);
        Assert.NotEqual("admin", received.From.Id);
        Assert.Equal("user", received.From.Role);
        Assert.Equal("chatbot", received.Recipient.Id);
        Assert.Equal(client.ConversationId, received.Conversation.Id);
        Assert.Equal(host.Http.BaseAddress, new Uri(received.ServiceUrl));
        Assert.Null(received.DeliveryMode);
        Assert.Null(received.CallerId);
        Assert.Null(received.RelatesTo);
        Assert.Empty(received.Entities);
        Assert.Equal(2026, received.Timestamp!.Value.Year);
        Assert.Null(Assert.Single(received.Attachments).ThumbnailUrl);
    }
}
