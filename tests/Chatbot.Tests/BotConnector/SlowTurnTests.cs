using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Tests.BotConnector;

/// <summary>Channels give up on a request after fifteen seconds, and then deliver its activity again.</summary>
public class SlowTurnTests
{
    private static readonly TimeSpan AcknowledgeAfter = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_slow_turn_is_acknowledged_and_answered_when_it_is_done()
    {
        await using var host = await BotConnectorHost.StartAsync();
        host.Storage.Hold();
        var posting = host.PostAsync(host.Message("Kan ik later betalen?"));
        await host.Storage.WaitForTurnAsync();
        Assert.False(posting.IsCompleted);

        host.Clock.Advance(AcknowledgeAfter);
        using var response = await posting;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, host.MessagesSent);
        host.Storage.Release();
        Assert.Contains("10 dagen", (await host.NextMessageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_delivers_a_slow_activity_again_gets_no_second_answer()
    {
        await using var host = await BotConnectorHost.StartAsync();
        var slow = host.Message("Kan ik later betalen?");
        host.Storage.Hold();
        var first = host.PostAsync(slow);
        await host.Storage.WaitForTurnAsync();
        host.Clock.Advance(AcknowledgeAfter);
        (await first).Dispose();
        var second = host.PostAsync(slow);
        host.Storage.Release();
        (await second).Dispose();

        (await host.PostAsync(host.Message("Kan ik ook achteraf betalen?"))).Dispose();

        Assert.Contains("10 dagen", (await host.NextMessageAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Klarna", (await host.NextMessageAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, host.MessagesSent);
    }

    [Fact]
    public async Task A_pressed_button_changes_its_card_at_once_however_long_the_answer_takes()
    {
        await using var host = await BotConnectorHost.StartAsync();
        (await host.PostAsync(host.Message("Kan ik later betalen?", "msteams"))).Dispose();
        var card = await host.NextMessageAsync();
        var title = JObject.FromObject(card.Attachments[0].Content).SelectTokens("$..actions[*].title").First().ToString();
        var click = host.Message("", "msteams");
        click.Type = ActivityTypes.Invoke;
        click.Text = null;
        click.Name = "adaptiveCard/action";
        click.ReplyToId = card.Id;
        click.Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "choose", ["data"] = BotConnectorHost.ValueOf(card, title) } };

        host.Storage.HoldReading();
        var posting = host.PostAsync(click);
        await host.Storage.WaitForTurnAsync();
        host.Clock.Advance(AcknowledgeAfter);
        using var response = await posting;

        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains($"✓ {title}", answer.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, host.MessagesSent);
        host.Storage.Release();
        Assert.Equal(ActivityTypes.Message, (await host.NextMessageAsync()).Type);
    }

    [Fact]
    public async Task A_caller_who_expects_the_replies_waits_for_them()
    {
        await using var host = await BotConnectorHost.StartAsync();
        var message = host.Message("Kan ik later betalen?");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        host.Storage.Hold();
        var posting = host.PostAsync(message);
        await host.Storage.WaitForTurnAsync();

        host.Clock.Advance(AcknowledgeAfter);
        Assert.False(posting.IsCompleted);
        host.Storage.Release();
        using var response = await posting;

        Assert.Contains("10 dagen", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_lost_the_replies_gets_them_again()
    {
        await using var host = await BotConnectorHost.StartAsync();
        var message = host.Message("Kan ik later betalen?");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var first = await host.PostAsync(message);
        using var second = await host.PostAsync(message);

        var texts = JObject.Parse(await first.Content.ReadAsStringAsync()).SelectTokens("$.activities[*].text").ToArray();
        Assert.NotEmpty(texts);
        Assert.Equal(texts, JObject.Parse(await second.Content.ReadAsStringAsync()).SelectTokens("$.activities[*].text"), JToken.EqualityComparer);
    }

    [Fact]
    public async Task A_turn_that_never_ends_is_cancelled_and_apologized_for()
    {
        await using var host = await BotConnectorHost.StartAsync();
        host.Storage.Hold();
        var posting = host.PostAsync(host.Message("Kan ik later betalen?"));
        await host.Storage.WaitForTurnAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await posting).Dispose();

        Assert.Contains("Er ging bij ons iets mis", (await host.NextMessageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_most_turns_at_once_the_channel_is_asked_to_come_back()
    {
        await using var host = await BotConnectorHost.StartAsync(("BotConnector:MostTurns", "1"));
        host.Storage.Hold();
        var posting = host.PostAsync(host.Message("Kan ik later betalen?"));
        await host.Storage.WaitForTurnAsync();

        using var refused = await host.PostAsync(host.Message("Kan ik ook achteraf betalen?"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        host.Storage.Release();
        (await posting).Dispose();
    }

    [Fact]
    public async Task A_host_that_stops_ends_its_acknowledged_turns_first()
    {
        await using var host = await BotConnectorHost.StartAsync();
        host.Storage.Hold();
        var posting = host.PostAsync(host.Message("Kan ik later betalen?"));
        await host.Storage.WaitForTurnAsync();
        host.Clock.Advance(AcknowledgeAfter);
        (await posting).Dispose();

        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        host.Storage.Release();
        await stopping;

        Assert.Equal(1, host.MessagesSent);
    }
}
