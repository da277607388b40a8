using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Connector.Authentication;

public class ManagedIdentityTests
{
    private const string Resource = AuthenticationConstants.ToChannelFromBotOAuthScope;

    [Fact]
    public async Task A_bot_in_Azure_asks_the_machine_for_its_token()
    {
        using var azure = new AzureMachine();
        using var http = new HttpClient(azure);
        var factory = new ManagedIdentityServiceClientCredentialsFactory("0f3c5b1e-bot", http, logger: null);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("0f3c5b1e-bot", Resource, "unused", true, default);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://smba.example");
        await credentials.ProcessHttpRequestAsync(request, default);
        await credentials.ProcessHttpRequestAsync(request, default);

        Assert.Equal("Bearer token 1", request.Headers.Authorization!.ToString());
        var query = QueryHelpers.ParseQuery(Assert.Single(azure.Requests).Query);
        Assert.Equal(("0f3c5b1e-bot", Resource), (query["client_id"].ToString(), query["resource"].ToString()));
        Assert.Equal("token 2", await credentials.GetTokenAsync(forceRefresh: true));
    }

    [Fact]
    public async Task A_bot_in_Azure_is_always_authenticated()
    {
        var factory = new ManagedIdentityServiceClientCredentialsFactory("bot", httpClient: null, logger: null);

        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
        Assert.True(await factory.IsValidAppIdAsync("bot", default));
        Assert.False(await factory.IsValidAppIdAsync("other", default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("other", Resource, "unused", true, default));
        Assert.Same(await factory.CreateCredentialsAsync("bot", Resource, "unused", true, default), await factory.CreateCredentialsAsync("bot", Resource, "unused", true, default));
    }

    /// <summary>The address on a machine in Azure that gives it tokens.</summary>
    private sealed class AzureMachine : HttpMessageHandler
    {
        private int _tokens;

        public ConcurrentQueue<Uri> Requests { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Enqueue(request.RequestUri!);
            var token = $$"""{"access_token":"token {{++_tokens}}","expires_in":"3600","expires_on":"4102444800","resource":"{{Resource}}","token_type":"Bearer"}""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(token, Encoding.UTF8, "application/json") });
        }
    }
}
