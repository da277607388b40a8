using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class InvokeTests
{
    private readonly RecordingAdapter _adapter = new();

    [Theory]
    [InlineData("application/search", null, "Missing value property for search")]
    [InlineData("application/search", "[]", "Value property is not properly formed for search")]
    [InlineData("application/search", """{"queryOptions":1}""", "Value property is not valid for search")]
    [InlineData("application/search", """{"queryText":"factuur"}""", "Missing Kind property for search")]
    [InlineData("application/search", """{"kind":"search"}""", "Missing QueryText property for search")]
    [InlineData("adaptiveCard/action", null, "Missing value property")]
    [InlineData("adaptiveCard/action", "[]", "Value property is not properly formed")]
    [InlineData("adaptiveCard/action", """{"action":1}""", "Value property is not properly formed")]
    [InlineData("adaptiveCard/action", "{}", "Missing action property")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", "The action 'Action.Submit'is not supported.", "NotSupported")]
    public async Task A_value_that_does_not_fit_is_refused_in_the_words_of_the_protocol(string name, string? value, string message, string code = "BadRequest")
    {
        var answer = await AskAsync(new Bot(), name, value);

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (answer.Status, body.StatusCode, body.Type));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("application/search", """{"kind":"search","queryText":"factuur"}""", "factuur")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"uitstel"}}""", "uitstel")]
    public async Task A_value_that_fits_goes_to_the_bot_and_its_answer_back(string name, string value, string expected)
    {
        var answer = await AskAsync(new Bot(), name, value);

        Assert.Equal((200, expected), (answer.Status, Assert.IsAssignableFrom<AdaptiveCardInvokeResponse>(answer.Body).Value));
    }

    [Fact]
    public async Task Teams_may_leave_the_kind_of_a_search_out()
    {
        var answer = await AskAsync(new Bot(), "application/search", """{"queryText":"factuur"}""", Channels.Msteams);

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("application/search", """{"kind":"search","queryText":"factuur"}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""")]
    [InlineData("signin/verifyState", "{}")]
    public async Task What_a_bot_does_not_override_is_not_implemented(string name, string value)
    {
        Assert.Equal(501, (await AskAsync(new ActivityHandler(), name, value)).Status);
    }

    private async Task<InvokeResponse> AskAsync(ActivityHandler bot, string name, string? value, string channelId = "test")
    {
        var invoke = new Activity(ActivityTypes.Invoke) { Name = name, Value = value is null ? null : JToken.Parse(value), ChannelId = channelId };
        await bot.OnTurnAsync(new TurnContext(_adapter, invoke));
        return Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value);
    }

    private sealed class Bot : ActivityHandler
    {
        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new SearchInvokeResponse { StatusCode = (int)HttpStatusCode.OK, Value = invokeValue.QueryText });

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = (int)HttpStatusCode.OK, Value = invokeValue.Action.Verb });
    }
}
