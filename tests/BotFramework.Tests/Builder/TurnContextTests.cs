using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextTests()
    {
        _turn = new TurnContext(_adapter, RecordingAdapter.Incoming());
    }

    [Fact]
    public async Task What_is_sent_is_addressed_to_the_conversation_and_gets_the_channels_id()
    {
        var reply = new Activity(ActivityTypes.Message) { Text = "Ja" };

        var response = await _turn.SendActivityAsync(reply);

        Assert.Same(reply, Assert.Single(_adapter.Sent));
        Assert.Equal(("bot", "customer", "c1", "a1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ReplyToId));
        Assert.Equal(("r1", "r1"), (response.Id, reply.Id));
    }

    [Fact]
    public async Task Text_becomes_a_message()
    {
        await _turn.SendActivityAsync("Ja", "<speak>ja</speak>", InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("message", "Ja", "<speak>ja</speak>", "expectingInput"), (sent.Type, sent.Text, sent.Speak, sent.InputHint));
    }

    [Fact]
    public async Task Nothing_cannot_be_sent()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => _turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.DeleteActivityAsync(""));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        await _turn.TraceActivityAsync("state");
        Assert.False(_turn.Responded);

        await _turn.SendActivityAsync("Ja");
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task Handlers_run_in_the_order_they_were_added_and_may_change_what_is_sent()
    {
        var order = new List<string>();
        _turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "!";
            var responses = await next();
            order.Add("first after");
            return responses;
        });
        _turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            activities.Add(new Activity(ActivityTypes.Message) { Text = "Nog iets" });
            return next();
        });

        var responses = await _turn.SendActivitiesAsync([MessageFactory.Text("Ja")]);

        Assert.Equal(["first", "second", "first after"], order);
        Assert.Equal(["Ja!", "Nog iets"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(2, responses.Length);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_sends_nothing()
    {
        _turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var response = await _turn.SendActivityAsync("Ja");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task An_update_passes_the_handlers_and_does_not_count_as_a_response()
    {
        _turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Text = "beter";
            return next();
        });

        await _turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "r1" });

        var updated = Assert.Single(_adapter.Updated);
        Assert.Equal(("r1", "beter", "c1"), (updated.Id, updated.Text, updated.Conversation.Id));
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task A_handler_finds_the_channels_new_id_in_an_update()
    {
        _turn.OnUpdateActivity(async (_, activity, next) =>
        {
            await next();
            return new ResourceResponse($"seen {activity.Id}");
        });
        _turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("new")));

        var response = await _turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "r1" });

        Assert.Equal("seen new", response.Id);
    }

    [Fact]
    public async Task A_deletion_passes_the_handlers()
    {
        var seen = new List<string>();
        _turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return reference.ActivityId == "keep" ? Task.CompletedTask : next();
        });

        await _turn.DeleteActivityAsync("keep");
        await _turn.DeleteActivityAsync("r1");

        Assert.Equal(["keep", "r1"], seen);
        var deleted = Assert.Single(_adapter.Deleted);
        Assert.Equal(("r1", "c1"), (deleted.ActivityId, deleted.Conversation.Id));
    }

    [Fact]
    public async Task Replies_that_are_expected_are_kept_and_get_no_id()
    {
        _turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;

        var response = await _turn.SendActivityAsync("Ja");

        Assert.Empty(_adapter.Sent);
        Assert.Null(response.Id);
        var kept = Assert.Single(_turn.BufferedReplyActivities);
        Assert.Equal(("Ja", null, "a1"), (kept.Text, kept.Id, kept.ReplyToId));
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task An_answer_to_an_invoke_is_noted_though_it_is_only_kept()
    {
        _turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var answer = new Activity(ActivityTypesEx.InvokeResponse);

        await _turn.SendActivityAsync(answer);

        Assert.Same(answer, _turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task A_turn_on_another_activity_shares_state_handlers_and_replies()
    {
        _turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += "!";
            return next();
        });
        _turn.TurnState.Add("key", "value");
        var other = RecordingAdapter.Incoming();
        other.Id = "a2";

        var turn = new TurnContext(_turn, other);
        await turn.SendActivityAsync("Ja");

        Assert.Equal("value", turn.TurnState.Get<string>("key"));
        Assert.Same(_turn.BufferedReplyActivities, turn.BufferedReplyActivities);
        Assert.Equal(("Ja!", "a2"), (_adapter.Sent[0].Text, _adapter.Sent[0].ReplyToId));
    }

    [Fact]
    public void State_is_found_by_type_or_name_and_disposed_with_the_turn()
    {
        var disposable = new Disposable();
        _turn.TurnState.Add(disposable);
        _turn.TurnState.Add("name", "value");

        Assert.Same(disposable, _turn.TurnState.Get<Disposable>());
        Assert.Equal("value", _turn.TurnState.Get<string>("name"));
        Assert.Null(_turn.TurnState.Get<string>());
        Assert.Null(_turn.TurnState.Get<Disposable>("name"));
        Assert.Throws<ArgumentException>(() => _turn.TurnState.Add("name", "again"));
        _turn.TurnState.Set<string?>("name", null);
        Assert.False(_turn.TurnState.ContainsKey("name"));

        _turn.Dispose();
        Assert.True(disposable.IsDisposed);
    }

    [Fact]
    public async Task Nothing_can_be_done_in_a_turn_that_is_over()
    {
        _turn.Dispose();
        _turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _turn.SendActivityAsync("te laat"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _turn.UpdateActivityAsync(new Activity()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _turn.DeleteActivityAsync("a1"));
        Assert.Throws<ObjectDisposedException>(() => _turn.OnSendActivities((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => _turn.TurnState.Get<string>("name"));
        Assert.Throws<ObjectDisposedException>(() => _turn.TurnState.Add("name", "value"));
        Assert.Throws<ObjectDisposedException>(() => _turn.TurnState.Set("name", "value"));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_with_another_activity_knows_that_there_was_a_response()
    {
        await _turn.SendActivityAsync("Ja");

        Assert.True(new TurnContext(_turn, new Activity(ActivityTypes.Event)).Responded);
    }

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
