using System.Net;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
    public async Task A_turn_that_throws_is_told_and_the_next_one_runs()
    {
        var told = new TaskCompletionSource<Exception>();
        Func<ITurnContext, Exception, Task> onTurnError = (turn, exception) =>
        {
            told.TrySetResult(exception);
            return turn.SendActivityAsync("sorry");
        };
        await using var host = await TestHost.StartAsync(
            (turn, _) => turn.Activity.Text == "bang" ? throw new InvalidOperationException("bang") : Task.CompletedTask,
            services: services => services.AddSingleton(onTurnError));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await client.SayAsync("bang");
        await client.SayAsync("again");

        Assert.Equal("bang", (await told.Task.WaitAsync(TimeSpan.FromSeconds(10))).Message);
        Assert.Equal(["again", "bang", "sorry"], (await socket.TextsAsync(3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_error_handler_a_turn_that_throws_stops_nothing()
    {
        await using var host = await TestHost.StartAsync((turn, cancellationToken) => turn.Activity.Text == "bang"
            ? throw new InvalidOperationException("bang")
            : turn.SendActivityAsync("fine", cancellationToken: cancellationToken));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await socket.NextAsync();

        await client.SayAsync("bang");
        await client.SayAsync("again");

        Assert.Contains("fine", await socket.TextsAsync(3));
    }

    [Fact]
    public async Task A_failed_turn_is_logged_without_the_words_that_its_exception_quotes()
    {
        using var log = new TestLog();
        await using var host = await TestHost.StartAsync(
            (turn, cancellationToken) => turn.Activity.Text == "my postcode"
                ? throw new InvalidOperationException($"Cannot read '{turn.Activity.Text}'")
                : turn.SendActivityAsync("fine", cancellationToken: cancellationToken),
            services: services => services.AddSingleton<ILoggerProvider>(log));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await client.SayAsync("my postcode");
        await client.SayAsync("again");
        await socket.TextsAsync(4);

        var line = Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(typeof(InvalidOperationException).FullName!, line, StringComparison.Ordinal);
        Assert.Contains(nameof(A_failed_turn_is_logged_without_the_words_that_its_exception_quotes), line, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("my postcode", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registered_middleware_runs_in_order_around_the_bot()
    {
        var trace = new List<string>();
        await using var host = await TestHost.StartAsync(
            (turn, cancellationToken) => turn.SendActivityAsync("done", cancellationToken: cancellationToken),
            services: services => services
                .AddSingleton<IMiddleware>(new Tracing("first", trace))
                .AddSingleton<IMiddleware>(new Tracing("second", trace)));
        var (_, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await socket.NextAsync();

        Assert.Equal(["first", "second"], trace);
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

    private sealed class Tracing(string name, List<string> trace) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            trace.Add(name);
            return next(cancellationToken);
        }
    }
}
