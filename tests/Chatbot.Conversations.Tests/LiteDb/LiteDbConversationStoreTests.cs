using Chatbot.Conversations.LiteDb;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests.LiteDb;

public sealed class LiteDbConversationStoreTests : ConversationStoreContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private LiteDbConversationStore _store;

    public LiteDbConversationStoreTests() => _store = new LiteDbConversationStore(_temporary.Database, Time);

    protected override IConversationStore Store => _store;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Conversations_go_on_where_they_were_after_a_restart()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b"), AMessage("a", "c2")]);

        _temporary.Close();
        _store = new LiteDbConversationStore(_temporary.Database, Time);

        Assert.Equal([2, 3, 2], await Store.AppendAsync([AMessage("b"), AMessage("c"), AMessage("b", "c2")]));
        Assert.Equal(["a", "b", "c"], await Store.IdsAsync());
    }

    [Fact]
    public async Task Deliveries_are_there_after_a_restart()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);
        await Store.RecordDeliveriesAsync("directline", "c1", [new Delivery("a", "channel-a"), new Delivery("b", "first")]);
        await Store.RecordDeliveriesAsync("directline", "c1", [new Delivery("b", "second")]);

        _temporary.Close();
        _store = new LiteDbConversationStore(_temporary.Database, Time);

        Assert.Equal(["channel-a", "second"], (await Store.ReadAsync("directline", "c1", after: 0, limit: 10)).Select(stored => stored.ChannelActivityId));
        Assert.Equal("b", (await Store.FindDeliveredAsync("directline", "c1", "second"))!.Activity.Id);
        Assert.Null(await Store.FindDeliveredAsync("directline", "c1", "first"));
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused_and_harms_nobody_else()
    {
        var tooLarge = Store.AppendAsync([AMessage("a").WithText(new string('x', 5_000_000))]);
        var other = Store.AppendAsync([AMessage("b")]);

        await Assert.ThrowsAsync<ArgumentException>(() => tooLarge);
        Assert.Equal([1], await other);
    }

    [Fact]
    public async Task The_largest_activity_is_kept()
    {
        var text = new string('€', 4_900_000);
        await Store.AppendAsync([AMessage("a").WithText(text)]);

        Assert.Equal(text, (await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity.Text);
    }

    [Fact]
    public async Task Many_activities_leave_a_short_log()
    {
        var text = new string('x', 2_000);
        foreach (var number in Enumerable.Range(0, 60))
        {
            await Store.AppendAsync([.. Enumerable.Range(0, 100).Select(part => AMessage($"{number}-{part}").WithText(text))]);
        }

        Assert.InRange(new FileInfo(_temporary.LogPath).Length, 0, 12 * 1024 * 1024);
        Assert.Equal(6_000, (await Store.FindAsync("directline", "c1"))!.Activities);
    }
}
