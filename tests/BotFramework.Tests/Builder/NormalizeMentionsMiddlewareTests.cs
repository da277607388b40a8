using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotFramework.Tests.Builder;

public class NormalizeMentionsMiddlewareTests
{
    private const string OfBot = """{"type":"mention","mentioned":{"id":"bot"},"text":"<at>Bot</at>"}""";
    private const string OfTom = """{"type":"mention","mentioned":{"id":"tom"},"text":"<at id=\"1\">Tom</at> "}""";
    private const string Place = """{"type":"Place","address":"Dam 1"}""";

    [Theory]
    [InlineData(true, "<at>Bot</at> uitstel", "uitstel", "Tom", "Place")]
    [InlineData(false, "<at>Bot</at> uitstel", "Bot uitstel", "Bot", "Tom", "Place")]
    [InlineData(true, "<at>Bot</at>uitstel voor <at id=\"1\">Tom</at>graag", "uitstel voor Tom graag", "Tom", "Place")]
    [InlineData(true, "<AT>Piet</AT>", "Piet", "Tom", "Place")]
    [InlineData(true, "a <at>b", "a <at>b", "Tom", "Place")]
    [InlineData(true, "<attention>x</attention> <at>b</at>", "<attention>x</attention> b", "Tom", "Place")]
    [InlineData(true, null, null, "Tom", "Place")]
    public async Task Tags_go_and_the_bots_own_mention_with_them(bool remove, string? text, string? expected, params string[] left)
    {
        var message = await NormalizedAsync(new NormalizeMentionsMiddleware { RemoveRecipientMention = remove }, text, OfBot, OfTom, Place);

        Assert.Equal(expected, message.Text);
        Assert.Equal(left, message.Entities.Select(entity => (string?)entity.Properties["text"] ?? entity.Type));
    }

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":5,"text":{"a":1}}""")]
    public async Task Mentions_of_another_shape_are_passed_over(string entity)
    {
        var message = await NormalizedAsync(new NormalizeMentionsMiddleware { RemoveRecipientMention = false }, "hallo", entity);

        Assert.Equal(("hallo", 1), (message.Text, message.Entities.Count));
    }

    [Fact]
    public async Task What_is_no_message_is_left_alone()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new NormalizeMentionsMiddleware());
        var update = new Activity(ActivityTypes.MessageUpdate) { Text = "<at>Bot</at>" };

        await adapter.RunAsync(update, (_, _) => Task.CompletedTask);

        Assert.Equal("<at>Bot</at>", update.Text);
    }

    private static async Task<Activity> NormalizedAsync(IMiddleware middleware, string? text, params string[] entities)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(middleware);
        var message = RecordingAdapter.Incoming();
        message.Text = text;
        message.Entities = [.. entities.Select(JsonConvert.DeserializeObject<Entity>)!];

        await adapter.RunAsync(message, (_, _) => Task.CompletedTask);

        return message;
    }
}
