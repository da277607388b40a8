using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "messageUpdate")]
    [InlineData(ActivityTypes.MessageDelete, "messageDelete")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.EndOfConversation, "endOfConversation")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "commandResult")]
    [InlineData("unheard-of", "unrecognized")]
    public async Task Each_kind_of_activity_has_its_method(string type, string expected)
    {
        await RunAsync(new Activity(type));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Joining_and_leaving_are_told_unless_it_is_only_the_bot()
    {
        await RunAsync(Update(added: ["bot"]));
        Assert.Empty(_bot.Calls);

        await RunAsync(Update(added: ["bot", "customer"]));
        await RunAsync(Update(removed: ["customer"]));
        Assert.Equal(["added 2", "removed 1"], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_are_told_apart()
    {
        await RunAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("plusOne")] });

        Assert.Equal(["+like", "-plusOne"], _bot.Calls);
    }

    [Fact]
    public async Task A_token_comes_as_an_event_of_its_own()
    {
        await RunAsync(new Activity(ActivityTypes.Event) { Name = SignInConstants.TokenResponseEventName });

        Assert.Equal(["token"], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Installation_is_told(string action, string expected)
    {
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nobody_takes_answers_501()
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "unknown" });

        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, answer.Type);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Fact]
    public async Task An_invoke_of_a_sign_in_answers_200_when_the_bot_takes_it()
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = SignInConstants.VerifyStateOperationName });

        Assert.Equal(200, Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value).Status);
        Assert.Equal(["sign-in"], _bot.Calls);
    }

    [Fact]
    public async Task A_refusal_in_an_invoke_becomes_its_answer()
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = SignInConstants.TokenExchangeOperationName });

        var answer = Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value);
        Assert.Equal((412, "no"), (answer.Status, answer.Body));
        Assert.False(answer.IsSuccessStatusCode());
    }

    [Fact]
    public async Task An_activity_without_a_type_is_an_error()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!));
    }

    private static Activity Update(string[]? added = null, string[]? removed = null) => new(ActivityTypes.ConversationUpdate)
    {
        Recipient = new ChannelAccount("bot"),
        MembersAdded = added?.Select(id => new ChannelAccount(id)).ToList(),
        MembersRemoved = removed?.Select(id => new ChannelAccount(id)).ToList(),
    };

    private Task RunAsync(Activity activity) => _bot.OnTurnAsync(new TurnContext(_adapter, activity));

    private sealed class NotingBot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("messageDelete");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("endOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"removed {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"+{messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"-{messageReactions[0].Type}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == SignInConstants.TokenExchangeOperationName
                ? throw new InvokeResponseException(HttpStatusCode.PreconditionFailed, "no")
                : Note("sign-in");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
