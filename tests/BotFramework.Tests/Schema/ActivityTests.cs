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
    [InlineData("DirectLine", null)]
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
    public void A_trace_goes_back_to_the_sender_and_names_its_maker()
    {
        var incoming = Incoming();

        var trace = (Activity)incoming.CreateTrace("order", new Marker { Name = "a" });

        Assert.Equal(("bot", "customer", "a1"), (trace.From.Id, trace.Recipient.Id, trace.ReplyToId));
        Assert.Equal(("trace", "order", nameof(Marker), nameof(A_trace_goes_back_to_the_sender_and_names_its_maker)), (trace.Type, trace.Name, trace.ValueType, trace.Label));
        Assert.Same(incoming.Conversation, trace.Conversation);
        Assert.Equal(("t", "l"), (incoming.CreateTrace("order", 1, "t", "l").ValueType, incoming.CreateTrace("order", 1, "t", "l").Label));
        Assert.Equal(nameof(A_trace_goes_back_to_the_sender_and_names_its_maker), Activity.CreateTraceActivity("order").Label);
        Assert.Null(Activity.CreateTraceActivity("order").ValueType);
    }

    [Fact]
    public void A_new_activity_has_the_lists_of_its_type()
    {
        var message = (Activity)Activity.CreateMessageActivity();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        var reply = Incoming().CreateReply();

        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
        Assert.Empty(update.MembersAdded);
        Assert.Empty(update.MembersRemoved);
        Assert.Empty(reply.Attachments);
        Assert.Empty(reply.Entities);
        Assert.Equal((null, null, ""), (message.MembersAdded, update.Attachments, reply.Text));
        Assert.Equal((null, null), (new Activity().Attachments, new Activity(ActivityTypes.Message).Entities));
    }

    [Fact]
    public void A_reference_to_a_reply_names_the_reply()
    {
        var reference = Incoming().GetReplyConversationReference(new ResourceResponse("r1"));

        Assert.Equal(("r1", "bot", "customer"), (reference.ActivityId, reference.Bot.Id, reference.User.Id));
    }

    [Fact]
    public void A_reference_without_language_or_activity_leaves_the_activitys_own()
    {
        var activity = new Activity { Id = "i", ReplyToId = "r", Locale = "nl-NL" }.ApplyConversationReference(new ConversationReference());

        Assert.Equal(("i", "r", "nl-NL"), (activity.Id, activity.ReplyToId, activity.Locale));
    }

    [Theory]
    [InlineData("https://channel.example", false)]
    [InlineData("HTTP://channel.example", false)]
    [InlineData("urn:botframework:websocket:directline", true)]
    [InlineData(null, false)]
    public void A_connection_without_an_address_is_a_stream(string? serviceUrl, bool isStream)
    {
        Assert.Equal(isStream, new Activity { ServiceUrl = serviceUrl }.IsFromStreamingConnection());
    }

    [Fact]
    public void Only_the_mention_that_is_asked_for_is_taken_out()
    {
        var message = Incoming();
        message.Text = "<at>Klarna (NL)</at> vraag het @sanne";
        message.Entities = [new Mention(new ChannelAccount("bot"), "<at>Klarna (NL)</at>"), new Mention(new ChannelAccount("sanne"), "@sanne")];

        Assert.True(message.MentionsId("sanne"));
        Assert.False(message.MentionsId("nobody"));
        Assert.Equal(2, message.GetMentions().Length);
        Assert.Equal("vraag het @sanne", message.RemoveRecipientMention());
        Assert.Equal("vraag het", message.RemoveMentionText("sanne"));
        Assert.Empty(new Activity().GetMentions());
    }

    [Fact]
    public void A_mention_of_nobody_mentions_nobody()
    {
        var message = new Activity(ActivityTypes.Message) { Text = "hallo", Entities = [new Entity("mention")] };

        Assert.False(message.MentionsRecipient());
        Assert.Equal("hallo", message.RemoveRecipientMention());
    }

    [Fact]
    public void A_language_is_read_and_set_on_any_activity()
    {
        IActivity activity = new Activity();

        activity.SetLocale("nl-NL");

        Assert.Equal("nl-NL", activity.GetLocale());
    }

    [Fact]
    public void Channel_data_that_throws_is_refused_too()
    {
        Assert.False(new Activity { ChannelData = JObject.Parse("""{"name":"b"}""") }.TryGetChannelData<Refusing>(out var refusing));
        Assert.Null(refusing);
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

    private sealed class Refusing
    {
        public string? Name
        {
            get => null;
            set => throw new NotSupportedException(value);
        }
    }
}
