using System.Globalization;
using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Turns;

/// <summary>The bot: greets, understands what the customer writes or presses, and hands the turn to the dialogs.</summary>
internal sealed class PayLaterBot(
    ConversationState conversationState,
    ContentStore content,
    UnderstandingModel understandingModel,
    ReplySender replies,
    RootDialog root,
    IOptions<DialogsOptions> options) : ActivityHandler
{
    private readonly IStatePropertyAccessor<ConversationData> _data = conversationState.CreateProperty<ConversationData>(nameof(ConversationData));
    private readonly IStatePropertyAccessor<DialogState> _dialogs = conversationState.CreateProperty<DialogState>(nameof(DialogState));

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = await _data.GetAsync(turnContext, () => new ConversationData(), cancellationToken).ConfigureAwait(false);
        var customerJoined = membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id);
        if (data.Disclosed || !customerJoined)
        {
            return;
        }

        var current = content.Current;
        data.Language ??= LanguageOf(turnContext.Activity, current);
        new CustomerTurn(current, data, data.Language ??= current.Languages[0], Intents.Greeting, Understood: null).Begin(turnContext);
        await replies.SendSharedAsync(turnContext, SharedReplies.Welcome, cancellationToken).ConfigureAwait(false);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = await _data.GetAsync(turnContext, () => new ConversationData(), cancellationToken).ConfigureAwait(false);
        var current = content.Current;
        data.Language ??= LanguageOf(turnContext.Activity, current);
        var text = turnContext.Activity.Text?.Trim() ?? string.Empty;
        var pressed = PressedIntent(turnContext.Activity.Value);

        if (pressed is null && (text.Length == 0 || text.Length > options.Value.MaximumMessageLength))
        {
            new CustomerTurn(current, data, data.Language ?? current.Languages[0], Intents.None, Understood: null).Begin(turnContext);
            await SendUnreadableAsync(turnContext, text, cancellationToken).ConfigureAwait(false);
            return;
        }

        (await UnderstandAsync(current, data, text, pressed, cancellationToken).ConfigureAwait(false)).Begin(turnContext);
        await root.RunAsync(turnContext, _dialogs, cancellationToken).ConfigureAwait(false);
    }

    private Task SendUnreadableAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) => text.Length == 0
        ? replies.SendSharedAsync(turnContext, SharedReplies.NoText, cancellationToken)
        : replies.SendSharedAsync(
            turnContext,
            SharedReplies.TooLong,
            cancellationToken,
            new Dictionary<string, object?> { ["limit"] = options.Value.MaximumMessageLength });

    private async Task<CustomerTurn> UnderstandAsync(
        BotContent current, ConversationData data, string text, string? pressed, CancellationToken cancellationToken)
    {
        var language = data.Language ?? current.Languages[0];
        // A caption that was typed or sent back as text means its button, whatever the model makes of the words.
        if ((pressed ?? current.FindIntentByTitle(language, text)) is { } chosen)
        {
            return new CustomerTurn(current, data, language, chosen, Understood: null);
        }

        var model = await understandingModel.GetAsync(cancellationToken).ConfigureAwait(false);
        var understood = model.Understand(text, data.Language);
        if (understood.LanguageIsCertain && !data.LanguageIsChosen)
        {
            data.Language = understood.Language;
        }

        // The model may be a moment older than the content: an intent that is gone counts as not understood.
        var intent = Intents.All.Contains(understood.Intent) ? understood.Intent : Intents.None;
        return new CustomerTurn(current, data, data.Language ?? understood.Language, intent, understood);
    }

    /// <summary>The intent of the pressed button; what is not one of ours is ignored, as anybody can send a value.</summary>
    private static string? PressedIntent(object? value)
    {
        var intent = (value as JObject)?[ReplySender.IntentProperty] is JValue { Type: JTokenType.String } token
            ? token.ToString(CultureInfo.InvariantCulture)
            : null;
        return intent is not null && Intents.All.Contains(intent) ? intent : null;
    }

    private static string? LanguageOf(IActivity activity, BotContent current)
    {
        var locale = (activity as Activity)?.Locale;
        return locale is { Length: >= 2 }
            ? current.Languages.FirstOrDefault(language => locale.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
