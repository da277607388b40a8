using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests.Operations;

/// <summary>What is not taken from a client: bodies, other people's conversations, too much at once.</summary>
public class RefusedActivityTests
{
    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_and_without_a_length()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();
        var body = TestClient.Message(new string('x', 256 * 1024)).ToString();

        using var response = await client.PostAsync(body);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{client.ConversationId}/activities");
        chunked.Headers.Authorization = new("Bearer", client.Token);
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        using var chunkedResponse = await host.Http.SendAsync(chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunkedResponse.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string?)JObject.Parse(await response.Content.ReadAsStringAsync())["error"]!["code"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"invoke","name":"x"}""")]
    [InlineData("""{"type":"event","name":"ContinueConversation"}""")]
    [InlineData("""{"type":"message","attachments":5}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","entities":{"a":1}}""")]
    public async Task A_body_that_is_no_activity_is_refused(string body)
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();

        using var response = await client.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = JObject.Parse(await response.Content.ReadAsStringAsync())["error"]!;
        Assert.Equal("BadArgument", (string?)error["code"]);
        Assert.NotEmpty((string)error["message"]!);
    }

    [Fact]
    public async Task A_body_nested_without_end_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();

        using var response = await client.PostAsync($$"""{"type":"message","value":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{client.ConversationId}/activities");
        request.Headers.Authorization = new("Bearer", client.Token);
        request.Content = new ByteArrayContent([.. """{"type":"message","text":" """u8, 0xff, .. "\"}"u8]);

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Another_conversations_token_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var mine = await TestClient.CreateAsync(host);
        var theirs = await TestClient.CreateAsync(host);
        await mine.StartAsync();
        await theirs.StartAsync();
        var intruder = new TestClient(host.Http, theirs.ConversationId, mine.Token);

        using var post = await intruder.PostAsync(TestClient.Message("hi"));
        using var read = await intruder.SendAsync(HttpMethod.Get, $"conversations/{theirs.ConversationId}/activities");
        using var reconnect = await intruder.SendAsync(HttpMethod.Get, $"conversations/{theirs.ConversationId}");

        Assert.All([post, read, reconnect], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
    }

    [Fact]
    public async Task A_conversation_that_did_not_begin_is_not_found()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);

        using var post = await client.PostAsync(TestClient.Message("hi"));
        using var read = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}/activities");
        using var reconnect = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}");

        Assert.All([post, read, reconnect], response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode));
        Assert.Empty(host.Received);
    }

    [Fact]
    public async Task The_post_is_answered_while_the_bot_still_thinks_and_too_many_are_refused()
    {
        var release = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(
            async (turn, cancellationToken) =>
            {
                await release.Task;
                await turn.SendActivityAsync($"echo: {turn.Activity.Text}", cancellationToken: cancellationToken);
            },
            options => options.WaitingTurns = 2);
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await client.SayAsync("one");
        for (var i = 0; i < 2; i++)
        {
            (await client.PostAsync(TestClient.Message("more"))).Dispose();
        }

        using var refused = await client.PostAsync(TestClient.Message("more"));
        release.SetResult();

        await AssertTooManyAsync("TooManyWaiting", refused);
        Assert.Equal("one", (await socket.TextsAsync(1))[0]);
    }

    [Fact]
    public async Task A_conversation_that_floods_is_told_to_wait_and_can_still_read_and_reconnect()
    {
        await using var host = await TestHost.StartAsync(configure: options => (options.ActivitiesPerMinute, options.ActivityBurst) = (1, 2));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        var other = await TestClient.CreateAsync(host);
        await other.StartAsync();
        await client.SayAsync("one");
        await client.SayAsync("two");

        using var refused = await client.PostAsync(TestClient.Message("three"));

        await AssertTooManyAsync("TooManyActivities", refused);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        await other.SayAsync("one");
        await client.ReconnectAsync();
        using var refreshed = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        await socket.TextsAsync(5);
        Assert.DoesNotContain("three", (await client.ReadAsync())["activities"]!.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task An_address_that_floods_with_many_conversations_is_told_to_wait()
    {
        const string secret = "the shop's server knows this";
        await using var host = await TestHost.StartAsync(
            configure: options => (options.ActivitiesPerMinutePerAddress, options.Secret) = (2, secret));
        for (var i = 0; i < 2; i++)
        {
            var client = await TestClient.CreateAsync(host);
            await client.StartAsync();
            await client.SayAsync("hi");
        }

        var last = await TestClient.CreateAsync(host);
        await last.StartAsync();
        using var refused = await last.PostAsync(TestClient.Message("hi"));

        await AssertTooManyAsync("TooManyActivities", refused);
        await new TestClient(host.Http, last.ConversationId, secret).SayAsync("from the shop's server");
    }

    private static async Task AssertTooManyAsync(string code, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
        Assert.Equal(code, (string?)JObject.Parse(await response.Content.ReadAsStringAsync())["error"]!["code"]);
    }
}
