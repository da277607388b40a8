using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task An_unknown_conversation_is_empty()
    {
        Assert.Null(await Store.FindAsync("directline", "c1"));
        Assert.Empty(await Store.ReadAsync("directline", "c1", after: 0, limit: 1));
        Assert.Empty((await Store.GetTranscriptActivitiesAsync("directline", "c1")).Items);
        Assert.Empty((await Store.ListTranscriptsAsync("directline")).Items);
        Assert.Empty(await Store.ListAsync(limit: 10));
        await Store.DeleteTranscriptAsync("directline", "c1");
    }

    [Fact]
    public async Task A_conversation_knows_when_it_began_and_when_it_was_last_active()
    {
        await Store.AppendAsync(
        [
            AMessage("a").At(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.FromHours(2)).AddTicks(1)),
            AMessage("b").At(Noon.AddMinutes(5)),
            AMessage("late").At(Noon.AddMinutes(3)),
        ]);

        var info = await Store.FindAsync("directline", "c1");

        Assert.Equal(new ConversationInfo("directline", "c1", Noon.AddTicks(1), Noon.AddMinutes(5), 3), info);
        Assert.Equal(TimeSpan.Zero, info!.StartedAt.Offset);
    }

    [Fact]
    public async Task Without_a_timestamp_the_moment_of_storing_counts()
    {
        Time.SetUtcNow(Noon.AddHours(1));
        var activity = AMessage("a");
        activity.Timestamp = null;
        await Store.AppendAsync([activity]);

        Assert.Equal(Noon.AddHours(1), (await Store.FindAsync("directline", "c1"))!.StartedAt);
        Assert.Null((await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity.Timestamp);
    }

    [Fact]
    public async Task Conversations_are_listed_by_their_last_activity_newest_first()
    {
        await Store.AppendAsync([AMessage("a", "c1").At(Noon), AMessage("a", "c2").At(Noon.AddMinutes(1)), AMessage("a", "c3", "msteams").At(Noon.AddMinutes(2))]);
        await Store.AppendAsync([AMessage("b", "c1").At(Noon.AddMinutes(3))]);

        Assert.Equal(["c1", "c3", "c2"], (await Store.ListAsync(limit: 10)).Select(info => info.ConversationId));
        var page = await Store.ListAsync(limit: 2);
        Assert.Equal(["c1", "c3"], page.Select(info => info.ConversationId));
        Assert.Equal(["c2"], (await Store.ListAsync(limit: 2, before: page[^1].LastActivityAt)).Select(info => info.ConversationId));
    }

    [Fact]
    public async Task Conversations_are_found_by_their_id_in_all_channels_newest_first()
    {
        var longId = new string('é', 5_000);
        await Store.AppendAsync(
        [
            AMessage("a", "c1"), AMessage("a", "c1", "msteams").At(Noon.AddMinutes(2)), AMessage("a", "c1", "webchat").At(Noon.AddMinutes(1)),
            AMessage("a", "C1"), AMessage("a", "c2"), AMessage("a", longId),
        ]);

        Assert.Equal(["msteams", "webchat", "directline"], (await Store.FindByIdAsync("c1")).Select(info => info.ChannelId));
        Assert.Equal(await Store.FindAsync("directline", longId), Assert.Single(await Store.FindByIdAsync(longId)));
        Assert.Empty(await Store.FindByIdAsync("directline"));
        await Store.DeleteTranscriptAsync("msteams", "c1");
        Assert.Equal(["webchat", "directline"], (await Store.FindByIdAsync("c1")).Select(info => info.ChannelId));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.FindByIdAsync(null!));
    }
}
