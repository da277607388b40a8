using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task Conversations_are_kept_apart_by_channel_and_by_id()
    {
        var sequences = await Store.AppendAsync(
        [
            AMessage("a", "c1"), AMessage("a", "c2"), AMessage("a", "c1", "msteams"), AMessage("a", "C1"), AMessage("b", "c1"),
        ]);

        Assert.Equal([1, 1, 1, 1, 2], sequences);
        Assert.Equal(["a", "b"], await Store.IdsAsync("c1"));
        Assert.Equal(["a"], await Store.IdsAsync("c2"));
        Assert.Equal(["a"], await Store.IdsAsync("C1"));
        Assert.Equal(["a"], await Store.IdsAsync("c1", "msteams"));
    }

    [Fact]
    public async Task Channel_and_conversation_do_not_run_into_each_other()
    {
        await Store.AppendAsync([AMessage("x", channelId: "a", conversationId: "bc")]);

        Assert.Null(await Store.FindAsync("ab", "c"));
    }

    [Theory]
    [InlineData("ij ĳ ß İ", "Ik betaal later 👍🏽 — €12,50")]
    [InlineData("e\u0301", "é is not e\u0301")]
    [InlineData("a b|c/d:e;f\0g", "\0\t\r\n\"\\</script>")]
    [InlineData("19:4fd1f1a2@thread.tacv2;messageid=1700000000000", "שלום 你好 🇳🇱")]
    public async Task Ids_and_texts_are_kept_letter_by_letter(string id, string text)
    {
        await Store.AppendAsync([AMessage("é", "é"), AMessage(id, id).WithText(text)]);

        var stored = Assert.Single(await Store.ReadAsync("directline", id, after: 0, limit: 10)).Activity;
        Assert.Equal((id, id, text), (stored.Id, stored.Conversation.Id, stored.Text));
    }

    [Fact]
    public async Task Long_ids_are_kept()
    {
        var id = new string('é', 5_000);

        Assert.Equal([1, 1], await Store.AppendAsync([AMessage(id, id, id), AMessage(id, id, id)]));

        Assert.Equal([id], await Store.IdsAsync(id, id));
        Assert.Equal(id, Assert.Single((await Store.ListTranscriptsAsync(id)).Items).Id);
    }

    [Fact]
    public async Task An_activity_of_a_megabyte_is_kept()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number} 👍 €"));
        await Store.AppendAsync([AMessage("a").WithText(text), AMessage("b")]);

        Assert.Equal(text, (await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity.Text);
    }

    [Fact]
    public async Task An_activity_comes_back_as_it_was_on_the_wire()
    {
        const string Json = """
            {"type":"message","id":"a","timestamp":"2026-03-02T14:00:00.1234567+02:00","localTimestamp":"2026-03-02T15:00:00+03:00",
             "channelId":"directline","conversation":{"id":"c1","tenant":{"x":1}},"channelData":{"clientTimestamp":"2026-03-02T14:00:00+02:00","$type":"x"},
             "value":{"deep":[1,2.5,null,true,{"at":"2026-03-02"}]},"unknown":{"kept":["yes"]},"text":"x"}
            """;
        await Store.AppendAsync([JsonConvert.DeserializeObject<Activity>(Json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!]);

        var stored = ActivityJson.Write((await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity);

        using var expected = System.Text.Json.JsonDocument.Parse(Json);
        using var actual = System.Text.Json.JsonDocument.Parse(stored);
        foreach (var property in expected.RootElement.EnumerateObject())
        {
            Assert.True(
                System.Text.Json.JsonElement.DeepEquals(property.Value, actual.RootElement.GetProperty(property.Name)),
                $"{property.Name}: {stored}");
        }
    }

    [Fact]
    public async Task Changing_an_activity_changes_nothing_that_is_stored()
    {
        var activity = AMessage("a").WithText("gezegd");
        await Store.AppendAsync([activity]);

        activity.Text = "anders";
        (await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity.Text = "nog anders";

        Assert.Equal("gezegd", (await Store.ReadAsync("directline", "c1", after: 0, limit: 1))[0].Activity.Text);
    }

    [Fact]
    public async Task Reading_goes_on_after_a_sequence_and_ends_at_the_limit()
    {
        await Store.AppendAsync([.. Enumerable.Range(1, 10).Select(number => AMessage($"{number}")), AMessage("other", "c2")]);

        Assert.Equal([4, 5, 6], (await Store.ReadAsync("directline", "c1", after: 3, limit: 3)).Select(stored => stored.Sequence));
        Assert.Equal([9, 10], (await Store.ReadAsync("directline", "c1", after: 8, limit: 3)).Select(stored => stored.Sequence));
        Assert.Empty(await Store.ReadAsync("directline", "c1", after: 10, limit: 3));
        Assert.Empty(await Store.ReadAsync("directline", "c1", after: long.MaxValue, limit: 3));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public async Task Reading_from_nowhere_or_nothing_is_refused(long after, int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ReadAsync("directline", "c1", after, limit));
}
