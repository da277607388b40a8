using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder.Teams;

public class TeamsActivityHandlerTests
{
    private const string Data = """{"team":{"id":"t1"},"channel":{"id":"c1"}}""";

    private readonly RecordingAdapter _adapter = new();
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData("channelCreated", "channel created c1 t1")]
    [InlineData("channelDeleted", "channel deleted c1 t1")]
    [InlineData("channelRenamed", "channel renamed c1 t1")]
    [InlineData("channelRestored", "channel restored c1 t1")]
    [InlineData("teamArchived", "team archived t1")]
    [InlineData("teamDeleted", "team deleted t1")]
    [InlineData("teamHardDeleted", "team hard deleted t1")]
    [InlineData("teamRenamed", "team renamed t1")]
    [InlineData("teamRestored", "team restored t1")]
    [InlineData("teamUnarchived", "team unarchived t1")]
    public async Task Each_change_of_a_team_or_channel_has_its_method(string eventType, string expected)
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate), eventType);

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "edited")]
    [InlineData(ActivityTypes.MessageUpdate, "undeleteMessage", "undeleted")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "deleted")]
    public async Task Each_change_of_a_message_has_its_method(string type, string eventType, string expected)
    {
        await RunAsync(new Activity(type), eventType);

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task What_another_channel_calls_the_same_is_not_meant(string type)
    {
        foreach (var eventType in new[] { "editMessage", "softDeleteMessage", "teamRenamed" })
        {
            await RunAsync(new Activity(type), eventType, "test");
        }

        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    public async Task Channel_data_of_another_shape_is_passed_over(string data)
    {
        var update = new Activity(ActivityTypes.ConversationUpdate) { ChannelId = Channels.Msteams, ChannelData = JToken.Parse(data), MembersAdded = [new("customer")] };

        await _bot.OnTurnAsync(new TurnContext(_adapter, update));

        Assert.Equal(["added customer  "], _bot.Calls);
    }

    [Fact]
    public async Task Members_come_with_what_Teams_said_of_them_and_nobody_is_asked_for_more()
    {
        var member = JsonConvert.DeserializeObject<ChannelAccount>("""{"id":"29:1","aadObjectId":"a1","userPrincipalName":"sanne@example.nl"}""");

        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [member] }, "teamMemberAdded");
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new("29:2")] }, "teamMemberRemoved");

        Assert.Equal(["added 29:1 sanne@example.nl t1", "removed 29:2 t1"], _bot.Calls);
    }

    [Fact]
    public async Task Members_reach_a_bot_that_knows_nothing_of_Teams()
    {
        var bot = new PlainBot();
        var update = new Activity(ActivityTypes.ConversationUpdate) { ChannelId = Channels.Msteams, MembersAdded = [new("customer"), new("bot")] };

        await bot.OnTurnAsync(new TurnContext(_adapter, update));

        Assert.Equal(["customer", "bot"], bot.Added);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("signin/verifyState", 200)]
    [InlineData("composeExtension/query", 501)]
    public async Task Invokes_are_answered_or_said_to_be_unknown(string? name, int status)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = name }, null);

        Assert.Equal(status, Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("signin/tokenExchange")]
    public async Task An_invoke_that_the_bot_does_not_override_answers_501(string? name)
    {
        var invoke = new Activity(ActivityTypes.Invoke) { Name = name, ChannelId = Channels.Msteams };

        await new PlainBot().OnTurnAsync(new TurnContext(_adapter, invoke));

        Assert.Equal(501, Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value).Status);
    }

    private Task RunAsync(Activity activity, string? eventType, string channelId = Channels.Msteams)
    {
        var data = JObject.Parse(Data);
        data["eventType"] = eventType;
        activity.ChannelId = channelId;
        activity.ChannelData = data;
        return _bot.OnTurnAsync(new TurnContext(_adapter, activity));
    }

    private sealed class PlainBot : TeamsActivityHandler
    {
        public List<string> Added { get; } = [];

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Added.AddRange(membersAdded.Select(member => member.Id));
            return Task.CompletedTask;
        }
    }

    private sealed class NotingBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Task.FromResult(CreateInvokeResponse());

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("sign-in");

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"added {teamsMembersAdded[0].Id} {teamsMembersAdded[0].UserPrincipalName} {teamInfo?.Id}");

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"removed {teamsMembersRemoved[0].Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel created {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel deleted {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel renamed {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel restored {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team archived {teamInfo.Id}");

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team deleted {teamInfo.Id}");

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team hard deleted {teamInfo.Id}");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team renamed {teamInfo.Id}");

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team restored {teamInfo.Id}");

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team unarchived {teamInfo.Id}");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
