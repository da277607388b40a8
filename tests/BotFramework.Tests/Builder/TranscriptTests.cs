using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class TranscriptTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly MemoryTranscriptStore _store = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(50)]
    public async Task Pages_of_twenty_make_up_the_transcript(int count)
    {
        foreach (var i in Enumerable.Range(0, count).Reverse())
        {
            await _store.LogActivityAsync(AMessage("c1", i));
        }

        var read = new List<string>();
        PagedResult<IActivity>? page = null;
        do
        {
            page = await _store.GetTranscriptActivitiesAsync("test", "c1", page?.ContinuationToken);
            Assert.True(page.Items.Length <= 20);
            read.AddRange(page.Items.Select(activity => activity.Id));
        }
        while (page.ContinuationToken is not null);

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"c1-{i}"), read);
    }

    [Fact]
    public async Task A_transcript_can_start_at_a_moment()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            await _store.LogActivityAsync(AMessage("c1", i));
        }

        var page = await _store.GetTranscriptActivitiesAsync("test", "c1", startDate: Start.AddMinutes(3));

        Assert.Equal(["c1-3", "c1-4"], page.Items.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Conversations_are_listed_by_the_page_per_channel()
    {
        foreach (var i in Enumerable.Range(0, 25))
        {
            await _store.LogActivityAsync(AMessage($"c{i}", i));
        }

        var first = await _store.ListTranscriptsAsync("test");
        var second = await _store.ListTranscriptsAsync("test", first.ContinuationToken);

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"c{i}"), first.Items.Concat(second.Items).Select(info => info.Id));
        Assert.Equal((20, null), (first.Items.Length, second.ContinuationToken));
        Assert.Equal(("test", Start), (first.Items[0].ChannelId, first.Items[0].Created));
        Assert.Empty((await _store.ListTranscriptsAsync("other")).Items);
    }

    [Fact]
    public async Task A_deleted_transcript_is_gone_and_others_stay()
    {
        await _store.LogActivityAsync(AMessage("c1", 0));
        await _store.LogActivityAsync(AMessage("c2", 0));

        await _store.DeleteTranscriptAsync("test", "c1");

        Assert.Empty((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "c2")).Items);
    }

    [Fact]
    public async Task The_middleware_logs_what_was_said_updated_and_deleted()
    {
        var logger = new RecordingLogger();
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(logger));

        await adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, token) =>
        {
            var reply = MessageFactory.Text("Ja");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "Nee";
            await turn.UpdateActivityAsync(reply, token);
            await turn.DeleteActivityAsync(reply.Id, token);
        });

        var logged = logger.Logged;
        Assert.Equal(
            [("message", "a1", "hallo"), ("message", "r1", "Ja"), ("messageUpdate", "r1", "Nee"), ("messageDelete", "r1", null)],
            logged.Select(activity => (activity.Type, activity.Id, (string?)activity.Text)));
        Assert.Equal(RoleTypes.User, logged[0].From.Role);
    }

    [Fact]
    public async Task An_update_takes_the_place_of_the_message_and_keeps_its_moment()
    {
        await _store.LogActivityAsync(AMessage("c1", 0));
        var update = AMessage("c1", 0);
        update.Type = ActivityTypes.MessageUpdate;
        update.Text = "beter";
        update.Timestamp = Start.AddDays(1);

        await _store.LogActivityAsync(update);

        var message = Assert.Single(await LoggedAsync());
        Assert.Equal(("message", "c1-0", "beter", Start), (message.Type, message.Id, message.Text, message.Timestamp));
        Assert.Equal(ActivityTypes.MessageUpdate, update.Type);
    }

    [Fact]
    public async Task A_deletion_leaves_who_and_when()
    {
        var message = AMessage("c1", 0);
        message.Text = "geheim";
        message.From = new ChannelAccount("u1", "Sam", RoleTypes.User);
        await _store.LogActivityAsync(message);

        await _store.LogActivityAsync(new Activity(ActivityTypes.MessageDelete) { Id = "c1-0", ChannelId = "test", Conversation = new ConversationAccount(id: "c1") });

        var rest = Assert.Single(await LoggedAsync());
        Assert.Equal(("messageDelete", "c1-0", null, Start), (rest.Type, rest.Id, rest.Text, rest.Timestamp));
        Assert.Equal(("deleted", null, RoleTypes.User, "deleted"), (rest.From.Id, rest.From.Name, rest.From.Role, rest.Recipient.Id));
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageDelete)]
    public async Task What_changes_a_message_that_is_not_there_leaves_no_trace(string type)
    {
        await _store.LogActivityAsync(new Activity(type) { Id = "other", ChannelId = "test", Conversation = new ConversationAccount(id: "c1") });

        Assert.Empty(await LoggedAsync());
        Assert.Equal("c1", Assert.Single((await _store.ListTranscriptsAsync("test")).Items).Id);
    }

    [Fact]
    public async Task The_middleware_copies_what_nests_deeply()
    {
        JToken nested = "innermost";
        for (var i = 0; i < 200; i++)
        {
            nested = new JArray(nested);
        }

        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(_store));
        var incoming = RecordingAdapter.Incoming();
        incoming.Value = nested;

        await adapter.RunAsync(incoming, (_, _) => Task.CompletedTask);

        Assert.True(JToken.DeepEquals(nested, (JToken)Assert.Single(await LoggedAsync()).Value));
    }

    [Fact]
    public async Task The_middleware_makes_an_id_where_there_is_none()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(_store));
        var incoming = RecordingAdapter.Incoming();
        incoming.Id = null;

        await adapter.RunAsync(incoming, (_, _) => Task.CompletedTask);

        Assert.StartsWith("g_", Assert.Single(await LoggedAsync()).Id, StringComparison.Ordinal);
        Assert.Null(incoming.Id);
    }

    [Fact]
    public async Task The_middleware_logs_neither_a_continuation_nor_a_turn_that_throws()
    {
        var adapter = new RecordingAdapter { OnTurnError = (_, _) => Task.CompletedTask };
        adapter.Use(new TranscriptLoggerMiddleware(_store));

        await adapter.RunAsync(RecordingAdapter.Incoming().GetConversationReference().GetContinuationActivity(), (_, _) => Task.CompletedTask);
        await adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => throw new InvalidTimeZoneException());

        Assert.Empty(await LoggedAsync());
    }

    private static Activity AMessage(string conversationId, int minute) => new(ActivityTypes.Message)
    {
        Id = $"{conversationId}-{minute}",
        ChannelId = "test",
        Conversation = new ConversationAccount(id: conversationId),
        Timestamp = Start.AddMinutes(minute),
    };

    private async Task<Activity[]> LoggedAsync() =>
        [.. (await _store.GetTranscriptActivitiesAsync("test", "c1")).Items.Cast<Activity>()];

    private sealed class RecordingLogger : ITranscriptLogger
    {
        public List<Activity> Logged { get; } = [];

        public Task LogActivityAsync(IActivity activity)
        {
            Logged.Add((Activity)activity);
            return Task.CompletedTask;
        }
    }
}
