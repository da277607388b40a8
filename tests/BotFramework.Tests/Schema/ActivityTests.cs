using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/image", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void A_message_is_seen_as_one_by_its_type(string? type, bool isMessage)
    {
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);
    }

    [Fact]
    public void Only_the_fitting_view_exists()
    {
        var activity = new Activity(ActivityTypes.Event);

        Assert.Same(activity, activity.AsEventActivity());
        Assert.Null(activity.AsMessageActivity());
        Assert.Null(activity.AsInvokeActivity());
        Assert.Null(activity.AsTraceActivity());
    }

    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var reply = Incoming().CreateReply("Ja");

        Assert.Equal(("bot", "customer", "a1"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId));
        Assert.Equal(("webchat", "https://channel.example", "c1", "nl-NL"), (reply.ChannelId, reply.ServiceUrl, reply.Conversation.Id, reply.Locale));
        Assert.Equal("Ja", reply.AsMessageActivity().Text);
    }

    [Fact]
    public void A_reply_may_have_another_language()
    {
        Assert.Equal("en-GB", Incoming().CreateReply("Yes", "en-GB").Locale);
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "a1")]
    public void An_update_of_the_conversation_has_no_id_that_web_clients_know(string channelId, string? expected)
    {
        var update = Incoming();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channelId;

        Assert.Equal(expected, update.GetConversationReference().ActivityId);
        Assert.Equal(expected, update.CreateReply("Hallo").ReplyToId);
    }

    [Fact]
    public void A_reference_addresses_another_activity_both_ways()
    {
        var reference = Incoming().GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("bot", "customer", "a1", null), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Id));
        Assert.Equal(("customer", "bot", null, "a1"), (incoming.From.Id, incoming.Recipient.Id, incoming.ReplyToId, incoming.Id));
    }

    [Fact]
    public void A_reference_leads_back_into_its_conversation()
    {
        var reference = Incoming().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("customer", "bot", "c1", "nl-NL"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id, continuation.Locale));
        Assert.Same(reference, continuation.RelatesTo);
    }

    [Fact]
    public void Channel_data_is_read_as_its_own_type_or_from_json()
    {
        var data = new Marker { Name = "a" };

        Assert.Same(data, new Activity { ChannelData = data }.GetChannelData<Marker>());
        Assert.Equal("b", new Activity { ChannelData = JObject.Parse("""{"name":"b"}""") }.GetChannelData<Marker>().Name);
        Assert.Null(new Activity().GetChannelData<Marker>());
    }

    [Fact]
    public void Channel_data_that_does_not_fit_is_refused_without_an_exception()
    {
        Assert.False(new Activity().TryGetChannelData<Marker>(out _));
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<Marker>(out _));
        Assert.False(new Activity { ChannelData = JObject.Parse("""{"name":{}}""") }.TryGetChannelData<Marker>(out _));
        Assert.True(new Activity { ChannelData = JObject.Parse("""{"name":"b"}""") }.TryGetChannelData<Marker>(out var marker));
        Assert.Equal("b", marker.Name);
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text()
    {
        var message = Incoming();
        message.Text = "@KlarnaBot waar is mijn factuur?";
        var mention = new Entity();
        mention.SetAs(new Mention(new ChannelAccount("bot"), "@klarnabot"));
        message.Entities = [mention, new Entity("clientInfo")];

        Assert.True(message.MentionsRecipient());
        Assert.Equal("waar is mijn factuur?", message.RemoveRecipientMention());
        Assert.Equal("waar is mijn factuur?", message.Text);
    }

    [Fact]
    public void A_mention_without_a_text_is_the_one_that_Teams_writes()
    {
        var message = Incoming();
        message.Text = "<at>Klarna</at> hallo";
        message.Entities = [new Mention(new ChannelAccount("bot", "Klarna"))];

        Assert.Equal("hallo", message.RemoveRecipientMention());
    }

    [Fact]
    public void Content_is_text_a_summary_an_attachment_or_channel_data()
    {
        Assert.False(new Activity { Text = " ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Text = "a" }.HasContent());
        Assert.True(new Activity { Summary = "a" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Fact]
    public void Entities_are_equal_when_their_json_is()
    {
        var mention = new Mention(new ChannelAccount("bot"), "@bot");

        Assert.True(mention.Equals(new Mention(new ChannelAccount("bot"), "@bot")));
        Assert.False(mention.Equals(new Mention(new ChannelAccount("other"), "@bot")));
        Assert.Equal(mention.GetHashCode(), new Mention(new ChannelAccount("bot"), "@bot").GetHashCode());
    }

    private static Activity Incoming() => new()
    {
        Type = ActivityTypes.Message,
        Id = "a1",
        ChannelId = "webchat",
        ServiceUrl = "https://channel.example",
        Conversation = new ConversationAccount(id: "c1"),
        From = new ChannelAccount("customer", "Sanne"),
        Recipient = new ChannelAccount("bot", "Klarna"),
        Locale = "nl-NL",
    };

    private sealed class Marker
    {
        public string? Name { get; set; }
    }
}
