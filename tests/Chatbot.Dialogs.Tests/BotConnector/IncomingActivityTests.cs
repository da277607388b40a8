using Chatbot.Dialogs.Tests.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Tests.BotConnector;

/// <summary>What channels of the Bot Connector deliver that this host's own channel does not: repeats, mentions, ratings, clicks.</summary>
public class IncomingActivityTests
{
    private const int All = 100;

    private readonly BotConversation _conversation = new();

    [Fact]
    public async Task A_message_that_comes_twice_is_stored_and_counted_once()
    {
        await _conversation.JoinAsync();
        var message = _conversation.Incoming("qwrtp zxcvb mnbvc");
        message.Id = "the-same";
        var first = await _conversation.ReceiveAsync(message);
        var again = _conversation.Incoming("qwrtp zxcvb mnbvc");
        again.Id = "the-same";
        await _conversation.ReceiveAsync(again);

        // The second miss leads to a person: a repeated message is none.
        Assert.Equal(_conversation.TextOf("none.answer"), Assert.Single(first).Text);
        Assert.Equal(_conversation.TextOf("none.second_miss"), Assert.Single(await _conversation.SayAsync("pqrst vwxyz")).Text);
        var stored = await _conversation.Store.ReadAsync("test", _conversation.Id, 0, All);
        Assert.Equal(2, stored.Count(entry => entry.Activity.Text == "qwrtp zxcvb mnbvc" || entry.Activity.Text == first[0].Text));
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_not_part_of_the_question_but_of_the_transcript()
    {
        var message = _conversation.Incoming("<at>Bot</at> Later betalen");
        message.Entities = [new JObject
        {
            ["type"] = "mention", ["text"] = "<at>Bot</at>", ["mentioned"] = new JObject { ["id"] = message.Recipient.Id, ["name"] = "Bot" },
        }.ToObject<Entity>()!];

        var reply = Assert.Single(await _conversation.ReceiveAsync(message));

        Assert.EndsWith(_conversation.TextOf("extend_due_date.answer"), reply.Text, StringComparison.Ordinal);
        Assert.Equal("<at>Bot</at> Later betalen", (await _conversation.Store.ReadAsync("test", _conversation.Id, 0, 1))[0].Activity.Text);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":""}}""", 200)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"<script>"}}""", 501)]
    [InlineData("""{"actionName":5,"actionValue":[]}""", 501)]
    [InlineData("\"feedback\"", 501)]
    public async Task Feedback_is_acknowledged_and_anything_else_is_not_understood(string value, int status)
    {
        var invoke = _conversation.Incoming();
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "message/submitAction";
        invoke.Value = JToken.Parse(value);

        var response = Assert.Single(await _conversation.ReceiveAsync(invoke));

        Assert.Equal(status, Assert.IsType<Microsoft.Bot.Builder.InvokeResponse>(response.Value).Status);
    }

    [Theory]
    [InlineData("""{"caption":5}""")]
    [InlineData("""{"caption":""}""")]
    [InlineData("""{"intent":"no_such_intent"}""")]
    [InlineData("""["caption"]""")]
    public async Task Data_that_no_card_of_ours_sends_is_a_message_without_text(string value)
    {
        await _conversation.JoinAsync();
        var message = _conversation.Incoming("");
        message.Value = JToken.Parse(value);

        Assert.Equal(_conversation.TextOf("shared.no_text"), Assert.Single(await _conversation.ReceiveAsync(message)).Text);
    }

    [Fact]
    public async Task A_choice_on_a_card_without_anything_else_is_the_words_on_it()
    {
        await _conversation.JoinAsync();
        var message = _conversation.Incoming("");
        message.Value = new JObject { ["caption"] = _conversation.TitleOf("login_help") };

        Assert.Equal(_conversation.TextOf("login_help.answer"), Assert.Single(await _conversation.ReceiveAsync(message)).Text);
    }
}
