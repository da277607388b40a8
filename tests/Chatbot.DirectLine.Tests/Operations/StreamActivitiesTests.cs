using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
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
}
