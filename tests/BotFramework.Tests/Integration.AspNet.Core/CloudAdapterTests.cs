using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration.AspNet.Core;

public class CloudAdapterTests
{
    [Fact]
    public async Task A_reply_is_posted_to_the_service_of_the_channel()
    {
        string? id = null;
        await using var host = await BotHost.StartAsync(async (turn, token) => id = (await turn.SendActivityAsync("Ja €", cancellationToken: token)).Id);

        using var response = await host.PostAsync(host.AnActivity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var (method, path, body) = Assert.Single(host.Delivered);
        Assert.Equal(("POST", "/v3/conversations/c%2F1/activities/a1"), (method, path));
        Assert.Equal(("Ja €", "customer", "a1"), (body!.Value<string>("text"), body["recipient"]!.Value<string>("id"), body.Value<string>("replyToId")));
        Assert.Equal("r1", id);
    }

    [Fact]
    public async Task An_activity_is_updated_and_deleted_at_the_service_of_the_channel()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "r 1", Text = "beter" }, token);
            await turn.DeleteActivityAsync("r1", token);
        });

        using var response = await host.PostAsync(host.AnActivity());

        Assert.Equal(
            [("PUT", "/v3/conversations/c%2F1/activities/r%201"), ("DELETE", "/v3/conversations/c%2F1/activities/r1")],
            host.Delivered.Select(request => (request.Method, request.Path)));
    }

    [Fact]
    public async Task Expected_replies_are_the_response_and_nothing_is_sent()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync("één 😀", cancellationToken: token);
            await turn.SendActivityAsync("twee", cancellationToken: token);
        });
        var activity = host.AnActivity();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        activity.ServiceUrl = null;

        using var response = await host.PostAsync(activity);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        var json = await response.Content.ReadAsStringAsync();
        var replies = JObject.Parse(json)["activities"]!;
        Assert.Equal(["één 😀", "twee"], replies.Select(reply => reply.Value<string>("text")));
        Assert.All(replies, reply => Assert.Null(reply["id"]));
        Assert.DoesNotContain('\n', json);
        Assert.Empty(host.Delivered);
    }

    [Fact]
    public async Task A_long_message_passes_whole()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync(turn.Activity.Text, cancellationToken: token));
        var activity = host.AnActivity();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        activity.Text = string.Concat(Enumerable.Repeat("€ 😀 ", 20_000));

        using var response = await host.PostAsync(activity);

        var replies = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        Assert.Equal(activity.Text, replies[0]!.Value<string>("text"));
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_the_response()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 418, Body = new { Reason = "thee" } } },
            token));

        using var response = await host.PostAsync(host.AnActivity(ActivityTypes.Invoke));

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("""{"Reason":"thee"}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(host.Delivered);
    }

    [Fact]
    public async Task An_invoke_without_an_answer_gives_501()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await host.PostAsync(host.AnActivity(ActivityTypes.Invoke));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"nowhere"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday","serviceUrl":"http://localhost"}""")]
    public async Task A_body_that_is_no_activity_with_an_address_gives_400(string body)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++));

        using var response = await host.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, 0), (response.StatusCode, turns));
    }

    [Fact]
    public async Task Nesting_without_end_gives_400()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await host.PostAsync($$"""{"type":"message","deliveryMode":"expectReplies","value":{{new string('[', 100_000)}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Anything_but_POST_gives_405()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await host.SendAsync(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer not.a.token")]
    [InlineData("Basic eDp5")]
    public async Task A_token_that_nobody_can_check_gives_401(string authorization)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++));

        using var response = await host.SendAsync(HttpMethod.Post, JObject.FromObject(host.AnActivity()).ToString(), authorization);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (response.StatusCode, turns));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer not.a.token")]
    public async Task With_an_app_id_a_request_without_a_good_token_gives_401(string? authorization)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++), appId: "00000000-0000-0000-0000-000000000001");

        using var response = await host.SendAsync(HttpMethod.Post, JObject.FromObject(host.AnActivity()).ToString(), authorization);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (response.StatusCode, turns));
    }

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://localhost@attacker.example")]
    [InlineData("http://127.0.0.1.attacker.example")]
    [InlineData("file:///etc/passwd")]
    public async Task An_anonymous_sender_cannot_have_replies_sent_elsewhere(string serviceUrl)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++));
        var activity = host.AnActivity();
        activity.ServiceUrl = serviceUrl;

        using var response = await host.PostAsync(activity);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (response.StatusCode, turns));
    }

    [Fact]
    public async Task An_id_cannot_lead_to_another_address()
    {
        Exception? refused = null;
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("Ja", cancellationToken: token));
        host.Adapter.OnTurnError = (_, exception) =>
        {
            refused = exception;
            return Task.CompletedTask;
        };
        var activity = host.AnActivity();
        activity.Conversation.Id = "..";

        using var response = await host.PostAsync(activity);

        Assert.IsType<ArgumentException>(refused);
        Assert.Empty(host.Delivered);
    }

    [Fact]
    public async Task The_sender_does_not_say_who_called()
    {
        string? callerId = "unset";
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            callerId = turn.Activity.CallerId;
            return Task.CompletedTask;
        });
        var activity = host.AnActivity();
        activity.CallerId = "urn:botframework:azure";

        using var response = await host.PostAsync(activity);

        Assert.Null(callerId);
    }

    [Fact]
    public async Task A_refusal_by_the_channel_reaches_OnTurnError()
    {
        Exception? seen = null;
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("Ja", cancellationToken: token));
        host.ChannelStatus = 403;
        host.Adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };

        using var response = await host.PostAsync(host.AnActivity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var refusal = Assert.IsType<ErrorResponseException>(seen);
        Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), (refusal.Response.StatusCode, refusal.Body.Error.Code));
    }

    [Theory]
    [InlineData(Channels.Emulator, 1)]
    [InlineData(Channels.Webchat, 0)]
    public async Task Only_the_emulator_gets_traces(string channelId, int expected)
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.TraceActivityAsync("state", cancellationToken: token));
        var activity = host.AnActivity();
        activity.ChannelId = channelId;

        using var response = await host.PostAsync(activity);

        Assert.Equal(expected, host.Delivered.Count);
    }

    [Fact]
    public async Task A_known_conversation_is_continued()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var reference = host.AnActivity().GetConversationReference();
        Activity? seen = null;

        await host.Adapter.ContinueConversationAsync(
            string.Empty,
            reference,
            (turn, token) =>
            {
                seen = turn.Activity;
                return turn.SendActivityAsync("Nog vragen?", cancellationToken: token);
            },
            default);

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (seen!.Type, seen.Name));
        Assert.Same(reference, seen.RelatesTo);
        var (_, path, body) = Assert.Single(host.Delivered);
        Assert.StartsWith("/v3/conversations/c%2F1/activities/", path, StringComparison.Ordinal);
        Assert.Equal("Nog vragen?", body!.Value<string>("text"));
    }

    [Fact]
    public async Task A_continued_conversation_keeps_its_delivery_mode()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var continuation = host.AnActivity().GetConversationReference().GetContinuationActivity();
        continuation.DeliveryMode = DeliveryModes.ExpectReplies;
        List<Activity>? replies = null;

        await host.Adapter.ContinueConversationAsync(
            string.Empty,
            continuation,
            async (turn, token) =>
            {
                await turn.SendActivityAsync("Nog vragen?", cancellationToken: token);
                replies = ((TurnContext)turn).BufferedReplyActivities;
            },
            default);

        Assert.Equal("Nog vragen?", Assert.Single(replies!).Text);
        Assert.Empty(host.Delivered);
    }

    [Fact]
    public async Task A_new_conversation_starts_with_an_event()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        Activity? seen = null;
        ClaimsIdentity? identity = null;

        await host.Adapter.CreateConversationAsync(
            string.Empty,
            Channels.Emulator,
            host.ServiceUrl,
            "audience",
            new ConversationParameters(bot: new ChannelAccount("bot")),
            (turn, _) =>
            {
                seen = turn.Activity;
                identity = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
                return Task.CompletedTask;
            },
            default);

        Assert.Equal(host.ServiceUrl, identity?.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value);
        Assert.Equal("/v3/conversations", Assert.Single(host.Delivered).Path);
        Assert.Equal(("CreateConversation", "r1", "bot"), (seen!.Name, seen.Conversation.Id, seen.Recipient.Id));
    }

    [Fact]
    public async Task No_conversation_is_made_or_continued_without_an_address()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        static Task Bot(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
        var nowhere = new Activity(ActivityTypes.Event) { Conversation = new ConversationAccount(id: "c1") };
        var none = new Activity(ActivityTypes.Event) { ServiceUrl = host.ServiceUrl };

        await Assert.ThrowsAsync<ArgumentNullException>(() => host.Adapter.CreateConversationAsync(string.Empty, Channels.Emulator, string.Empty, null, new ConversationParameters(), Bot, default));
        await Assert.ThrowsAsync<ArgumentException>(() => host.Adapter.ContinueConversationAsync(string.Empty, nowhere, Bot, default));
        await Assert.ThrowsAsync<ArgumentException>(() => host.Adapter.ContinueConversationAsync(string.Empty, none, Bot, default));
    }
}
