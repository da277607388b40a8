using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class MessageFactoryTests
{
    [Fact]
    public void Empty_text_and_speech_are_left_out()
    {
        var message = MessageFactory.Text(" ", "");

        Assert.Equal((null, null, "acceptingInput"), (message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void Words_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["Ja", "Nee"], "Zeker?", toList: ["customer"]);

        Assert.Equal(["Ja", "Nee"], message.SuggestedActions.Actions.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal(["customer"], message.SuggestedActions.To);
        Assert.Equal("Zeker?", message.Text);
    }

    [Fact]
    public void Attachments_are_laid_out_as_a_list_or_a_carousel()
    {
        var card = new HeroCard(title: "Klarna").ToAttachment();

        Assert.Equal("list", MessageFactory.Attachment(card).AttachmentLayout);
        Assert.Equal("carousel", MessageFactory.Carousel([card, card]).AttachmentLayout);
        Assert.Equal("https://shop.example/a.png", MessageFactory.ContentUrl("https://shop.example/a.png", "image/png").Attachments[0].ContentUrl);
        Assert.Equal("", MessageFactory.ContentUrl("https://shop.example/a.png", "image/png", name: " ").Attachments[0].Name);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("", "image/png"));
    }

    [Fact]
    public void A_handoff_names_the_conversation_and_carries_its_transcript()
    {
        var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming());
        var context = new { Skill = "nl" };

        var initiation = EventFactory.CreateHandoffInitiation(turn, context, new Transcript([turn.Activity]));

        Assert.Equal(("handoff.initiate", "c1", "a1"), (initiation.Name, initiation.Conversation.Id, initiation.ReplyToId));
        Assert.True(JToken.DeepEquals(JObject.FromObject(context), Assert.IsType<JObject>(initiation.Value)));
        Assert.Equal("Transcript", Assert.Single(((Activity)initiation).Attachments).Name);
        Assert.Equal("c1", initiation.RelatesTo.Conversation.Id);
    }

    [Fact]
    public void The_status_of_a_handoff_says_what_became_of_it()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), "failed", "Niemand vrij");

        Assert.Equal("handoff.status", status.Name);
        Assert.True(JToken.DeepEquals(JObject.Parse("""{"state":"failed","message":"Niemand vrij"}"""), JObject.FromObject(status.Value)));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null));
    }
}
