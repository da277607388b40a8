using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class FileTranscriptLoggerTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"transcripts-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Each_conversation_is_a_file_of_its_channel_with_all_its_activities()
    {
        var logger = new FileTranscriptLogger(_folder);
        foreach (var minute in Enumerable.Range(0, 30))
        {
            await logger.LogActivityAsync(AMessage("c1", minute, "één\n"));
        }

        await logger.LogActivityAsync(AMessage("c2", 0));

        var file = JArray.Parse(await File.ReadAllTextAsync(FileOf("c1")));
        var page = await logger.GetTranscriptActivitiesAsync("test", "c1");
        Assert.Equal(30, file.Count);
        Assert.Equal(Enumerable.Range(0, 30).Select(minute => $"c1-{minute}"), page.Items.Select(activity => activity.Id));
        Assert.Equal("één\n", page.Items[^1].AsMessageActivity().Text);
        Assert.Null(page.ContinuationToken);
        Assert.Equal(["c1", "c2"], (await logger.ListTranscriptsAsync("test")).Items.Select(info => info.Id).Order());
    }

    [Fact]
    public async Task A_transcript_can_start_at_a_moment()
    {
        var logger = new FileTranscriptLogger(_folder);
        await logger.LogActivityAsync(AMessage("c1", 0));
        await logger.LogActivityAsync(AMessage("c1", 1));

        var page = await logger.GetTranscriptActivitiesAsync("test", "c1", startDate: Start.AddMinutes(1));

        Assert.Equal("c1-1", Assert.Single(page.Items).Id);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_file_begins_anew_in_unit_tests_and_goes_on_otherwise(bool unitTestMode, int expected)
    {
        await new FileTranscriptLogger(_folder, unitTestMode).LogActivityAsync(AMessage("c1", 0, new string('a', 1000)));

        var logger = new FileTranscriptLogger(_folder, unitTestMode);
        await logger.LogActivityAsync(AMessage("c1", 1));

        Assert.Equal(expected, (await logger.GetTranscriptActivitiesAsync("test", "c1")).Items.Length);
    }

    [Fact]
    public async Task An_update_takes_the_messages_place_and_keeps_its_time_and_type()
    {
        var logger = new FileTranscriptLogger(_folder);
        await logger.LogActivityAsync(AMessage("c1", 0, new string('a', 1000)));
        await logger.LogActivityAsync(AMessage("c1", 1));

        var update = AMessage("c1", 0, "kort");
        update.Type = ActivityTypes.MessageUpdate;
        update.Timestamp = Start.AddHours(1);
        await logger.LogActivityAsync(update);
        await logger.LogActivityAsync(AMessage("c1", 2));

        var items = (await logger.GetTranscriptActivitiesAsync("test", "c1")).Items;
        Assert.Equal(["c1-0", "c1-1", "c1-2"], items.Select(activity => activity.Id));
        Assert.Equal(("message", "kort", Start), (items[0].Type, ((Activity)items[0]).Text, items[0].Timestamp));
    }

    [Fact]
    public async Task A_deletion_leaves_nothing_that_was_said()
    {
        var logger = new FileTranscriptLogger(_folder);
        var message = AMessage("c1", 0, "geheim");
        message.From = new ChannelAccount("customer", "Sanne", "user");
        await logger.LogActivityAsync(message);

        await logger.LogActivityAsync(new Activity(ActivityTypes.MessageDelete) { Id = message.Id, ChannelId = "test", Conversation = message.Conversation });

        var left = (Activity)Assert.Single((await logger.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Equal(("messageDelete", "deleted", "user", Start), (left.Type, left.From.Id, left.From.Role, left.Timestamp));
        var file = await File.ReadAllTextAsync(FileOf("c1"));
        Assert.DoesNotContain("geheim", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Sanne", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_transcript_is_gone_and_deleting_it_again_is_no_error()
    {
        var logger = new FileTranscriptLogger(_folder);
        await logger.LogActivityAsync(AMessage("c1", 0));

        await logger.DeleteTranscriptAsync("test", "c1");
        await logger.DeleteTranscriptAsync("test", "c1");
        await logger.DeleteTranscriptAsync("never seen", "c1");

        Assert.Empty((await logger.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Empty((await logger.ListTranscriptsAsync("never seen")).Items);
    }

    [Theory]
    [InlineData("..", "c1")]
    [InlineData("../..", "c1")]
    [InlineData(".", "..")]
    [InlineData("test", "../../c1")]
    [InlineData("/", "/etc/passwd")]
    [InlineData("te\0st", "c\01")]
    public async Task No_id_leads_out_of_the_folder(string channelId, string conversationId)
    {
        var folder = Path.Combine(_folder, "a", "b");
        var logger = new FileTranscriptLogger(folder);

        await logger.LogActivityAsync(new Activity(ActivityTypes.Message) { ChannelId = channelId, Conversation = new ConversationAccount(id: conversationId) });

        var file = Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal(folder, Path.GetDirectoryName(Path.GetDirectoryName(file)));
        Assert.Single((await logger.GetTranscriptActivitiesAsync(channelId, conversationId)).Items);
    }

    [Fact]
    public async Task Many_at_once_are_all_written()
    {
        var logger = new FileTranscriptLogger(_folder);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(minute => Task.Run(() => logger.LogActivityAsync(AMessage("c1", minute)))));

        Assert.Equal(50, (await logger.GetTranscriptActivitiesAsync("test", "c1")).Items.Length);
    }

    private static Activity AMessage(string conversationId, int minute, string text = "hallo") => new(ActivityTypes.Message)
    {
        Id = $"{conversationId}-{minute}",
        ChannelId = "test",
        Conversation = new ConversationAccount(id: conversationId),
        Timestamp = Start.AddMinutes(minute),
        Text = text,
    };

    private string FileOf(string conversationId) => Path.Combine(_folder, "test", $"{conversationId}.transcript");
}
