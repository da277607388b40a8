using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder.Adapters;

public class TestFlowTests
{
    private readonly TestAdapter _adapter = new(TestAdapter.CreateConversation(nameof(TestFlowTests)));

    [Fact]
    public Task A_flow_says_and_expects_in_turn() => AFlow()
        .Send("ja").AssertReply("echo:ja")
        .Test("nee", "echo:nee")
        .Test("misschien", MessageFactory.Text("echo:misschien"))
        .Send("a").AssertReplyContains("cho:")
        .Send("b").AssertReplyOneOf(["echo:a", "echo:b"])
        .Send("c").AssertReply(reply => Assert.Equal("user1", reply.Recipient.Id))
        .Send("niets").AssertNoReply(timeout: 1)
        .SendConversationUpdate().AssertReply("welkom user1")
        .StartTestAsync();

    [Fact]
    public async Task A_wrong_reply_fails_and_names_both_texts()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Test("ja", "nee", "of toch").StartTestAsync);

        Assert.Contains("of toch", exception.Message, StringComparison.Ordinal);
        Assert.Contains("nee", exception.Message, StringComparison.Ordinal);
        Assert.Contains("echo:ja", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Send("ja").AssertReplyOneOf(["a"]).StartTestAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Send("ja").AssertReplyContains("a!").StartTestAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Send("ja").AssertReply(new Activity(ActivityTypes.Typing)).StartTestAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Send("ja").AssertNoReply(timeout: 1).StartTestAsync);
    }

    [Fact]
    public async Task What_a_check_of_the_test_throws_ends_the_flow_as_it_is()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(AFlow().Test("ja", _ => throw new InvalidTimeZoneException()).StartTestAsync);
    }

    [Fact]
    public async Task A_failed_flow_goes_no_further()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Test("ja", "nee").Send("nee").StartTestAsync);

        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task A_missing_reply_fails()
    {
        await Assert.ThrowsAsync<TaskCanceledException>(AFlow().Send("niets").AssertReply("iets", timeout: 1).StartTestAsync);
    }

    [Fact]
    public async Task A_flow_goes_on_from_where_it_was_and_says_nothing_twice()
    {
        var start = AFlow().Send("ja");
        await start.StartTestAsync();

        await start.AssertReply("echo:ja").StartTestAsync();
        await start.Test("nee", "echo:nee").StartTestAsync();

        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public Task Replies_can_be_compared_in_a_way_of_ones_own() => AFlow()
        .Send("ja").AssertReply(MessageFactory.Text("ECHO:JA"), EqualityComparer<IActivity>.Create((x, y) => string.Equals(x!.AsMessageActivity().Text, y!.AsMessageActivity().Text, StringComparison.OrdinalIgnoreCase)))
        .StartTestAsync();

    [Fact]
    public async Task However_they_are_compared_the_types_have_to_be_the_same()
    {
        var anything = EqualityComparer<IActivity>.Create((_, _) => true);

        await AFlow().Send("ja").AssertReply(MessageFactory.Text(" echo:ja "), equalityComparer: null).StartTestAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Send("ja").AssertReply(new Activity(ActivityTypes.Typing), anything).StartTestAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(AFlow().Send("ja").AssertReply((string)null!).StartTestAsync);
    }

    [Fact]
    public Task A_transcript_is_played() => AFlow()
        .Test(
        [
            new Activity(ActivityTypes.Message) { Text = "ja", From = new ChannelAccount("user1", role: RoleTypes.User) },
            new Activity(ActivityTypes.Message) { Text = "echo:ja", From = new ChannelAccount("bot", role: RoleTypes.Bot) },
        ])
        .StartTestAsync();

    [Fact]
    public async Task A_reply_can_be_waited_for_changed_and_deleted()
    {
        var waiting = _adapter.GetNextReplyAsync();
        Assert.False(waiting.IsCompleted);

        await _adapter.SendTextToBotAsync("ja", async (turn, token) =>
        {
            await turn.SendActivityAsync("een", cancellationToken: token);
            var two = MessageFactory.Text("twee");
            await turn.SendActivityAsync(two, token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = two.Id, Text = "drie" }, token);
            var four = await turn.SendActivityAsync("vier", cancellationToken: token);
            await turn.DeleteActivityAsync(four.Id, token);
        }, default);

        Assert.Equal("een", (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).AsMessageActivity().Text);
        Assert.Equal("drie", _adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task The_activity_in_the_queue_can_be_its_own_update()
    {
        ResourceResponse? known = null;
        ResourceResponse? unknown = null;

        await _adapter.SendTextToBotAsync("ja", async (turn, token) =>
        {
            var reply = MessageFactory.Text("een");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "twee";
            known = await turn.UpdateActivityAsync(reply, token);
            unknown = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "unknown" }, token);
        }, default);

        var queued = Assert.Single(_adapter.ActiveQueue);
        Assert.Equal(("twee", queued.Id, null), (queued.Text, known?.Id, unknown?.Id));
    }

    [Fact]
    public async Task An_activity_of_the_customer_gets_a_new_id_and_what_it_lacks()
    {
        var activity = new Activity { Id = "own", ChannelId = "own", Timestamp = default(DateTimeOffset), From = new ChannelAccount("bot", role: RoleTypes.Bot) };

        await _adapter.ProcessActivityAsync(activity, (_, _) => Task.CompletedTask);
        await _adapter.ProcessActivityAsync(new Activity(), (turn, _) => Task.FromResult(activity.ReplyToId = turn.Activity.Id));

        Assert.Equal(("0", "1"), (activity.Id, activity.ReplyToId));
        Assert.Equal(("message", "own", "user1", "bot"), (activity.Type, activity.ChannelId, activity.From.Id, activity.Recipient.Id));
        Assert.NotEqual(default, activity.Timestamp.GetValueOrDefault());
        Assert.Equal(activity.Timestamp, activity.LocalTimestamp);
    }

    [Fact]
    public async Task The_turn_can_be_looked_into_when_it_is_over()
    {
        ITurnContext? turn = null;
        await _adapter.SendTextToBotAsync("ja", (current, _) => Task.FromResult(turn = current), default);

        turn!.TurnState.Set("key", "value");
        await turn.SendActivityAsync("nog iets");

        Assert.Equal("nog iets", Assert.Single(_adapter.ActiveQueue).Text);
    }

    [Fact]
    public void A_conversation_is_taken_as_it_is()
    {
        var conversation = new ConversationReference { ChannelId = "own" };

        Assert.Same(conversation, new TestAdapter(conversation).Conversation);
        Assert.Equal(("own", null, null), (conversation.ChannelId, conversation.User, conversation.Locale));
        var reference = new TestAdapter("own").Conversation;
        Assert.Equal(("own", "user1", "bot", "convo1", "en-us"), (reference.ChannelId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id, reference.Locale));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Traces_are_shown_on_request(bool enabled, int expected)
    {
        _adapter.EnableTrace = enabled;

        await _adapter.SendTextToBotAsync("ja", (turn, token) => turn.SendActivityAsync(turn.Activity.CreateTrace("state"), token), default);

        Assert.Equal(expected, _adapter.ActiveQueue.Count);
    }

    private TestFlow AFlow() => new(_adapter, new EchoBot());

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Text == "niets"
                ? Task.CompletedTask
                : turnContext.SendActivityAsync($"echo:{turnContext.Activity.Text}", cancellationToken: cancellationToken);

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync($"welkom {membersAdded[0].Id}", cancellationToken: cancellationToken);
    }
}
