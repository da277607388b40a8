using System.Globalization;
using BotFramework.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Connector;

public sealed class RetryingTests : IAsyncLifetime
{
    private static readonly Activity Message = new(ActivityTypes.Message) { Text = "Ja", Conversation = new ConversationAccount(id: "c"), Id = "a" };

    private readonly InstantTime _time = new();
    private readonly HttpClient _http = new();
    private FakeBotConnector _channel = null!;
    private ConnectorClient _client = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeBotConnector.StartAsync();
        _client = new ConnectorClient(new Uri(_channel.ServiceUrl), MicrosoftAppCredentials.Empty, _http, disposeHttpClient: false) { TimeProvider = _time };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_succeed_later_is_tried_again(int status)
    {
        _channel.Refuse(status, times: 3);

        var response = await _client.Conversations.SendToConversationAsync(Message);

        Assert.Equal("r1", response.Id);
        Assert.Equal(["Ja", "Ja", "Ja", "Ja"], _channel.Calls.Select(call => call.Activity!.Text));
        Assert.Collection(_time.Waits, IsBetween(500, 750), IsBetween(1000, 1500), IsBetween(2000, 3000));
    }

    [Fact]
    public async Task After_three_more_tries_it_is_refused()
    {
        _channel.Refuse(503, times: 9);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync(Message));

        Assert.Equal((503, 4), ((int)refused.Response.StatusCode, _channel.Calls.Count));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_message_that_will_never_be_taken_is_sent_once(int status)
    {
        _channel.Refuse(status);

        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync(Message));

        Assert.Single(_channel.Calls);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task An_error_of_the_service_is_tried_again_where_twice_does_no_harm()
    {
        _channel.Refuse(500);
        await _client.Conversations.UpdateActivityAsync(Message);
        _channel.Refuse(500);
        await _client.Conversations.DeleteActivityAsync("c", "a");
        _channel.Refuse(500);
        await _client.Conversations.GetConversationMembersAsync("c");

        Assert.Equal(["PUT", "PUT", "DELETE", "DELETE", "GET", "GET"], _channel.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task The_service_says_how_long_to_wait()
    {
        _channel.Refuse(429, retryAfter: TimeSpan.FromSeconds(7));

        await _client.Conversations.SendToConversationAsync(Message);

        Assert.Collection(_time.Waits, IsBetween(7000, 7700));
    }

    [Fact]
    public async Task The_service_says_until_when_to_wait()
    {
        var refusals = 0;
        await using var service = await ScriptedService.StartAsync(context =>
        {
            if (refusals++ == 0)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = _time.GetUtcNow().AddSeconds(5).ToString("R", CultureInfo.InvariantCulture);
            }

            return context.Response.WriteAsync("""{"id":"r1"}""");
        });
        using var client = new ConnectorClient(service.Address, MicrosoftAppCredentials.Empty, _http, disposeHttpClient: false) { TimeProvider = _time };

        await client.Conversations.SendToConversationAsync(Message);

        Assert.Collection(_time.Waits, IsBetween(5000, 5500));
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(12, 1)]
    public async Task Nobody_waits_longer_than_twenty_seconds_in_all(int secondsAsked, int waits)
    {
        _channel.Refuse(429, times: 9, retryAfter: TimeSpan.FromSeconds(secondsAsked));

        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync(Message));

        Assert.Equal((waits, waits + 1), (_time.Waits.Count, _channel.Calls.Count));
    }

    [Fact]
    public async Task The_waiting_can_be_cancelled()
    {
        using var client = new ConnectorClient(new Uri(_channel.ServiceUrl), MicrosoftAppCredentials.Empty, _http, disposeHttpClient: false) { TimeProvider = new FakeTimeProvider() };
        using var cancellation = new CancellationTokenSource();
        _channel.Refuse(429);

        var sending = client.Conversations.SendToConversationAsync(Message, cancellation.Token);
        await _channel.NextCallAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(_channel.Calls);
    }

    private static Action<TimeSpan> IsBetween(int from, int to) => wait => Assert.InRange(wait.TotalMilliseconds, from, to);
}
