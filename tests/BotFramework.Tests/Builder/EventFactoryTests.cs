using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class EventFactoryTests
{
    [Fact]
    public void A_handoff_is_asked_for_with_where_it_comes_from_and_what_was_said()
    {
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming());
        var transcript = new Transcript([MessageFactory.Text("hallo")]);

        var initiation = EventFactory.CreateHandoffInitiation(turn, new { Skill = "uitstel" }, transcript);

        Assert.Equal(("event", "handoff.initiate", "c1", "customer", "a1"), (initiation.Type, initiation.Name, initiation.Conversation.Id, initiation.From.Id, initiation.ReplyToId));
        Assert.Equal(("c1", "a1", "https://channel.example", "test"), (initiation.RelatesTo.Conversation.Id, initiation.RelatesTo.ActivityId, initiation.ServiceUrl, initiation.ChannelId));
        Assert.Equal("uitstel", Assert.IsType<JObject>(initiation.Value).Value<string>("Skill"));
        var attachment = Assert.Single(((Activity)initiation).Attachments);
        Assert.Equal(("application/json", "Transcript"), (attachment.ContentType, attachment.Name));
        Assert.Equal("hallo", Assert.Single(Assert.IsType<Transcript>(attachment.Content).Activities).Text);
        Assert.NotNull(initiation.Id);
    }

    [Theory]
    [InlineData("Nu niet", """{"state":"failed","message":"Nu niet"}""")]
    [InlineData("", """{"state":"failed","message":""}""")]
    [InlineData(null, """{"state":"failed","message":null}""")]
    public void What_became_of_a_handoff_is_told_as_JSON(string? message, string expected)
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), "failed", message);

        Assert.Equal(("event", "handoff.status", "c1"), (status.Type, status.Name, status.Conversation.Id));
        Assert.True(JToken.DeepEquals(JObject.Parse(expected), Assert.IsType<JObject>(status.Value)));
    }

    [Fact]
    public void Without_a_turn_a_conversation_or_a_state_there_is_no_handoff()
    {
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null, new object()));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null, "failed"));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null));
    }
}
