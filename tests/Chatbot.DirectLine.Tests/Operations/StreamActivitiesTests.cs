using System.Globalization;
using Chatbot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests.Operations;

public class StreamActivitiesTests
{
    [Fact]
    public async Task A_client_that_comes_back_gets_what_it_missed_once()
    {
        await using var host = await TestHost.StartAsync();
        var (client, first) = await TestClient.ConnectAsync(host);
        Assert.Equal("welcome", (await first.TextsAsync(1))[0]);
        await client.SayAsync("one");
        await first.TextsAsync(2);
        first.Dispose();
        await client.SayAsync("two");
        await client.SayAsync("three");

        var answer = await client.ReconnectAsync(first.Watermark);
        using var second = await TestSocket.OpenAsync((string)answer["streamUrl"]!);
        await client.SayAsync("four");
        var texts = await second.TextsAsync(6);

        Assert.Equal(["echo: four", "echo: three", "echo: two", "four", "three", "two"], texts.Order(StringComparer.Ordinal));
        Assert.Equal(["two", "three", "four"], texts.Where(text => !text.StartsWith("echo", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_watermark_everything_is_shown_again()
    {
        await using var host = await TestHost.StartAsync();
        var (client, first) = await TestClient.ConnectAsync(host);
        await client.SayAsync("one");
        await first.TextsAsync(3);
        first.Dispose();

        var answer = await client.ReconnectAsync();
        using var second = await TestSocket.OpenAsync((string)answer["streamUrl"]!);

        Assert.Equal(["welcome", "one", "echo: one"], (await second.TextsAsync(3)).OrderBy(text => text switch { "welcome" => 0, "one" => 1, _ => 2 }));
    }

    [Fact]
    public async Task Every_socket_of_a_conversation_gets_everything_and_no_other_conversation_does()
    {
        await using var host = await TestHost.StartAsync();
        var (client, first) = await TestClient.ConnectAsync(host);
        using var second = await TestSocket.OpenAsync((string)(await client.ReconnectAsync())["streamUrl"]!);
        var (stranger, foreign) = await TestClient.ConnectAsync(host);
        using var _ = first;
        using var __ = foreign;
        await first.NextAsync();
        await second.NextAsync();

        await client.SayAsync("one");
        await stranger.SayAsync("other");

        Assert.Equal(["one", "echo: one"], await first.TextsAsync(2));
        Assert.Equal(["one", "echo: one"], await second.TextsAsync(2));
        Assert.Equal(["welcome", "other", "echo: other"], await foreign.TextsAsync(3));
    }

    [Fact]
    public async Task Typing_is_shown_but_neither_kept_nor_counted()
    {
        var seen = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                await seen.Task;
                await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
            }
        });
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await client.SayAsync("go");
        await socket.NextAsync();
        var before = socket.Watermark;
        var typing = await socket.NextAsync();
        var watermark = socket.Watermark;
        seen.SetResult();
        var reply = await socket.NextAsync();

        Assert.Equal("typing", (string?)typing["type"]);
        Assert.Equal(before, watermark);
        Assert.True((double)typing["channelData"]!["webchat:sequence-id"]! < (double)reply["channelData"]!["webchat:sequence-id"]!);
        var history = await client.ReadAsync();
        Assert.Equal(["go", "done"], history["activities"]!.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task Typing_never_follows_the_message_that_it_announced()
    {
        await using var host = await TestHost.StartAsync(
            async (turn, cancellationToken) =>
            {
                if (turn.Activity.Type == ActivityTypes.Message)
                {
                    await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                    await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
                }
            },
            options => options.ActivityBurst = 50);
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        for (var i = 0; i < 50; i++)
        {
            await client.SayAsync("go");
            var last = await socket.NextAsync();
            Assert.Equal("go", (string?)last["text"]);
            while ((string?)last["text"] != "done")
            {
                last = await socket.NextAsync();
            }
        }
    }

    [Fact]
    public async Task What_a_person_cannot_see_stays_out_of_the_stream()
    {
        await using var host = await TestHost.StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "state" }, cancellationToken);
            await turn.SendActivityAsync(new Activity(ActivityTypes.EndOfConversation), cancellationToken);
            await turn.SendActivityAsync(new Activity(ActivityTypes.Event) { Name = "seen by the page" }, cancellationToken);
        });
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        Assert.Equal("event", (string?)(await socket.NextAsync())["type"]);
        var history = await client.ReadAsync();

