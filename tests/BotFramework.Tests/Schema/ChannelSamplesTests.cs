using System.Globalization;
using System.Reflection;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

/// <summary>An activity of each type, in the JSON that a channel sends: <c>Samples/&lt;type&gt;.json</c>.</summary>
public class ChannelSamplesTests
{
    private static readonly JsonSerializerSettings Settings = MessageSerializerSettings.Create();

    private static readonly Dictionary<string, Func<Activity, object?>> Views = new()
    {
        [ActivityTypes.Command] = activity => activity.AsCommandActivity(),
        [ActivityTypes.CommandResult] = activity => activity.AsCommandResultActivity(),
        [ActivityTypes.ContactRelationUpdate] = activity => activity.AsContactRelationUpdateActivity(),
        [ActivityTypes.ConversationUpdate] = activity => activity.AsConversationUpdateActivity(),
        [ActivityTypes.EndOfConversation] = activity => activity.AsEndOfConversationActivity(),
        [ActivityTypes.Event] = activity => activity.AsEventActivity(),
        [ActivityTypes.Handoff] = activity => activity.AsHandoffActivity(),
        [ActivityTypes.InstallationUpdate] = activity => activity.AsInstallationUpdateActivity(),
        [ActivityTypes.Invoke] = activity => activity.AsInvokeActivity(),
        [ActivityTypes.Message] = activity => activity.AsMessageActivity(),
        [ActivityTypes.MessageDelete] = activity => activity.AsMessageDeleteActivity(),
        [ActivityTypes.MessageReaction] = activity => activity.AsMessageReactionActivity(),
        [ActivityTypes.MessageUpdate] = activity => activity.AsMessageUpdateActivity(),
        [ActivityTypes.Suggestion] = activity => activity.AsSuggestionActivity(),
        [ActivityTypes.Trace] = activity => activity.AsTraceActivity(),
        [ActivityTypes.Typing] = activity => activity.AsTypingActivity(),
    };

    public static TheoryData<string> Types =>
        [.. typeof(ActivityTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_sample_is_written_back_as_it_came(string type)
    {
        var written = Parse(JsonConvert.SerializeObject(Read(type), Settings));

        Assert.True(JToken.DeepEquals(WithMoments(Parse(Sample(type))), WithMoments(written)), written.ToString());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_sample_has_the_view_of_its_type_alone(string type)
    {
        var activity = Read(type);

        Assert.Equal(type, activity.Type);
        Assert.Equal(Views.Keys.Where(key => key == type), Views.Where(view => view.Value(activity) is not null).Select(view => view.Key));
    }

    [Fact]
    public void A_message_of_Teams()
    {
        var message = Read(ActivityTypes.Message);

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 15, 30, TimeSpan.FromHours(1)).AddTicks(1234567), message.LocalTimestamp!.Value);
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromHours(1)), (message.Timestamp!.Value.Offset, message.LocalTimestamp.Value.Offset));
        Assert.Equal("0a1b2c3d-2222-4e5f-8a9b-0c1d2e3f4a5b", message.From.AadObjectId);
        Assert.Equal((true, "channel"), (message.Conversation.IsGroup, message.Conversation.ConversationType));
        Assert.Equal("\"1\"", message.Attachments[1].Properties.Value<string>("etag"));
        Assert.Equal("pdf", ((JObject)message.Attachments[1].Content).Value<string>("fileType"));
        Assert.IsType<string>(message.Attachments[0].Content);
        Assert.Equal("NL", message.Entities[1].Properties.Value<string>("country"));
        Assert.Equal("Klarna", Assert.Single(message.GetMentions()).Mentioned.Name);
        Assert.Equal("waar is mijn factuur?", message.RemoveRecipientMention());

