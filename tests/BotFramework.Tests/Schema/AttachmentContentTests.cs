using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class AttachmentContentTests
{
    private static readonly JsonSerializerSettings Settings = MessageSerializerSettings.Create();

    [Fact]
    public void Bytes_come_back_as_bytes()
    {
        var json = Write(new MemoryStream([1, 2, 255]));

        Assert.Equal("""{"content":{"$type":"MemoryStream","buffer":[1,2,255]}}""", json);
        Assert.Equal([1, 2, 255], Assert.IsType<MemoryStream>(Read(json)).ToArray());
    }

    [Fact]
    public void Bytes_come_back_from_within_other_content()
    {
        var content = new Dictionary<string, object?> { ["name"] = "a.png", ["pages"] = new object[] { new { Page = new MemoryStream([7]) }, 2 }, ["meta"] = new { x = 1 }, ["none"] = null };

        var read = Assert.IsType<Dictionary<string, object?>>(Read(Write(content)));

        var pages = Assert.IsType<List<object?>>(read["pages"]);
        Assert.Equal([7], Assert.IsType<MemoryStream>(Assert.IsType<Dictionary<string, object?>>(pages[0])["Page"]).ToArray());
        Assert.Equal(("a.png", 2L), (read["name"], pages[1]));
        Assert.Equal(1, Assert.IsType<JObject>(read["meta"]).Value<int>("x"));
    }

    [Fact]
    public void Bytes_may_be_the_value_of_a_card()
    {
        var json = Write(new AudioCard(title: "Klarna", value: new MemoryStream([7])));

        var card = Assert.IsType<Dictionary<string, object?>>(Read(json));

        Assert.Equal("Klarna", card["title"]);
        Assert.Equal([7], Assert.IsType<MemoryStream>(card["value"]).ToArray());
    }

    [Fact]
    public void Content_that_contains_itself_is_an_error()
    {
        var activity = new Activity { Attachments = [new Attachment()] };
        activity.Attachments[0].Content = new { activity };
        var attachment = new Attachment();
        attachment.Content = attachment;

        Assert.Throws<JsonSerializationException>(() => JsonConvert.SerializeObject(activity));
        Assert.Throws<JsonSerializationException>(() => JsonConvert.SerializeObject(attachment));
    }

    [Theory]
    [InlineData("""{"a":{"b":[1,null]}}""")]
    [InlineData("""[{"a":1},2]""")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("""{"a":{"$type":"System.IO.FileInfo","fileName":"a"}}""")]
    public void Other_content_stays_as_it_came(string content)
    {
        var json = $$"""{"content":{{content}}}""";

        var read = Read(json);

        Assert.IsNotType<MemoryStream>(read);
        Assert.Equal(json, Write(read));
    }

    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo","fileName":"a"}""", """{"fileName":"a"}""")]
    [InlineData("""{"$type":"MemoryStream","buffer":"AQI="}""", """{"buffer":"AQI="}""")]
    [InlineData("""{"$type":"MemoryStream","buffer":[256]}""", """{"buffer":[256]}""")]
    public void No_type_is_made_that_a_channel_names(string content, string expected)
    {
        Assert.Equal(expected, Assert.IsType<JObject>(Read($$"""{"content":{{content}}}""")).ToString(Formatting.None));
    }

    [Fact]
    public void Absent_content_is_null()
    {
        Assert.Null(JsonConvert.DeserializeObject<Attachment>("""{"content":null}""")!.Content);
        Assert.Equal("""{"contentType":null,"contentUrl":null,"content":null,"name":null,"thumbnailUrl":null}""", JsonConvert.SerializeObject(new Attachment()));
    }

    [Fact]
    public async Task Stored_content_comes_back_as_what_it_was()
    {
        var card = Assert.IsType<HeroCard>(await StoredAsync(new HeroCard(title: "Klarna")));
        var pages = Assert.IsType<Dictionary<string, object?>>(await StoredAsync(new Dictionary<string, object> { ["pages"] = new List<object> { new MemoryStream([7]) } }));

        Assert.Equal("Klarna", card.Title);
        Assert.Equal(["pages"], pages.Keys);
        Assert.Equal([7], Assert.IsType<MemoryStream>(Assert.Single(Assert.IsType<List<object?>>(pages["pages"]))).ToArray());
    }

    private static async Task<object?> StoredAsync(object content)
    {
        IStorage storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Activity { Attachments = [new Attachment { Content = content }] } }, CancellationToken.None);
        return ((Activity)(await storage.ReadAsync(["a"], CancellationToken.None))["a"]).Attachments[0].Content;
    }

    private static string Write(object? content) => JsonConvert.SerializeObject(new Attachment { Content = content }, Settings);

    private static object? Read(string json) => JsonConvert.DeserializeObject<Attachment>(json, Settings)!.Content;
}