        Assert.Equal("event", (string?)Assert.Single(history["activities"]!)["type"]);
        Assert.Equal("3", (string?)history["watermark"]);
    }

    [Fact]
    public async Task A_message_of_staff_reaches_the_customer()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await socket.NextAsync();
        var reference = host.Received.First().GetConversationReference();
        var adapter = (DirectLineAdapter)host.Services.GetService(typeof(DirectLineAdapter))!;

        await adapter.ContinueConversationAsync(
            "chatbot",
            reference,
            (turn, cancellationToken) => turn.SendActivityAsync("from staff", cancellationToken: cancellationToken),
            CancellationToken.None);

        var message = await socket.NextAsync();
        Assert.Equal("from staff", (string?)message["text"]);
        Assert.Null(message["replyToId"]);
        Assert.Equal(client.ConversationId, (string?)message["conversation"]!["id"]);
    }

    [Fact]
    public async Task History_longer_than_a_page_is_read_to_its_end()
    {
        await using var host = await TestHost.StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "go")
            {
                for (var i = 0; i < 60; i++)
                {
                    await turn.SendActivityAsync(new Activity(ActivityTypes.EndOfConversation), cancellationToken);
                }

                await turn.SendActivitiesAsync([.. Enumerable.Range(0, 120).Select(i => MessageFactory.Text($"{i}"))], cancellationToken);
            }
        });
        var (client, socket) = await TestClient.ConnectAsync(host);
        await client.SayAsync("go");
        string[] expected = ["go", .. Enumerable.Range(0, 120).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        Assert.Equal(expected, await socket.TextsAsync(121));
        socket.Dispose();

        List<string?> polled = [];
        var watermark = string.Empty;
        JToken activities;
        do
        {
            var answer = await client.ReadAsync(watermark);
            activities = answer["activities"]!;
            watermark = (string)answer["watermark"]!;
            polled.AddRange(activities.Select(activity => (string?)activity["text"]));
        }
        while (activities.Any());

        Assert.Equal(expected, polled);
        using var replay = await TestSocket.OpenAsync((string)(await client.ReconnectAsync())["streamUrl"]!);
        Assert.Equal(expected, await replay.TextsAsync(121));
    }

    [Fact]
    public async Task The_clients_empty_frames_are_read_and_ignored()
    {
        await using var host = await TestHost.StartAsync();
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        for (var i = 0; i < 10; i++)
        {
            await socket.SendKeepAliveAsync();
        }

        await client.SayAsync("hi");
        Assert.Equal(["welcome", "hi", "echo: hi"], await socket.TextsAsync(3));
    }

    [Fact]
    public async Task The_address_of_a_stream_works_for_a_minute_only_and_for_its_conversation_alone()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;
        var elsewhere = url.Replace(client.ConversationId, "another", StringComparison.Ordinal);
        var withToken = $"{url[..url.IndexOf("t=", StringComparison.Ordinal)]}t={client.Token}";

        Assert.Equal(403, await TestSocket.RefusalAsync(elsewhere));
        Assert.Equal(403, await TestSocket.RefusalAsync(withToken));
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(403, await TestSocket.RefusalAsync(url));
    }

    [Fact]
    public async Task A_stream_token_opens_nothing_else()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;
        client.Token = url[(url.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        using var response = await client.PostAsync(TestClient.Message("hi"));

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_foreign_page_cannot_open_the_stream_and_the_shops_can()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;

        Assert.Equal(403, await TestSocket.RefusalAsync(url, "https://evil.example"));
        using var socket = await TestSocket.OpenAsync(url, TestHost.ShopOrigin);
        Assert.Equal("welcome", (await socket.TextsAsync(1))[0]);
    }

    [Fact]
    public async Task A_plain_request_for_the_stream_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;

        using var response = await host.Http.GetAsync(new Uri(url.Replace("ws:", "http:", StringComparison.Ordinal)));

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_host_that_stops_finishes_the_turn_first_and_the_next_one_shows_the_reply()
    {
        var thinking = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var first = await TestHost.StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                thinking.SetResult();
                await release.Task;
                await turn.SendActivityAsync("late answer", cancellationToken: cancellationToken);
            }
        });
        var (client, socket) = await TestClient.ConnectAsync(first);
        await client.SayAsync("question");
        await thinking.Task.WaitAsync(TimeSpan.FromSeconds(10));

        var stopping = first.StopAsync();
        await socket.UntilClosedAsync();
        release.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));

        await using var second = await TestHost.StartAsync(store: first.Store, clock: first.Clock);
        var returned = new TestClient(second.Http, client.ConversationId, client.Token);
        using var resumed = await TestSocket.OpenAsync((string)(await returned.ReconnectAsync())["streamUrl"]!);
        Assert.Equal(["question", "late answer"], await resumed.TextsAsync(2));
        using var again = await returned.SendAsync(HttpMethod.Post, "conversations", "{}");
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Empty(second.Received);
    }

    [Fact]
    public async Task A_repeat_after_a_restart_is_still_one_message()
    {
        await using var first = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(first);
        await client.StartAsync();
        var id = await client.SayAsync("once", "c-1");
        await first.StopAsync();

        await using var second = await TestHost.StartAsync(store: first.Store, clock: first.Clock);
        var again = await new TestClient(second.Http, client.ConversationId, client.Token).SayAsync("once", "c-1");

        Assert.Equal(id, again);
        Assert.Empty(second.Received);
    }

    [Fact]
    public async Task A_host_that_can_wait_no_longer_stops_all_the_same()
    {
        var thinking = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(async (_, cancellationToken) =>
        {
            thinking.SetResult();
            using var registration = cancellationToken.Register(cancelled.SetResult);
            await cancelled.Task;
        });
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();
        await thinking.Task.WaitAsync(TimeSpan.FromSeconds(10));

        using var impatient = new CancellationTokenSource();
        var stopping = host.StopAsync(impatient.Token);
        await impatient.CancelAsync();

        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_turn_that_a_stopping_host_never_begins_is_cancelled()
    {
        var thinking = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(async (_, _) =>
        {
            thinking.SetResult();
            await release.Task;
        });
        var client = await TestClient.CreateAsync(host);
        await client.StartAsync();
        await thinking.Task.WaitAsync(TimeSpan.FromSeconds(10));
        var adapter = host.Services.GetRequiredService<DirectLineAdapter>();
        var reference = host.Received.First().GetConversationReference();
        BotCallbackHandler never = (_, _) => throw new InvalidOperationException("The turn began.");
        var waiting = adapter.ContinueConversationAsync("chatbot", reference, never, CancellationToken.None);

        using var impatient = new CancellationTokenSource();
        var stopping = host.StopAsync(impatient.Token);
        await impatient.CancelAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(10)));
        release.SetResult();
        var late = adapter.ContinueConversationAsync("chatbot", reference, never, CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_no_more()
    {
        await using var host = await TestHost.StartAsync(configure: options => options.SocketsPerConversation = 2);
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;
        using var first = await TestSocket.OpenAsync(url);
        var second = await TestSocket.OpenAsync(url);

        Assert.Equal(503, await TestSocket.RefusalAsync(url));
        var (_, others) = await TestClient.ConnectAsync(host);
        others.Dispose();
        await client.SayAsync("hi");
        Assert.Equal(["welcome", "hi", "echo: hi"], await first.TextsAsync(3));

        await second.CloseAsync();
        using var third = await TestSocket.OpenAsync(url);
        Assert.Equal(["welcome", "hi", "echo: hi"], await third.TextsAsync(3));
        second.Dispose();
    }

    [Fact]
    public async Task A_store_that_fails_closes_the_stream_and_the_next_one_goes_on()
    {
        using var log = new TestLog();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var store = new FailingStore(new MemoryConversationStore(clock));
        await using var host = await TestHost.StartAsync(
            store: store,
            clock: clock,
            services: services => services.AddSingleton<ILoggerProvider>(log));
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;

        store.Fails = true;
        using var broken = await TestSocket.OpenAsync(url);
        await broken.UntilClosedAsync();
        store.Fails = false;

        using var next = await TestSocket.OpenAsync(url);
        Assert.Equal(["welcome"], await next.TextsAsync(1));
        Assert.Contains(log.Lines, line => line.Contains(typeof(TimeoutException).FullName!, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(FailingStore.Words, StringComparison.Ordinal));
    }

    private sealed class FailingStore(IConversationStore inner) : IConversationStore
    {
        public const string Words = "what a person typed";

        public bool Fails { get; set; }

        public Task<IReadOnlyList<StoredActivity>> ReadAsync(
            string channelId, string conversationId, long after, int limit, CancellationToken cancellationToken = default) =>
            Fails ? throw new TimeoutException(Words) : inner.ReadAsync(channelId, conversationId, after, limit, cancellationToken);

        public Task<IReadOnlyList<long>> AppendAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default) =>
            inner.AppendAsync(activities, cancellationToken);

        public Task RecordDeliveriesAsync(
            string channelId, string conversationId, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken = default) =>
            inner.RecordDeliveriesAsync(channelId, conversationId, deliveries, cancellationToken);

        public Task<StoredActivity?> FindDeliveredAsync(
            string channelId, string conversationId, string channelActivityId, CancellationToken cancellationToken = default) =>
            inner.FindDeliveredAsync(channelId, conversationId, channelActivityId, cancellationToken);

        public Task<ConversationInfo?> FindAsync(string channelId, string conversationId, CancellationToken cancellationToken = default) =>
            inner.FindAsync(channelId, conversationId, cancellationToken);

        public Task<IReadOnlyList<ConversationInfo>> FindByIdAsync(string conversationId, CancellationToken cancellationToken = default) =>
            inner.FindByIdAsync(conversationId, cancellationToken);

        public Task<IReadOnlyList<ConversationInfo>> ListAsync(
            int limit, DateTimeOffset? before = null, CancellationToken cancellationToken = default) =>
            inner.ListAsync(limit, before, cancellationToken);

        public Task LogActivityAsync(IActivity activity) => inner.LogActivityAsync(activity);

        public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
            string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default) =>
            inner.GetTranscriptActivitiesAsync(channelId, conversationId, continuationToken!, startDate);

        public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null) =>
            inner.ListTranscriptsAsync(channelId, continuationToken!);

        public Task DeleteTranscriptAsync(string channelId, string conversationId) => inner.DeleteTranscriptAsync(channelId, conversationId);
    }
}
