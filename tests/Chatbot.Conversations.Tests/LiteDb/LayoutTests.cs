using Chatbot.Conversations.LiteDb;
using LiteDB;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests.LiteDb;

/// <summary>Database files as earlier and later versions of the program left them.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_of_layout_1_goes_on_with_deliveries(bool startWasKilledMeanwhile)
    {
        await MakeLayout1Async(startWasKilledMeanwhile);

        var store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        Assert.Equal([1, 2], await store.AppendAsync([AMessage("a"), AMessage("b")]));
        await store.RecordDeliveriesAsync("directline", "c1", [new Delivery("a", "channel-a")]);
        _temporary.Close();

        store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        Assert.Equal(["channel-a", null], (await store.ReadAsync("directline", "c1", after: 0, limit: 10)).Select(stored => stored.ChannelActivityId));
        Assert.Equal("a", (await store.FindDeliveredAsync("directline", "c1", "channel-a"))!.Activity.Id);
        _temporary.Close();
        Assert.Equal(2, Layout());
    }

    [Fact]
    public async Task A_snapshot_of_a_file_of_layout_1_is_read_and_the_file_stays_as_it_is()
    {
        await MakeLayout1Async();
        var before = await File.ReadAllBytesAsync(_temporary.Path);

        using (var snapshot = await LiteDbDatabase.OpenSnapshotAsync(_temporary.Path, TimeProvider.System).WaitAsync(TimeSpan.FromSeconds(60)))
        {
            var store = new LiteDbConversationStore(snapshot, TimeProvider.System);
            Assert.Null(Assert.Single(await store.ReadAsync("directline", "c1", after: 0, limit: 10)).ChannelActivityId);
            Assert.Null(await store.FindDeliveredAsync("directline", "c1", "channel-a"));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_temporary.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_file_of_an_unknown_layout_is_refused(int layout)
    {
        _ = _temporary.Database;
        Change(file => file.UserVersion = layout);

        var refused = Assert.Throws<DatabaseDamagedException>(() => LiteDbDatabase.Open(_temporary.Path, TimeProvider.System));

        Assert.Contains($"Its layout is {layout}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(layout, Layout());
    }

    private async Task MakeLayout1Async(bool withDeliveries = false)
    {
        await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).AppendAsync([AMessage("a")]);
        Change(file =>
        {
            Assert.True(withDeliveries || file.DropCollection("deliveries"));
            file.UserVersion = 1;
        });
    }

    private void Change(Action<LiteDatabase> change)
    {
        _temporary.Close();
        using var file = new LiteDatabase(_temporary.Path);
        change(file);
        file.Checkpoint();
    }

    private int Layout()
    {
        using var file = new LiteDatabase(_temporary.Path);
        return file.UserVersion;
    }
}
