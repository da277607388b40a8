using BotFramework.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Connector;

public sealed class ConversationsTests : IAsyncLifetime
{
    private static readonly Activity Reply = new(ActivityTypes.Message) { Id = "a2", Text = "Ja", ReplyToId = "a1", Conversation = new ConversationAccount(id: "19:x@thread.tacv2;messageid=1") };

    private static readonly Dictionary<string, Func<IConversations, Task>> Operations = new()
    {
        ["list"] = conversations => conversations.GetConversationsAsync(),
        ["list on"] = conversations => conversations.GetConversationsAsync("a b"),
        ["create"] = conversations => conversations.CreateConversationAsync(new ConversationParameters(topicName: "Factuur")),
        ["create for two"] = conversations => conversations.CreateDirectConversationAsync("bot", "klant", Reply),
        ["create for two accounts"] = conversations => conversations.CreateDirectConversationAsync(new ChannelAccount("bot"), new ChannelAccount("klant")),
        ["create for two, blocking"] = conversations => Task.FromResult(conversations.CreateDirectConversation("bot", "klant")),
        ["create for two accounts, blocking"] = conversations => Task.FromResult(conversations.CreateDirectConversation(new ChannelAccount("bot"), new ChannelAccount("klant"))),
        ["send"] = conversations => conversations.SendToConversationAsync(Reply),
        ["send, blocking"] = conversations => Task.FromResult(conversations.SendToConversation(Reply)),
        ["send history"] = conversations => conversations.SendConversationHistoryAsync("c", new Transcript([new Activity(ActivityTypes.Typing)])),
        ["reply"] = conversations => conversations.ReplyToActivityAsync(Reply),
        ["reply, blocking"] = conversations => Task.FromResult(conversations.ReplyToActivity(Reply)),
        ["update"] = conversations => conversations.UpdateActivityAsync(Reply),
        ["update, blocking"] = conversations => Task.FromResult(conversations.UpdateActivity(Reply)),
        ["delete"] = conversations => conversations.DeleteActivityAsync("c/d", "1?x"),
        ["members"] = conversations => conversations.GetConversationMembersAsync("c"),
        ["member"] = conversations => ((Conversations)conversations).GetConversationMemberAsync("29:a/b", "c"),
        ["member pages"] = conversations => conversations.GetConversationPagedMembersAsync("c"),
        ["next member page"] = conversations => conversations.GetConversationPagedMembersAsync("c", 50, "a&b"),
        ["member page of a size"] = conversations => conversations.GetConversationPagedMembersAsync("c", 50),
        ["remove member"] = conversations => conversations.DeleteConversationMemberAsync("c", "m"),
        ["readers"] = conversations => conversations.GetActivityMembersAsync("c", "a1"),
        ["upload"] = conversations => conversations.UploadAttachmentAsync("c", new AttachmentData("image/png", "logo", [1, 2, 3])),
    };

    private const string InThread = "/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1";

