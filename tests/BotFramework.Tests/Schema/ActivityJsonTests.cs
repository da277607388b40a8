using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class ActivityJsonTests
{
    private const string Sample = """
        {
          "type": "message", "id": "1", "timestamp": "2026-03-29T00:30:00.123+00:00", "localTimestamp": "2026-03-29T01:30:00+01:00",
          "localTimezone": "Europe/Amsterdam", "serviceUrl": "https://channel.example/", "channelId": "webchat",
          "from": { "id": "customer", "name": "Sanne", "role": "user", "tier": "gold" },
          "conversation": { "isGroup": false, "id": "c1", "tenantId": "t1", "topic": "order" },
          "recipient": { "id": "bot" }, "textFormat": "plain", "locale": "nl-NL", "text": "Kan ik later betalen?",
          "suggestedActions": { "to": [], "actions": [ { "type": "imBack", "title": "Ja", "value": "ja" } ] },
          "attachments": [ { "contentType": "image/png", "contentUrl": "https://shop.example/a.png", "width": 10 } ],
          "entities": [ { "type": "mention", "mentioned": { "id": "bot" }, "text": "@bot" } ],
          "channelData": { "clientActivityID": "7", "sentAt": "2026-03-29T01:30:00+01:00" },
          "value": { "order": 100234501 }, "listenFor": [ "Klarna" ], "deliveryMode": "expectReplies",
          "semanticAction": { "id": "pay", "state": "start", "entities": { "order": { "type": "order", "number": "1" } } },
          "newInThisChannel": { "a": [ 1, 2 ] }
        }
        """;

    private static readonly JsonSerializerSettings Settings = MessageSerializerSettings.Create();

    [Fact]
    public void Every_property_survives_a_round_trip_known_or_not()
    {
        var activity = Read(Sample);

        var written = Parse(JsonConvert.SerializeObject(activity, Settings));

        Assert.True(JToken.DeepEquals(Normalized(Parse(Sample)), Normalized(written)), written.ToString());
    }

    [Fact]
    public void An_unknown_property_can_be_read()
    {
        var activity = Read(Sample);

        Assert.Equal(2, activity.Properties["newInThisChannel"]!["a"]!.Count());
        Assert.Equal("gold", activity.From.Properties.Value<string>("tier"));
    }

    [Fact]
    public void A_moment_keeps_its_offset()
    {
        var activity = Read("""{"type":"message","localTimestamp":"2026-03-29T01:30:00+01:00","timestamp":"2026-03-29T00:30:00Z"}""");

        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(TimeSpan.Zero, activity.Timestamp!.Value.Offset);
        Assert.Contains("\"2026-03-29T01:30:00+01:00\"", JsonConvert.SerializeObject(activity, Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_a_moment_stays_text()
    {
        var activity = Read("""{"type":"message","channelData":{"sentAt":"2026-03-29T01:30:00+05:00"}}""");

        Assert.Contains("\"2026-03-29T01:30:00+05:00\"", JsonConvert.SerializeObject(activity, Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_null_is_left_out()
    {
        Assert.Equal("""{"type":"typing"}""", JsonConvert.SerializeObject(new Activity(ActivityTypes.Typing), Settings));
    }

    [Fact]
    public void A_card_is_written_inside_its_attachment()
    {
        var card = new HeroCard(title: "Klarna", buttons: [new CardAction(ActionTypes.OpenUrl, "Open", value: "https://app.klarna.com")]);
        var message = new Activity(ActivityTypes.Message) { Attachments = [card.ToAttachment()] };

        Assert.Equal(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Klarna","buttons":[{"type":"openUrl","title":"Open","value":"https://app.klarna.com"}]}}]}""",
            JsonConvert.SerializeObject(message, Settings));
    }

    [Fact]
    public void An_expected_reply_reads_back()
    {
        var json = JsonConvert.SerializeObject(new ExpectedReplies([new Activity(ActivityTypes.Message) { Text = "Ja" }]), Settings);

        Assert.Equal("Ja", Assert.Single(JsonConvert.DeserializeObject<ExpectedReplies>(json, Settings)!.Activities).Text);
    }

    private static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json, Settings)!;

    private static JObject Parse(string json) => JsonConvert.DeserializeObject<JObject>(json, Settings)!;

    // Two spellings of one moment are equal; the order of properties means nothing to DeepEquals.
    private static JObject Normalized(JObject activity)
    {
        foreach (var name in new[] { "timestamp", "localTimestamp" })
        {
            activity[name] = DateTimeOffset.Parse(activity.Value<string>(name)!, System.Globalization.CultureInfo.InvariantCulture).ToString("O");
        }

        return activity;
    }
}
