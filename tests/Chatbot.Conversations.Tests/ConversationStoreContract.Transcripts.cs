using Microsoft.Bot.Builder;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

public abstract partial class ConversationStoreContract
{
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