    private FakeBotConnector _channel = null!;
    private ConnectorClient _client = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeBotConnector.StartAsync();
        _client = new ConnectorClient(new Uri(_channel.ServiceUrl), MicrosoftAppCredentials.Empty);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("create", "/v3/conversations", """{"topicName":"Factuur"}""")]
    [InlineData("create for two", "/v3/conversations", """{"bot":{"id":"bot"},"members":[{"id":"klant"}],"activity":{"type":"message","id":"a2","text":"Ja","replyToId":"a1","conversation":{"id":"19:x@thread.tacv2;messageid=1"}}}""")]
    [InlineData("create for two accounts", "/v3/conversations", """{"bot":{"id":"bot"},"members":[{"id":"klant"}]}""")]
    [InlineData("create for two, blocking", "/v3/conversations", """{"bot":{"id":"bot"},"members":[{"id":"klant"}]}""")]
    [InlineData("create for two accounts, blocking", "/v3/conversations", """{"bot":{"id":"bot"},"members":[{"id":"klant"}]}""")]
    [InlineData("send history", "/v3/conversations/c/activities/history", """{"activities":[{"type":"typing"}]}""")]
    [InlineData("upload", "/v3/conversations/c/attachments", """{"type":"image/png","name":"logo","originalBase64":"AQID"}""")]
    public async Task What_a_request_carries_is_its_JSON(string operation, string path, string body)
    {
        await Operations[operation](_client.Conversations);

        var call = Assert.Single(_channel.Calls);
        Assert.Equal(("POST", path, "application/json; charset=utf-8"), (call.Method, call.Path, call.Headers["content-type"]));
        Assert.True(JToken.DeepEquals(JToken.Parse(body), WithoutNothing(call.Body!)), call.Body!.ToString());
    }

    [Theory]
    [InlineData("send", "POST", InThread + "/activities")]
    [InlineData("send, blocking", "POST", InThread + "/activities")]
    [InlineData("reply", "POST", InThread + "/activities/a1")]
    [InlineData("reply, blocking", "POST", InThread + "/activities/a1")]
    [InlineData("update", "PUT", InThread + "/activities/a2")]
    [InlineData("update, blocking", "PUT", InThread + "/activities/a2")]
    public async Task An_activity_goes_to_its_conversation(string operation, string method, string path)
    {
        await Operations[operation](_client.Conversations);

        var call = Assert.Single(_channel.Calls);
        Assert.Equal((method, path, "Ja"), (call.Method, call.Path, call.Activity!.Text));
    }

    [Theory]
    [InlineData("list", "GET", "/v3/conversations")]
    [InlineData("list on", "GET", "/v3/conversations?continuationToken=a%20b")]
    [InlineData("delete", "DELETE", "/v3/conversations/c%2Fd/activities/1%3Fx")]
    [InlineData("members", "GET", "/v3/conversations/c/members")]
    [InlineData("member", "GET", "/v3/conversations/c/members/29%3Aa%2Fb")]
    [InlineData("member pages", "GET", "/v3/conversations/c/pagedmembers")]
    [InlineData("member page of a size", "GET", "/v3/conversations/c/pagedmembers?pageSize=50")]
    [InlineData("next member page", "GET", "/v3/conversations/c/pagedmembers?pageSize=50&continuationToken=a%26b")]
    [InlineData("remove member", "DELETE", "/v3/conversations/c/members/m")]
    [InlineData("readers", "GET", "/v3/conversations/c/activities/a1/members")]
    public async Task A_question_has_an_address_and_no_body(string operation, string method, string path)
    {
        await Operations[operation](_client.Conversations);

        var call = Assert.Single(_channel.Calls);
        Assert.Equal((method, path), (call.Method, call.Path));
        Assert.Null(call.Body);
    }

    [Fact]
    public async Task Answers_are_read()
    {
        _channel.Members.Add(new ChannelAccount("29:a", "Anna"));
        var conversations = (Conversations)_client.Conversations;

        Assert.Equal("r1", (await conversations.SendToConversationAsync(Reply)).Id);
        Assert.Equal("c2", (await conversations.CreateConversationAsync(new ConversationParameters())).Id);
        Assert.Equal("Anna", Assert.Single(await conversations.GetConversationMembersAsync("c")).Name);
        Assert.Equal("Anna", (await conversations.GetConversationMemberAsync("29:a", "c")).Name);
        Assert.Equal("Anna", Assert.Single((await conversations.GetConversationPagedMembersAsync("c")).Members).Name);
    }

    [Fact]
    public async Task A_reply_names_its_conversation_in_a_header()
    {
        await _client.Conversations.ReplyToActivityAsync(Reply);
        await _client.Conversations.SendToConversationAsync(Reply);

        var calls = _channel.Calls.ToArray();
        Assert.Equal(Reply.Conversation.Id, calls[0].Headers[ConversationConstants.ConversationIdHttpHeaderName]);
        Assert.DoesNotContain(ConversationConstants.ConversationIdHttpHeaderName, calls[1].Headers.Keys);
    }

    [Theory]
    [InlineData("café")]
    [InlineData("c\r\nx-admin: yes")]
    public async Task An_id_that_no_header_can_hold_is_in_the_address_only(string conversationId)
    {
        await _client.Conversations.ReplyToActivityAsync(conversationId, "a1", Reply);

        var call = Assert.Single(_channel.Calls);
        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities/a1", call.Path);
        Assert.DoesNotContain(ConversationConstants.ConversationIdHttpHeaderName, call.Headers.Keys);
        Assert.DoesNotContain("x-admin", call.Headers.Keys);
    }

    [Fact]
    public async Task Headers_of_the_caller_go_along_and_win()
    {
        var headers = new Dictionary<string, List<string>> { ["x-trace"] = ["a", "b"], ["User-Agent"] = ["mine"] };

        using var response = await _client.Conversations.GetConversationMembersWithHttpMessagesAsync("c", headers);

        var call = Assert.Single(_channel.Calls);
        Assert.Equal(("a,b", "mine"), (call.Headers["x-trace"].Replace(" ", "", StringComparison.Ordinal), call.Headers["user-agent"]));
        Assert.Equal(200, (int)response.Response.StatusCode);
    }

    [Theory]
    [InlineData(null, "a1", "conversationId")]
    [InlineData("c", null, "activityId")]
    public async Task A_missing_id_is_refused_by_name(string? conversationId, string? activityId, string missing)
    {
        var refused = await Assert.ThrowsAsync<ValidationException>(() => _client.Conversations.ReplyToActivityAsync(conversationId, activityId, Reply));

        Assert.Equal((ValidationRules.CannotBeNull, missing), (refused.Rule, refused.Target));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task Nothing_is_sent_without_content()
    {
        var conversations = _client.Conversations;

        await Assert.ThrowsAsync<ValidationException>(() => conversations.CreateConversationAsync(null));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.SendToConversationAsync("c", null));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.UpdateActivityAsync("c", "a", null));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.SendConversationHistoryAsync("c", null));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.UploadAttachmentAsync("c", null));
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_cannot_lead_to_another_address(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _client.Conversations.DeleteActivityAsync("c", id));
        await Assert.ThrowsAsync<ArgumentException>(() => _client.Conversations.GetConversationMembersAsync(id));
        Assert.Empty(_channel.Calls);
    }

    private static JToken WithoutNothing(JToken json)
    {
        foreach (var empty in json.SelectTokens("$..*").OfType<JContainer>().Where(each => each is JArray && !each.HasValues).ToArray())
        {
            empty.Parent!.Remove();
        }

        return json;
    }
}
