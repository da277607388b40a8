using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotFramework.Tests.Schema;

public class CardJsonTests
{
    private const string ButtonJson = """[{"type":"openUrl","title":"Open","value":"https://shop.example"}]""";
    private const string MediaJson = """
        {"title":"t","subtitle":"s","text":"x","image":{"url":"https://shop.example/i.png","alt":"i"},"media":[{"url":"https://shop.example/m","profile":"p"}],
        "buttons":[{"type":"openUrl","title":"Open","value":"https://shop.example"}],"shareable":true,"autoloop":false,"autostart":false,"aspect":"16:9","duration":"PT1M30S","value":{"a":1}}
        """;

    private static readonly JsonSerializerSettings Settings = MessageSerializerSettings.Create();

    private static readonly CardAction Button = new(ActionTypes.OpenUrl, "Open", value: "https://shop.example");
    private static readonly CardImage Image = new("https://shop.example/i.png", "i", Button);
    private static readonly ThumbnailUrl Still = new("https://shop.example/i.png", "i");
    private static readonly MediaUrl Medium = new("https://shop.example/m", "p");
    private static readonly object Value = new { a = 1 };

    private static readonly Dictionary<string, (object Card, string Json)> Cards = new()
    {
        [nameof(HeroCard)] = (new HeroCard("t", "s", "x", [Image], [Button], Button), Basic()),
        [nameof(ThumbnailCard)] = (new ThumbnailCard("t", "s", "x", [Image], [Button], Button), Basic()),
        [nameof(BasicCard)] = (new BasicCard("t", "s", "x", [Image], [Button], Button), Basic()),
        [nameof(AudioCard)] = (new AudioCard("t", "s", "x", Still, [Medium], [Button], true, false, false, "16:9", Value, "PT1M30S"), MediaJson),
        [nameof(VideoCard)] = (new VideoCard("t", "s", "x", Still, [Medium], [Button], true, false, false, "16:9", Value, "PT1M30S"), MediaJson),
        [nameof(AnimationCard)] = (new AnimationCard("t", "s", "x", Still, [Medium], [Button], true, false, false, "16:9", Value, "PT1M30S"), MediaJson),
        [nameof(MediaCard)] = (new MediaCard("t", "s", "x", Still, [Medium], [Button], true, false, false, "16:9", Value, "PT1M30S"), MediaJson),
        [nameof(MediaEventValue)] = (new MediaEventValue(Value), """{"cardValue":{"a":1}}"""),
        [nameof(ReceiptCard)] = (
            new ReceiptCard("t", [new Fact("Ordernummer", "100234501")], [new ReceiptItem("Jas", "Blauw", "M", Image, "€ 89,95", "1", Button)], Button, "€ 89,95", "€ 15,61", "21%", [Button]),
            $$"""
            {"title":"t","facts":[{"key":"Ordernummer","value":"100234501"}],
            "items":[{"title":"Jas","subtitle":"Blauw","text":"M","image":{{ImageJson}},"price":"€ 89,95","quantity":"1","tap":{{Only(ButtonJson)}}}],
            "tap":{{Only(ButtonJson)}},"total":"€ 89,95","tax":"€ 15,61","vat":"21%","buttons":{{ButtonJson}}}
            """),
        [nameof(SigninCard)] = (SigninCard.Create("Log in", "Naar Klarna", "https://login.example"),
            """{"text":"Log in","buttons":[{"type":"signin","title":"Naar Klarna","value":"https://login.example"}]}"""),
        [nameof(OAuthCard)] = (
            new OAuthCard("Log in", "klarna", [Button]) { TokenExchangeResource = new TokenExchangeResource("1", "api://klarna", "p"), TokenPostResource = new TokenPostResource { SasUrl = "https://post.example" } },
            $$"""{"text":"Log in","connectionName":"klarna","tokenExchangeResource":{"id":"1","uri":"api://klarna","providerId":"p"},"tokenPostResource":{"sasUrl":"https://post.example"},"buttons":{{ButtonJson}}}"""),
        [nameof(CardAction)] = (
            new CardAction(ActionTypes.MessageBack, "t", "https://shop.example/i.png", "x", "d", Value, new { b = 2 }) { ImageAltText = "i" },
            """{"type":"messageBack","title":"t","image":"https://shop.example/i.png","text":"x","displayText":"d","value":{"a":1},"channelData":{"b":2},"imageAltText":"i"}"""),
        [nameof(SuggestedActions)] = (new SuggestedActions(["customer"], [Button]), $$"""{"to":["customer"],"actions":{{ButtonJson}}}"""),
        [nameof(AdaptiveCardInvokeResponse)] = (
            new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Gedaan" },
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Gedaan"}"""),
        [nameof(SearchInvokeResponse)] = (new SearchInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.search.searchResponse", Value = Value },
            """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"a":1}}"""),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    public static TheoryData<string, string> Attachments => new()
    {
        { new HeroCard().ToAttachment().ContentType, "application/vnd.microsoft.card.hero" },
        { new ThumbnailCard().ToAttachment().ContentType, "application/vnd.microsoft.card.thumbnail" },
        { new SigninCard().ToAttachment().ContentType, "application/vnd.microsoft.card.signin" },
        { new ReceiptCard().ToAttachment().ContentType, "application/vnd.microsoft.card.receipt" },
        { new AudioCard().ToAttachment().ContentType, "application/vnd.microsoft.card.audio" },
        { new VideoCard().ToAttachment().ContentType, "application/vnd.microsoft.card.video" },
        { new AnimationCard().ToAttachment().ContentType, "application/vnd.microsoft.card.animation" },
        { new OAuthCard().ToAttachment().ContentType, "application/vnd.microsoft.card.oauth" },
    };

    private static string ImageJson => $$"""{"url":"https://shop.example/i.png","alt":"i","tap":{{Only(ButtonJson)}}}""";

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_has_the_names_and_the_order_of_the_wire(string name)
    {
        var (card, json) = Cards[name];

        var written = JsonConvert.SerializeObject(card, Settings);

        Assert.Equal(json.ReplaceLineEndings(string.Empty), written);
        Assert.Equal(written, JsonConvert.SerializeObject(JsonConvert.DeserializeObject(written, card.GetType(), Settings), Settings));
    }

    [Theory]
    [MemberData(nameof(Attachments))]
    public void A_card_becomes_an_attachment_of_its_own_type(string actual, string expected) => Assert.Equal(expected, actual);

    [Fact]
    public void An_attachment_holds_the_card_itself()
    {
        var card = new ReceiptCard("t");

        Assert.Same(card, card.ToAttachment().Content);
    }

    [Fact]
    public void A_text_becomes_the_title_and_value_of_a_button()
    {
        CardAction button = "Ja";

        Assert.Equal((null, "Ja", "Ja"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public void What_is_not_given_stays_out_of_the_card()
    {
        Assert.All(
            new object[] { new HeroCard(title: null), new ReceiptCard(title: null), new VideoCard(title: null), new SigninCard(text: null), new OAuthCard(text: null), new SuggestedActions(to: (IList<string>)null!) },
            card => Assert.Equal("{}", JsonConvert.SerializeObject(card, Settings)));
    }

    private static string Basic() =>
        $$"""{"title":"t","subtitle":"s","text":"x","images":[{{ImageJson}}],"buttons":{{ButtonJson}},"tap":{{Only(ButtonJson)}}}""";

    private static string Only(string array) => array[1..^1];
}
