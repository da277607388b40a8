using Microsoft.Bot.Schema;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task Activities_are_read_in_the_order_of_storing_with_sequences_from_one()
    {
        var first = await Store.AppendAsync([AMessage("b"), AMessage("a")]);
        var second = await Store.AppendAsync([AMessage("c")]);

        Assert.Equal([1, 2], first);
        Assert.Equal([3], second);
        var read = await Store.ReadAsync("directline", "c1", after: 0, limit: 10);
        Assert.Equal([(1, "b"), (2, "a"), (3, "c")], read.Select(stored => (stored.Sequence, stored.Activity.Id)));
    }

    [Fact]
    public async Task A_repeated_id_is_stored_once_and_keeps_its_first_sequence()
    {
        await Store.AppendAsync([AMessage("a").WithText("eerste"), AMessage("b")]);

        var repeated = await Store.AppendAsync([AMessage("c"), AMessage("a").WithText("tweede"), AMessage("c"), AMessage("d")]);

        Assert.Equal([3, 1, 3, 4], repeated);
        Assert.Equal(["a", "b", "c", "d"], await Store.IdsAsync());
        Assert.Equal("eerste", (await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity.Text);
    }

    [Fact]
    public async Task Repeating_what_is_stored_already_changes_nothing()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b")]);

        Assert.Equal([1, 2], await Store.AppendAsync([AMessage("a"), AMessage("b")]).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal(2, (await Store.FindAsync("directline", "c1"))!.Activities);
    }

    [Fact]
    public async Task Changes_of_a_message_are_stored_under_its_id()
    {
        await Store.AppendAsync([AMessage("a")]);

        var changes = await Store.AppendAsync(
        [
            AMessage("a").OfType(ActivityTypes.MessageUpdate).WithText("nieuw"),
            AMessage("a").OfType(ActivityTypes.MessageUpdate).WithText("nieuwer"),
            AMessage("a").OfType(ActivityTypes.MessageDelete),
            AMessage("a").OfType(ActivityTypes.MessageUpdate).WithText("nieuw"),
        ]);

        Assert.Equal([2, 3, 4, 2], changes);
    }

    [Theory]
    [InlineData(null, "c1", "a")]
    [InlineData("directline", null, "a")]
    [InlineData("directline", "c1", null)]
    [InlineData("directline", "c1", "")]
    public async Task An_activity_without_its_ids_is_refused_and_nothing_of_the_call_is_stored(
        string? channelId,
        string? conversationId,
        string? id)
    {
        var nameless = AMessage(id!, conversationId!, channelId!);

        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync([AMessage("a"), nameless, AMessage("b")]));

        Assert.Null(await Store.FindAsync("directline", "c1"));
        Assert.Equal([1], await Store.AppendAsync([AMessage("c")]));
    }

    [Fact]
    public async Task An_activity_without_a_conversation_is_refused()
    {
        var activity = AMessage("a");
        activity.Conversation = null;

        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync([activity]));
    }

    [Fact]
    public async Task Nothing_to_store_is_fine() => Assert.Empty(await Store.AppendAsync([]));

    [Fact]
    public async Task A_hundred_appenders_at_once_leave_neither_gap_nor_double()
    {
        var appended = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() =>
            Store.AppendAsync([AMessage($"{number}-1"), AMessage($"{number}-2", "c2"), AMessage($"{number}-3")]))))
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Enumerable.Range(1, 200).Select(sequence => (long)sequence), appended.SelectMany(s => new[] { s[0], s[2] }).Order());
        Assert.Equal(Enumerable.Range(1, 100).Select(sequence => (long)sequence), appended.Select(s => s[1]).Order());
        var read = await Store.ReadAsync("directline", "c1", after: 0, limit: 1000);
        Assert.Equal(Enumerable.Range(1, 200).Select(sequence => (long)sequence), read.Select(stored => stored.Sequence));
        Assert.All(appended, (s, number) => Assert.Equal($"{number}-3", read[(int)s[2] - 1].Activity.Id));
    }
}
