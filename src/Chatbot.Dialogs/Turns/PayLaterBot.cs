using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Turns;

/// <summary>The bot: greets, hands what the customer means to the dialogs, and takes ratings.</summary>
internal sealed class PayLaterBot(
    ConversationState conversationState,
    ContentStore content,
    MessageReader reader,
    ReplySender replies,
    RootDialog root,
    IOptions<DialogsOptions> options) : ActivityHandler
{
    private readonly IStatePropertyAccessor<ConversationData> _data = conversationState.CreateProperty<ConversationData>(nameof(ConversationData));
    private readonly IStatePropertyAccessor<DialogState> _dialogs = conversationState.CreateProperty<DialogState>(nameof(DialogState));

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id) ? GreetAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

    /// <summary>A bot that uses this one as a skill takes its customer back.</summary>
    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
        conversationState.ClearStateAsync(turnContext, cancellationToken);

    /// <summary>Whoever installs the bot again meets it for the first time.</summary>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversationState.ClearStateAsync(turnContext, cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = await _data.GetAsync(turnContext, () => new ConversationData(), cancellationToken).ConfigureAwait(false);
        var (turn, unreadable) = await reader.ReadAsync(turnContext.Activity, content.Current, data, cancellationToken).ConfigureAwait(false);
        turn.Begin(turnContext);
        await (unreadable switch
        {
            Unreadable.NoText => replies.SendSharedAsync(turnContext, SharedReplies.NoText, cancellationToken),
            Unreadable.TooLong => replies.SendSharedAsync(
                turnContext,
                SharedReplies.TooLong,
                cancellationToken,
                new Dictionary<string, object?> { ["limit"] = options.Value.MaximumMessageLength }),
            _ => root.RunAsync(turnContext, _dialogs, cancellationToken),
        }).ConfigureAwait(false);
    }

    /// <summary>A rating is in the transcript already, beside the reply that it is about; the channel only waits for a word.</summary>
    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Feedback.IsFeedback(turnContext.Activity)
            ? Task.FromResult(CreateInvokeResponse(new JObject()))
            : base.OnInvokeActivityAsync(turnContext, cancellationToken);

    /// <summary>Once, and only where the customer is alone with the bot: a group has not asked for it.</summary>
    private async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var data = await _data.GetAsync(turnContext, () => new ConversationData(), cancellationToken).ConfigureAwait(false);
        if (data.Disclosed || GroupConversation.Is(turnContext.Activity))
        {
            return;
        }

        var current = content.Current;
        data.Language ??= MessageReader.LanguageOf(turnContext.Activity, current) ?? current.Languages[0];
        new CustomerTurn(current, data, data.Language, data.Language, Intents.Greeting).Begin(turnContext);
        await replies.SendSharedAsync(turnContext, SharedReplies.Welcome, cancellationToken).ConfigureAwait(false);
    }
}
