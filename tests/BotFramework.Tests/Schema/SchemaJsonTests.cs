using System.Globalization;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace BotFramework.Tests.Schema;

/// <summary>What a bot and a channel, or the token service, send each other besides activities and cards.</summary>
public class SchemaJsonTests
{
    private static readonly JsonSerializerSettings Settings = MessageSerializerSettings.Create();

    private static readonly Dictionary<string, (object Value, string Json)> Samples = new()
    {
        [nameof(AttachmentData)] = (new AttachmentData("image/png", "a.png", [1, 2], [3]), """{"type":"image/png","name":"a.png","originalBase64":"AQI=","thumbnailBase64":"Aw=="}"""),
        [nameof(AttachmentInfo)] = (new AttachmentInfo("a.png", "image/png", [new AttachmentView("original", 12)]), """{"name":"a.png","type":"image/png","views":[{"viewId":"original","size":12}]}"""),
        [nameof(ConversationsResult)] = (
            new ConversationsResult("next", [new ConversationMembers("c1", [new ChannelAccount("a", "A", RoleTypes.User, "aad")])]),
            """{"continuationToken":"next","conversations":[{"id":"c1","members":[{"id":"a","name":"A","aadObjectId":"aad","role":"user"}]}]}"""),
        [nameof(PagedMembersResult)] = (new PagedMembersResult("next", [new ChannelAccount("a")]), """{"continuationToken":"next","members":[{"id":"a"}]}"""),
        [nameof(ConversationReference)] = (
            new ConversationReference(CultureInfo.GetCultureInfo("nl-NL"), "a1", new ChannelAccount("u"), new ChannelAccount("b"), new ConversationAccount(id: "c"), "webchat", "https://channel.example"),
            """{"activityId":"a1","user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"webchat","locale":"nl-NL","serviceUrl":"https://channel.example"}"""),
        [nameof(ConversationParameters)] = (
            new ConversationParameters(false, new ChannelAccount("b"), [new ChannelAccount("u")], "t", new Activity(ActivityTypes.Typing), "d", "tenant"),
            """{"isGroup":false,"bot":{"id":"b"},"members":[{"id":"u"}],"topicName":"t","activity":{"type":"typing"},"channelData":"d","tenantId":"tenant"}"""),
        [nameof(ErrorResponse)] = (
            new ErrorResponse(new Error(ErrorCodes.BadArgument, "m", new InnerHttpError(502, "b"))),
            """{"error":{"code":"BadArgument","message":"m","innerHttpError":{"statusCode":502,"body":"b"}}}"""),
        [nameof(Transcript)] = (new Transcript([new Activity(ActivityTypes.Message) { Text = "Ja" }]), """{"activities":[{"type":"message","text":"Ja"}]}"""),
        [nameof(TokenRequest)] = (new TokenRequest("p", new Dictionary<string, object> { ["scope"] = "s" }), """{"provider":"p","settings":{"scope":"s"}}"""),
        [nameof(TokenPollingSettings)] = (new TokenPollingSettings { Timeout = 900, Interval = 1 }, """{"timeout":900,"interval":1}"""),
        [nameof(TokenStatus)] = (new TokenStatus("webchat", "klarna", true, "Klarna"), """{"channelId":"webchat","connectionName":"klarna","hasToken":true,"serviceProviderDisplayName":"Klarna"}"""),
        [nameof(TokenExchangeState)] = (
            new TokenExchangeState { ConnectionName = "klarna", Conversation = new ConversationReference("a"), RelatesTo = new ConversationReference("b"), BotUrl = "u", MsAppId = "i" },
            """{"connectionName":"klarna","conversation":{"activityId":"a"},"relatesTo":{"activityId":"b"},"botUrl":"u","msAppId":"i"}"""),
        [nameof(SignInResource)] = (
            new SignInResource("https://login.example", new TokenExchangeResource("1", "u", "p")) { TokenPostResource = new TokenPostResource { SasUrl = "s" } },
            """{"signInLink":"https://login.example","tokenExchangeResource":{"id":"1","uri":"u","providerId":"p"},"tokenPostResource":{"sasUrl":"s"}}"""),
        [nameof(SearchInvokeValue)] = (
            new SearchInvokeValue { Kind = SearchInvokeTypes.Search, QueryText = "factuur", QueryOptions = new SearchInvokeOptions { Skip = 10, Top = 5 }, Context = "c" },
            """{"kind":"search","queryText":"factuur","queryOptions":{"skip":10,"top":5},"context":"c"}"""),
        [nameof(CommandResultValue<string>)] = (new CommandResultValue<string> { CommandId = "c1", Data = "d", Error = new Error("e") }, """{"commandId":"c1","data":"d","error":{"code":"e"}}"""),
        [nameof(Thing)] = (new Thing("thing", "Fiets"), """{"type":"thing","name":"Fiets"}"""),
        [nameof(TeamsChannelData)] = (
            new TeamsChannelData(new ChannelInfo("c", "Algemeen"), "teamMemberAdded", new TeamInfo("t", "Klanten") { AadGroupId = "g" }, new NotificationInfo(true) { AlertInMeeting = false, ExternalResourceUrl = "u" }, new TenantInfo("n")),
            """{"channel":{"id":"c","name":"Algemeen"},"eventType":"teamMemberAdded","team":{"id":"t","name":"Klanten","aadGroupId":"g"},"notification":{"alert":true,"alertInMeeting":false,"externalResourceUrl":"u"},"tenant":{"id":"n"}}"""),
        [nameof(TeamsChannelAccount)] = (
            new TeamsChannelAccount("29:1", "Sanne de Vries", "Sanne", "de Vries", "sanne@shop.example", "sanne@shop.example", "n", "user"),
            """{"givenName":"Sanne","surname":"de Vries","email":"sanne@shop.example","userPrincipalName":"sanne@shop.example","userRole":"user","tenantId":"n","id":"29:1","name":"Sanne de Vries"}"""),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    public static TheoryData<Type> OpenTypes =>
    [
        typeof(Activity), typeof(Attachment), typeof(ChannelAccount), typeof(ConversationAccount), typeof(Entity), typeof(Mention), typeof(TokenResponse),
        typeof(TokenExchangeInvokeRequest), typeof(TokenExchangeInvokeResponse), typeof(AdaptiveCardAuthentication), typeof(TeamsChannelAccount),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_has_the_names_and_the_order_of_the_wire(string name)
    {
        var (value, json) = Samples[name];

        Assert.Equal(json, JsonConvert.SerializeObject(value, Settings));
        Assert.Equal(json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject(json, value.GetType(), Settings), Settings));
    }

    [Theory]
    [MemberData(nameof(OpenTypes))]
    public void What_a_channel_adds_is_kept(Type type)
    {
        const string Json = """{"id":"i","type":"mention","addedLater":{"at":"2026-11-20T10:15:30+01:00"}}""";

        var written = JsonConvert.SerializeObject(JsonConvert.DeserializeObject(Json, type, Settings), Settings);

        Assert.Contains("\"addedLater\":{\"at\":\"2026-11-20T10:15:30+01:00\"}", written, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"i\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_in_goes_with_the_button_of_an_Adaptive_Card()
    {
        const string Json = """{"action":{"type":"Action.Execute","id":"1","verb":"pay","data":{"a":1}},"authentication":{"id":"2","connectionName":"klarna","token":"t"},"state":"123456"}""";

        var value = JsonConvert.DeserializeObject<AdaptiveCardInvokeValue>(Json, Settings)!;

        Assert.Equal(("2", "klarna", "t", "123456"), (value.Authentication.Id, value.Authentication.ConnectionName, value.Authentication.Token, value.State));
        Assert.Equal(Json, JsonConvert.SerializeObject(value, Settings));
    }

    [Fact]
    public void A_refused_token_says_why()
    {
        var response = new TokenExchangeInvokeResponse { Id = "1", ConnectionName = "klarna", FailureDetail = "expired" };

        Assert.Equal("""{"id":"1","connectionName":"klarna","failureDetail":"expired"}""", JsonConvert.SerializeObject(response, Settings));
    }

    [Fact]
    public void Silence_is_an_empty_tag() =>
        Assert.Equal("""<speak version="1.0" xmlns="https://www.w3.org/2001/10/synthesis" xml:lang="en-US" />""", SpeechConstants.EmptySpeakTag);
}
