using Chatbot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Chatbot.DirectLine.Tests.Operations;

/// <summary>A host that stops and a store that fails, as the customer meets them.</summary>
public class StreamInterruptionTests
{
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
}
