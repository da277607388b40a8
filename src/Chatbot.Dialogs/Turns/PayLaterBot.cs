using System.Globalization;
using Chatbot.Dialogs.Content;
using Chatbot.Understanding;
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
        data.Language ??= LanguageOf(turnContext.Activity, current) ?? current.Languages[0];
        new CustomerTurn(current, data, data.Language, data.Language, Intents.Greeting).Begin(turnContext);
        await replies.SendSharedAsync(turnContext, SharedReplies.Welcome, cancellationToken).ConfigureAwait(false);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = await _data.GetAsync(turnContext, () => new ConversationData(), cancellationToken).ConfigureAwait(false);
        var current = content.Current;
        data.Language ??= LanguageOf(turnContext.Activity, current);
        var text = turnContext.Activity.Text?.Trim() ?? string.Empty;
        var pressed = PressedIntent(turnContext.Activity.Value);

        if (text.Length > options.Value.MaximumMessageLength || (text.Length == 0 && pressed is null))
        {
            var language = data.Language ?? current.Languages[0];
            new CustomerTurn(current, data, language, language, Intents.None).Begin(turnContext);
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
        var before = data.Language ?? current.Languages[0];
        // A caption that was typed or sent back as text means its button, whatever the model makes of the words.
        if ((pressed ?? current.FindIntentByTitle(before, text)) is { } chosen)
        {
            return new CustomerTurn(current, data, before, before, chosen);
        }

        var model = await understandingModel.GetAsync(cancellationToken).ConfigureAwait(false);
        var understood = model.Understand(text, data.Language);
        FollowLanguage(data, understood);
        // The model may be a moment older than the content: an intent that is gone counts as not understood.
        var intent = Intents.All.Contains(understood.Intent) ? understood.Intent : Intents.None;
        return new CustomerTurn(current, data, data.Language ?? understood.Language, before, intent, understood);
    }

    /// <summary>Speaks as the customer does; a language that was asked for gives way only when another is used twice in a row.</summary>
    private static void FollowLanguage(ConversationData data, Understood understood)
    {
        if (!understood.LanguageIsCertain)
        {
            return;
        }

        const int MessagesToOverruleAChoice = 2;
        data.MessagesInOtherLanguage = understood.Language == data.Language ? 0 : data.MessagesInOtherLanguage + 1;
        if (!data.LanguageIsChosen || data.MessagesInOtherLanguage >= MessagesToOverruleAChoice)
        {
            data.Language = understood.Language;
            data.LanguageIsChosen = false;
            data.MessagesInOtherLanguage = 0;
        }
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
