using Microsoft.Bot.Schema;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task A_delivered_activity_is_found_by_the_channels_id_and_is_as_it_was_stored()
    {
        await Store.AppendAsync([AMessage("question"), AMessage("answer").WithText("Ja, dat kan."), AMessage("more")]);
        var before = await JsonAsync();

        await RecordAsync(new Delivery("answer", "1700000000000"));

        var found = await FindDeliveredAsync("1700000000000");
        Assert.Equal((2, "answer", "Ja, dat kan.", "1700000000000"), (found!.Sequence, found.Activity.Id, found.Activity.Text, found.ChannelActivityId));
        Assert.Equal([null, "1700000000000", null], await ChannelIdsAsync());
        Assert.Equal(before, await JsonAsync());
    }

    [Fact]
    public async Task What_no_channel_acknowledged_is_not_found()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);
        await RecordAsync(new Delivery("a", "channel-a"));

        Assert.Null(await FindDeliveredAsync("a"));
        Assert.Null(await FindDeliveredAsync("channel-b"));
        Assert.Null(await FindDeliveredAsync("CHANNEL-A"));
        Assert.Null(await FindDeliveredAsync(""));
        Assert.Null(await Store.FindDeliveredAsync("directline", "c2", "channel-a"));
        Assert.Null(await Store.FindDeliveredAsync("msteams", "c1", "channel-a"));
    }

    [Fact]
    public async Task Each_part_of_a_conversation_is_read_with_its_own_deliveries()
    {
        await Store.AppendAsync([.. Enumerable.Range(1, 6).Select(number => AMessage($"{number}"))]);
        await Store.AppendAsync([AMessage("1", "c2")]);
        await RecordAsync(new Delivery("1", "x1"), new Delivery("4", "x4"), new Delivery("6", "x6"));

        Assert.Equal([null, "x4"], await ChannelIdsAsync(after: 2, limit: 2));
        Assert.Equal([null, "x6"], await ChannelIdsAsync(after: 4, limit: int.MaxValue));
        Assert.Equal([null], await ChannelIdsAsync("c2"));
    }

    [Fact]
    public async Task An_activity_that_is_not_stored_cannot_be_delivered_and_nothing_of_the_call_is_recorded()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b"), AMessage("elsewhere", "c2"), AMessage("elsewhere", "c1", "msteams")]);
        await RecordAsync(new Delivery("b", "first-b"));

        await Assert.ThrowsAsync<ArgumentException>(() =>
            RecordAsync(new Delivery("a", "x"), new Delivery("b", "second-b"), new Delivery("elsewhere", "y")));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.RecordDeliveriesAsync("directline", "unknown", [new Delivery("a", "x")]));

        Assert.Equal([null, "first-b"], await ChannelIdsAsync());
        Assert.Null(await FindDeliveredAsync("x"));
        Assert.NotNull(await FindDeliveredAsync("first-b"));
        Assert.Null(await Store.FindAsync("directline", "unknown"));
    }

    [Fact]
    public async Task A_refused_call_leaves_those_beside_it_alone()
    {
        var append = Store.AppendAsync([AMessage("a"), AMessage("b")]);
        var refused = RecordAsync(new Delivery("unknown", "x"));
        var recorded = RecordAsync(new Delivery("a", "channel-a"));

        await append;
        await Assert.ThrowsAsync<ArgumentException>(() => refused);
        await recorded.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["channel-a", null], await ChannelIdsAsync());
    }

    [Fact]
    public async Task Recording_can_be_repeated()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);
        Delivery[] deliveries = [new("a", "channel-a"), new("b", "channel-b")];

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await RecordAsync(deliveries).WaitAsync(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(["channel-a", "channel-b"], await ChannelIdsAsync());
        Assert.Equal("b", (await FindDeliveredAsync("channel-b"))!.Activity.Id);
        Assert.Equal(2, (await Store.FindAsync("directline", "c1"))!.Activities);
    }

    [Fact]
    public async Task Another_id_of_the_channel_takes_the_place_of_the_first()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);
        await RecordAsync(new Delivery("a", "first"), new Delivery("b", "one"), new Delivery("b", "two"));

        await RecordAsync(new Delivery("a", "second"));

        Assert.Equal(["second", "two"], await ChannelIdsAsync());
        Assert.Null(await FindDeliveredAsync("first"));
        Assert.Null(await FindDeliveredAsync("one"));
        Assert.Equal("a", (await FindDeliveredAsync("second"))!.Activity.Id);
    }

    [Fact]
    public async Task Of_two_activities_with_one_id_of_the_channel_the_later_is_found()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);

        await RecordAsync(new Delivery("b", "same"));
        await RecordAsync(new Delivery("a", "same"));

        Assert.Equal("b", (await FindDeliveredAsync("same"))!.Activity.Id);
        Assert.Equal(["same", "same"], await ChannelIdsAsync());
    }

    [Fact]
    public async Task A_delivery_is_of_the_message_and_not_of_its_changes()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("a").OfType(ActivityTypes.MessageUpdate), AMessage("a").OfType(ActivityTypes.MessageDelete)]);

        await RecordAsync(new Delivery("a", "channel-a"));

        Assert.Equal(["channel-a", null, null], await ChannelIdsAsync());
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_delivery()
    {
        await Store.AppendAsync([AMessage("a")]);
        await RecordAsync(new Delivery("a", "channel-a"));
        await Store.AppendAsync([AMessage("b").At(Noon.AddMinutes(1))]);
        await RecordAsync(new Delivery("b", "channel-b"));

        Assert.Equal(["channel-a", "channel-b"], await ChannelIdsAsync());
        Assert.Equal(new ConversationInfo("directline", "c1", Noon, Noon.AddMinutes(1), 2), await Store.FindAsync("directline", "c1"));
    }

    [Theory]
    [InlineData("e\u0301 👍🏽 ij ĳ ß İ")]
    [InlineData("a b|c/d:e;f\0g")]
    [InlineData("1:2YnZpZ-Wk_")]
    public async Task A_channels_ids_are_kept_letter_by_letter(string id)
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);
        await RecordAsync(new Delivery("a", "é"), new Delivery("b", id));

        Assert.Equal(["é", id], await ChannelIdsAsync());
        Assert.Equal(("b", id), ((await FindDeliveredAsync(id))!.Activity.Id, (await FindDeliveredAsync(id))!.ChannelActivityId));
    }

    [Fact]
    public async Task Long_ids_of_a_channel_are_kept()
    {
        var id = new string('é', 50_000);
        await Store.AppendAsync([AMessage("a")]);

        await RecordAsync(new Delivery("a", id));

        Assert.Equal(id, (await FindDeliveredAsync(id))!.ChannelActivityId);
    }

    [Fact]
    public async Task Deliveries_are_forgotten_with_their_conversation()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("a", "c2")]);
        await Store.RecordDeliveriesAsync("directline", "c2", [new Delivery("a", "other")]);
        await RecordAsync(new Delivery("a", "channel-a"));

        await Store.DeleteTranscriptAsync("directline", "c1");

        Assert.Null(await FindDeliveredAsync("channel-a"));
        await Store.AppendAsync([AMessage("a")]);
        Assert.Equal([null], await ChannelIdsAsync());
        Assert.Null(await FindDeliveredAsync("channel-a"));
        await RecordAsync(new Delivery("a", "anew"));
        Assert.Equal(["anew"], await ChannelIdsAsync());
        Assert.Equal(["other"], await ChannelIdsAsync("c2"));
    }

    [Fact]
    public async Task Deliveries_at_once_are_all_recorded()
    {
        await Store.AppendAsync([.. Enumerable.Range(0, 100).Select(number => AMessage($"{number}"))]);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => RecordAsync(new Delivery($"{number}", $"x{number}")))))
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"x{number}"), await ChannelIdsAsync());
    }

    [Fact]
    public async Task No_deliveries_are_fine_even_of_an_unknown_conversation()
    {
        await RecordAsync();

        Assert.Null(await Store.FindAsync("directline", "c1"));
    }

    [Theory]
    [InlineData(null, "x")]
    [InlineData("", "x")]
    [InlineData("a", null)]
    [InlineData("a", "")]
    public async Task A_delivery_without_both_ids_is_refused(string? activityId, string? channelActivityId)
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);

        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(new Delivery("b", "y"), new Delivery(activityId!, channelActivityId!)));

        Assert.Equal([null, null], await ChannelIdsAsync());
    }

    [Fact]
    public async Task Deliveries_of_what_is_null_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.RecordDeliveriesAsync(null!, "c1", []));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.RecordDeliveriesAsync("directline", null!, []));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.RecordDeliveriesAsync("directline", "c1", null!));
        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync([null!]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.FindDeliveredAsync(null!, "c1", "x"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.FindDeliveredAsync("directline", null!, "x"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.FindDeliveredAsync("directline", "c1", null!));
    }

    private Task RecordAsync(params Delivery[] deliveries) => Store.RecordDeliveriesAsync("directline", "c1", deliveries);

    private Task<StoredActivity?> FindDeliveredAsync(string channelActivityId) => Store.FindDeliveredAsync("directline", "c1", channelActivityId);

    private async Task<IEnumerable<string?>> ChannelIdsAsync(string conversationId = "c1", long after = 0, int limit = 10_000) =>
        (await Store.ReadAsync("directline", conversationId, after, limit)).Select(stored => stored.ChannelActivityId);

    private async Task<string[]> JsonAsync() =>
        [.. (await Store.ReadAsync("directline", "c1", after: 0, limit: 100)).Select(stored => ActivityJson.Write(stored.Activity))];
}
