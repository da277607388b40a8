using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

/// <summary>What every conversation store keeps to.</summary>
public abstract class ConversationStoreContract
{
    protected FakeTimeProvider Time { get; } = new(Noon);

    protected abstract IConversationStore Store { get; }

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

    [Fact]
    public async Task Transcripts_come_in_pages_of_twenty()
    {
        foreach (var number in Enumerable.Range(1, 45))
        {
            await Store.LogActivityAsync(AMessage($"{number}").At(Noon.AddSeconds(number)));
        }

        var pages = await PagesAsync(token => Store.GetTranscriptActivitiesAsync("directline", "c1", token));

        Assert.Equal([20, 20, 5], pages.Select(page => page.Length));
        Assert.Equal(Enumerable.Range(1, 45).Select(number => $"{number}"), pages.SelectMany(page => page).Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_transcript_can_begin_at_a_date()
    {
        await Store.AppendAsync([.. Enumerable.Range(1, 60).Select(number => AMessage($"{number}").At(Noon.AddSeconds(number % 2 == 0 ? number : -number)))]);

        var pages = await PagesAsync(token => Store.GetTranscriptActivitiesAsync("directline", "c1", token, Noon));

        Assert.Equal([20, 10], pages.Select(page => page.Length));
        Assert.All(pages.SelectMany(page => page), activity => Assert.True(activity.Timestamp >= Noon));
    }

    [Fact]
    public async Task A_channels_transcripts_are_listed_oldest_first_in_pages_of_twenty()
    {
        foreach (var number in Enumerable.Range(1, 25))
        {
            await Store.AppendAsync([AMessage("a", $"c{number}").At(Noon.AddMinutes(number)), AMessage("a", $"t{number}", "msteams")]);
        }

        var pages = await PagesAsync(token => Store.ListTranscriptsAsync("directline", token));

        Assert.Equal([20, 5], pages.Select(page => page.Length));
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"c{number}"), pages.SelectMany(page => page).Select(info => info.Id));
        Assert.All(pages.SelectMany(page => page), (info, index) => Assert.Equal(("directline", Noon.AddMinutes(index + 1)), (info.ChannelId, info.Created)));
    }

    [Fact]
    public async Task A_deleted_conversation_is_gone_and_can_begin_anew()
    {
        await Store.AppendAsync([AMessage("a"), AMessage("b"), AMessage("a", "c2"), AMessage("a", "c1", "msteams")]);

        await Store.DeleteTranscriptAsync("directline", "c1");

        Assert.Null(await Store.FindAsync("directline", "c1"));
        Assert.Empty(await Store.IdsAsync());
        Assert.Equal(["a"], await Store.IdsAsync("c2"));
        Assert.Equal(["a"], await Store.IdsAsync("c1", "msteams"));
        Assert.Equal([1], await Store.AppendAsync([AMessage("b")]));
        Assert.Equal(["b"], await Store.IdsAsync());
    }

    [Fact]
    public async Task A_strange_continuation_token_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.GetTranscriptActivitiesAsync("directline", "c1", "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ListTranscriptsAsync("directline", "-1"));
    }

    [Fact]
    public async Task What_is_null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.LogActivityAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.GetTranscriptActivitiesAsync(null!, "c1"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.GetTranscriptActivitiesAsync("directline", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.ListTranscriptsAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.DeleteTranscriptAsync(null!, "c1"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.DeleteTranscriptAsync("directline", null!));
    }

    private static async Task<List<T[]>> PagesAsync<T>(Func<string?, Task<PagedResult<T>>> read)
    {
        List<T[]> pages = [];
        string? token = null;
        do
        {
            var page = await read(token);
            pages.Add(page.Items);
            token = page.ContinuationToken;
        }
        while (token is not null);
        return pages;
    }
}