        var data = message.GetChannelData<TeamsChannelData>();
        Assert.Equal(("Klantenservice", "3c4d5e6f-3333-4a1b-8c2d-3e4f5a6b7c8d"), (data.Team.Name, data.Team.AadGroupId));
        Assert.Equal((data.Team.Id, message.Conversation.TenantId), (data.Channel.Id, data.Tenant.Id));
    }

    [Fact]
    public void An_update_of_a_conversation_in_Direct_Line()
    {
        var update = Read(ActivityTypes.ConversationUpdate).AsConversationUpdateActivity();

        Assert.Equal(["klarna-bot@f81b", "dl_7f3c2b1a"], update.MembersAdded.Select(member => member.Id));
        Assert.Equal("nl-NL", update.MembersAdded[1].Properties.Value<string>("locale"));
        Assert.Empty(update.MembersRemoved);
        Assert.Equal(("Bestelling 100234501", false), (update.TopicName, update.HistoryDisclosed));
    }

    [Fact]
    public void Typing_in_Web_Chat()
    {
        var typing = Read(ActivityTypes.Typing);

        Assert.Equal(("Europe/Amsterdam", "nl-NL"), (typing.LocalTimezone, typing.GetLocale()));
        Assert.True(typing.Entities[0].Properties.Value<bool>("supportsTts"));
        Assert.False(typing.IsFromStreamingConnection());
    }

    [Fact]
    public void An_event_of_Web_Chat()
    {
        var joined = Read(ActivityTypes.Event).AsEventActivity();

        Assert.Equal("webchat/join", joined.Name);
        Assert.Equal("2026-11-20T10:15:00+01:00", ((JObject)joined.Value)["page"]!.Value<string>("openedAt"));
    }

    [Fact]
    public void An_invoke_of_an_Adaptive_Card_in_Teams()
    {
        var invoke = Read(ActivityTypes.Invoke).AsInvokeActivity();

        var action = ((JObject)invoke.Value).ToObject<AdaptiveCardInvokeValue>()!.Action;
        Assert.Equal(("Action.Execute", "extend", "extendDueDate"), (action.Type, action.Id, action.Verb));
        Assert.Equal(10, ((JObject)action.Data).Value<int>("days"));
    }

    [Fact]
    public void The_end_of_a_conversation()
    {
        var end = Read(ActivityTypes.EndOfConversation).AsEndOfConversationActivity();

        Assert.Equal((EndOfConversationCodes.CompletedSuccessfully, "Tot ziens!"), (end.Code, end.Text));
    }

    [Fact]
    public void Changes_to_a_message_in_Teams()
    {
        var edited = Read(ActivityTypes.MessageUpdate);
        var deleted = Read(ActivityTypes.MessageDelete);
        var reaction = Read(ActivityTypes.MessageReaction);

        Assert.Equal("Waar is mijn factuur van oktober?", edited.AsMessageUpdateActivity().Text);
        Assert.Equal("editMessage", edited.GetChannelData<TeamsChannelData>().EventType);
        Assert.Equal("softDeleteMessage", deleted.GetChannelData<TeamsChannelData>().EventType);
        Assert.Equal(MessageReactionTypes.Like, Assert.Single(reaction.ReactionsAdded).Type);
        Assert.Equal(("sad", "1795252500000"), (Assert.Single(reaction.ReactionsRemoved).Type, reaction.ReplyToId));
    }

    [Fact]
    public void Someone_installs_or_removes_the_bot()
    {
        Assert.Equal(InstallationUpdateActionTypes.Add, Read(ActivityTypes.InstallationUpdate).AsInstallationUpdateActivity().Action);
        Assert.Equal(ContactRelationUpdateActionTypes.Remove, Read(ActivityTypes.ContactRelationUpdate).AsContactRelationUpdateActivity().Action);
        Assert.Equal("customer", Read(ActivityTypes.DeleteUserData).Properties.Value<string>("requestedBy"));
    }

    [Fact]
    public void A_suggestion_points_at_words_of_a_message()
    {
        var suggestion = Read(ActivityTypes.Suggestion).AsSuggestionActivity();

        var highlight = Assert.Single(suggestion.TextHighlights);
        Assert.Equal(("betalen", 1), (highlight.Text, highlight.Occurrence));
    }

    [Fact]
    public void A_trace_of_the_Emulator()
    {
        var activity = Read(ActivityTypes.Trace);
        var trace = activity.AsTraceActivity();

        Assert.Equal(("BotState", "Bot State", "https://www.botframework.com/schemas/botState"), (trace.Name, trace.Label, trace.ValueType));
        Assert.Equal(("bot", "nl-NL"), (trace.RelatesTo.Bot.Id, trace.RelatesTo.Locale));
        Assert.Equal(CallerIdConstants.PublicAzureChannel, activity.CallerId);
    }

    [Fact]
    public void A_command_and_its_result_have_the_same_id()
    {
        var command = ((JObject)Read(ActivityTypes.Command).AsCommandActivity().Value).ToObject<CommandValue<JObject>>()!;
        var result = ((JObject)Read(ActivityTypes.CommandResult).AsCommandResultActivity().Value).ToObject<CommandResultValue<JObject>>()!;

        Assert.Equal("audio", command.Data.Value<string>("recordingContent"));
        Assert.Equal((command.CommandId, "Busy"), (result.CommandId, result.Error.Code));
    }

    [Fact]
    public void A_handoff_and_a_delay()
    {
        Assert.Equal(ActivityImportance.High, Read(ActivityTypes.Handoff).Importance);

        var delay = Read(ActivityTypes.Delay);
        Assert.Equal((1500L, DeliveryModes.Normal), (delay.Value, delay.DeliveryMode));
        Assert.Equal(TimeSpan.FromHours(1), delay.Expiration!.Value.Offset);
    }

    private static string Sample(string type) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schema", "Samples", $"{type}.json"));

    private static Activity Read(string type) => JsonConvert.DeserializeObject<Activity>(Sample(type), Settings)!;

    private static JObject Parse(string json) => JsonConvert.DeserializeObject<JObject>(json, Settings)!;

    // Channels write Z where Newtonsoft writes +00:00; both are the same moment with the same offset.
    private static JObject WithMoments(JObject activity)
    {
        foreach (var name in new[] { "timestamp", "localTimestamp", "expiration" })
        {
            if (activity.Value<string>(name) is { } moment)
            {
                activity[name] = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).ToString("O", CultureInfo.InvariantCulture);
            }
        }

        return activity;
    }
}
