using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Tests.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Tests.BotConnector;

/// <summary>What each channel gets of the same reply.</summary>
public class ChannelReplyTests
{
    private static readonly CardAction Topic = new(ActionTypes.MessageBack, "Later betalen", text: "Later betalen", value: BotConversation.ValueOf("extend_due_date"));
    private static readonly CardAction Word = new(ActionTypes.ImBack, "Geen van beide", value: "Geen van beide");
    private static readonly CardAction Site = new(ActionTypes.OpenUrl, "Naar Klarna", value: "https://www.klarna.com/nl/");
    private static readonly CardAction Phone = new(ActionTypes.OpenUrl, "Bel Klarna", value: "tel:+31201234567");

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    [InlineData("telegram")]
    public async Task Channels_with_buttons_of_their_own_get_the_reply_as_it_is(string channelId)
    {
        var reply = await SendAsync(channelId, Topic, Site);

        Assert.Equal("Eerst dit.\n\nDan dat.", reply.Text);
        Assert.Equal(2, reply.SuggestedActions.Actions.Count);
        Assert.Null(reply.Attachments);
    }

    [Fact]
    public async Task Channels_with_cards_get_a_card_with_the_buttons()
    {
        var reply = await SendAsync("slack", Topic, Site);

        var card = Assert.IsType<HeroCard>(Assert.Single(reply.Attachments).Content);
        Assert.Equal(["Later betalen", "Naar Klarna"], card.Buttons.Select(button => button.Title));
        Assert.Equal("Eerst dit.\n\nDan dat.", reply.Text);
        Assert.Null(reply.SuggestedActions);
    }

    [Fact]
    public async Task Channels_with_text_alone_get_the_choices_as_text()
    {
        var reply = await SendAsync("sms", Topic, Site);

        Assert.Equal("Eerst dit.\n\nDan dat.\n\n- Later betalen\n- Naar Klarna: https://www.klarna.com/nl/", reply.Text);
        Assert.Null(reply.SuggestedActions);
    }

    [Fact]
    public async Task Teams_gets_a_card_that_holds_the_text_and_a_button_for_each_choice()
    {
        var reply = await SendAsync("msteams", Topic, Word, Site, Phone);

        Assert.Null(reply.Text);
        Assert.Equal("Eerst dit.\n\nDan dat.", reply.Summary);
        var card = JObject.FromObject(Assert.Single(reply.Attachments).Content);
        Assert.Equal(["Eerst dit.", "Dan dat."], card.SelectTokens("$.body[?(@.type=='TextBlock')].text").Select(text => (string?)text));
        var actions = card.SelectTokens("$.body[*].actions[*]").ToArray();
        Assert.Equal(["Action.Execute", "Action.Execute", "Action.OpenUrl"], actions.Select(action => (string?)action["type"]));
        Assert.All(actions[..2], action => Assert.True(JToken.DeepEquals(action["data"], action["fallback"]!["data"])));
        Assert.Equal("extend_due_date", (string?)actions[0]["data"]!["value"]!["intent"]);
    }

    [Fact]
    public async Task Teams_gets_a_reply_without_choices_as_text()
    {
        var reply = await SendAsync("msteams");

        Assert.Equal("Eerst dit.\n\nDan dat.", reply.Text);
        Assert.Null(reply.Attachments);
    }

    private static async Task<Activity> SendAsync(string channelId, params CardAction[] choices)
    {
        var adapter = new TestAdapter(channelId);
        adapter.Use(new ChannelReplyMiddleware());
        await adapter.ProcessActivityAsync(adapter.MakeActivity("hoi"), async (turnContext, cancellationToken) =>
        {
            var message = MessageFactory.Text("Eerst dit.\n\nDan dat.");
            message.Attachments = null;
            message.SuggestedActions = choices.Length == 0 ? null : new SuggestedActions { Actions = [.. choices] };
            await turnContext.SendActivityAsync(message, cancellationToken);
        });
        return (Activity)adapter.GetNextReply();
    }
}
