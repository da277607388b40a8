using System.Net.Http.Headers;
using BotFramework.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private static readonly Activity Message = new(ActivityTypes.Message) { Text = "Ja", Conversation = new ConversationAccount(id: "c") };

    private FakeBotConnector _channel = null!;

    private Uri Address => new(_channel.ServiceUrl);

    public async Task InitializeAsync() => _channel = await FakeBotConnector.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Requests_say_which_library_sends_them()
    {
        using var http = new HttpClient();
        using var client = new ConnectorClient(Address, MicrosoftAppCredentials.Empty, http, disposeHttpClient: false);

        await client.Conversations.SendToConversationAsync(Message);
        ConnectorClient.AddDefaultRequestHeaders(http);
        ConnectorClient.AddDefaultRequestHeaders(http);
        await client.Conversations.SendToConversationAsync(Message);

        var expected = $"Microsoft-BotFramework/3.1 BotBuilder/{ConnectorClient.GetClientVersion(client)} " +
            $"({ConnectorClient.GetASPNetVersion()}; {ConnectorClient.GetOsVersion()}; {ConnectorClient.GetArchitecture()})";
        Assert.All(_channel.Calls, call => Assert.Equal(expected, call.Headers["user-agent"]));
        Assert.Equal(2, _channel.Calls.Count);
        Assert.False(http.DefaultRequestHeaders.ExpectContinue);
    }

    [Fact]
    public async Task A_base_address_with_a_path_keeps_it()
    {
        using var client = new ConnectorClient(new Uri(Address, "emea"), MicrosoftAppCredentials.Empty);

        await client.Conversations.SendToConversationAsync(Message);

        Assert.Equal("/emea/v3/conversations/c/activities", Assert.Single(_channel.Calls).Path);
    }

    [Fact]
    public async Task Settings_of_the_caller_shape_the_JSON()
    {
        using var client = new ConnectorClient(Address, MicrosoftAppCredentials.Empty);
        client.SerializationSettings.NullValueHandling = NullValueHandling.Include;

        await client.Conversations.SendToConversationAsync(Message);

        Assert.True(((Newtonsoft.Json.Linq.JObject)Assert.Single(_channel.Calls).Body!).ContainsKey("topicName"));
    }

    [Fact]
    public async Task Handlers_see_the_requests_in_order()
    {
        var seen = new List<string>();
        using var client = new ConnectorClient(Address, MicrosoftAppCredentials.Empty, handlers: [new Noting("first", seen), new Noting("second", seen)]);

        await client.Conversations.SendToConversationAsync(Message);

        Assert.Equal(["first", "second"], seen);
    }

    [Fact]
    public async Task A_refusal_says_what_was_asked_but_not_with_which_token()
    {
        _channel.Refuse(403);
        using var client = new ConnectorClient(Address, new FixedToken("geheim"));

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Message));

        Assert.Equal("Bearer geheim", Assert.Single(_channel.Calls).Authorization);
        Assert.Equal((HttpMethod.Post, "Refused", 403), (refused.Request.Method, refused.Body.Error.Code, (int)refused.Response.StatusCode));
        Assert.Contains("\"Ja\"", refused.Request.Content, StringComparison.Ordinal);
        Assert.Equal($"{_channel.ServiceUrl}v3/conversations/c/activities", refused.Request.RequestUri.AbsoluteUri);
        Assert.DoesNotContain("geheim", JsonConvert.SerializeObject(refused.Request) + refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[1]")]
    public async Task A_refusal_without_JSON_is_a_refusal(string body)
    {
        await using var service = await ScriptedService.StartAsync(400, body);
        using var client = new ConnectorClient(service.Address, MicrosoftAppCredentials.Empty);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Message));

        Assert.Null(refused.Body);
        Assert.Equal(body, refused.Response.Content);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_told_apart_from_a_refusal()
    {
        await using var service = await ScriptedService.StartAsync(200, "<html>");
        using var client = new ConnectorClient(service.Address, MicrosoftAppCredentials.Empty);

        var failure = await Assert.ThrowsAsync<SerializationException>(() => client.Conversations.SendToConversationAsync(Message));

        Assert.Equal("<html>", failure.Content);
    }

    [Fact]
    public async Task An_empty_answer_is_none()
    {
        await using var service = await ScriptedService.StartAsync(202, string.Empty);
        using var client = new ConnectorClient(service.Address, MicrosoftAppCredentials.Empty);

        Assert.Null(await client.Conversations.SendToConversationAsync(Message));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var service = await ScriptedService.StartAsync(context =>
        {
            context.Response.Redirect(_channel.ServiceUrl);
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            return Task.CompletedTask;
        });
        using var client = new ConnectorClient(service.Address, new FixedToken("geheim"));

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Message));

        Assert.Equal(307, (int)refused.Response.StatusCode);
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_was_handed_over_is_disposed_if_that_was_said(bool disposeHttpClient)
    {
        using var http = new HttpClient();
        new ConnectorClient(Address, MicrosoftAppCredentials.Empty, http, disposeHttpClient: disposeHttpClient).Dispose();

        var asking = () => http.GetAsync(new Uri(Address, "v3/conversations/c/members"));

        if (disposeHttpClient)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(asking);
        }
        else
        {
            using var response = await asking();
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    [Fact]
    public void Every_constructor_takes_what_its_name_says()
    {
        using var http = new HttpClient();
        using var handler = new HttpClientHandler();
        var bot = new MicrosoftAppCredentials("bot", "secret");
        ConnectorClient[] withAddress =
        [
            new(Address, "bot", "secret"),
            new(Address, bot),
            new(Address, bot, http),
            new(Address, (ServiceClientCredentials)bot, http, addJwtTokenRefresher: true),
            new(Address, bot, handler, customHttpClient: http),
            new(Address, bot, http, disposeHttpClient: false),
            new(Address, bot, handlers: []),
            new(Address, bot, handler, handlers: []),
        ];
        ConnectorClient[] withoutAddress = [new(bot), new(bot, handler), new(bot, http, disposeHttpClient: false)];

        Assert.All(withAddress, client => Assert.Equal((Address, "bot"), (client.BaseUri, ((MicrosoftAppCredentials)client.Credentials).MicrosoftAppId)));
        Assert.All(withoutAddress, client => Assert.Equal((AuthenticationConstants.OAuthUrl + "/", bot), (client.BaseUri.AbsoluteUri, client.Credentials)));
        Assert.Equal([http, http, http, http], withAddress[2..6].Select(client => client.HttpClient));
        Assert.Throws<ArgumentNullException>(() => new ConnectorClient((Uri)null!, bot));
        Assert.Throws<ArgumentNullException>(() => new ConnectorClient((ServiceClientCredentials)null!));
    }

    private sealed class FixedToken(string token) : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return Task.CompletedTask;
        }
    }

    private sealed class Noting(string name, List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(name);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
