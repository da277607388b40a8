using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Chatbot.Testing;
using Microsoft.Bot.Schema;

namespace Chatbot.EndToEnd.Tests;

[Collection(HostCollection.Name)]
public class MessagesTests(HostFixture fixture)
{
    private static readonly Uri Endpoint = new("/api/messages", UriKind.Relative);

    [Theory]
    [MemberData(nameof(FaqQuestions.Data), MemberType = typeof(FaqQuestions))]
    public async Task Each_heading_of_the_faq_gets_its_answer(string question, string replyKey, string[] mustSay)
    {
        var conversation = new BotConnectorConversation(fixture.Host.Client);
        await conversation.JoinAsync();

        var reply = Assert.Single(await conversation.SayAsync(question));

        Assert.Equal(fixture.TextOf(replyKey, "nl"), reply.Text);
        Assert.All(mustSay, words => Assert.Contains(words, reply.Text, StringComparison.Ordinal));
        Assert.NotEmpty(reply.SuggestedActions.Actions);
    }

    [Theory]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":\"hoi\"}", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_activity_is_refused(string body, HttpStatusCode status)
    {
        using var response = await PostAsync(body, "application/json");

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_256_KB_is_refused()
    {
        using var response = await PostAsync($"{{\"type\":\"message\",\"text\":\"{new string('a', 300_000)}\"}}", "application/json");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task What_a_web_page_could_post_without_asking_the_browser_is_refused()
    {
        using var response = await PostAsync("{\"type\":\"message\"}", "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Getting_it_is_not_allowed()
    {
        using var response = await fixture.Host.Client.GetAsync(Endpoint);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Origin", "https://example.nl")]
    [InlineData("Host", "rebound.example.nl")]
    public async Task A_proxy_in_front_or_a_page_in_the_browser_makes_the_caller_a_stranger(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = Json("{\"type\":\"message\"}") };
        request.Headers.Add(header, value);
        using var response = await fixture.Host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Without_credentials_nobody_is_answered_outside_development()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ChatbotProcess.StartAsync(folder.Path, "Production");

        using var response = await host.Client.PostAsync(Endpoint, Json("{\"type\":\"message\"}"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Twenty_messages_at_once_get_twenty_answers()
    {
        var conversation = new BotConnectorConversation(fixture.Host.Client);
        await conversation.JoinAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => conversation.SayAsync("Kan ik later betalen?")));

        Assert.All(answers, replies => Assert.Equal(fixture.TextOf("extend_due_date.answer", "nl"), Assert.Single(replies).Text));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_answered()
    {
        var conversation = new BotConnectorConversation(fixture.Host.Client);
        await conversation.JoinAsync();

        Assert.Contains("te lang", Assert.Single(await conversation.SayAsync(new string('x', 10_000))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_trace_with_the_bots_state_leaves_the_bot()
    {
        var conversation = new BotConnectorConversation(fixture.Host.Client);

        Assert.All(await conversation.SayAsync("hoi"), reply => Assert.Equal(ActivityTypes.Message, reply.Type));
    }

    private Task<HttpResponseMessage> PostAsync(string body, string mediaType) =>
        fixture.Host.Client.PostAsync(Endpoint, new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
