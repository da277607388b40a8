using System.Globalization;
using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Content.Hours;
using Chatbot.Understanding;
using Chatbot.Understanding.Entities;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace Chatbot.Dialogs.Turns;

/// <summary>Finds out what a customer means by what they write or press.</summary>
internal sealed class MessageReader(UnderstandingModel understandingModel, EntityRecognizer entities, TimeProvider clock, IOptions<DialogsOptions> options)
{
    /// <summary>What comes of the message: a turn, or why it cannot be read.</summary>
    /// <param name="message">Loses the mention of the bot, and the space around the text.</param>
    /// <param name="content">The version that the turn uses.</param>
    /// <param name="data">Learns the language.</param>
    /// <param name="cancellationToken">Ends the waiting for a model that is still being trained.</param>
    public async Task<(CustomerTurn Turn, Unreadable? Why)> ReadAsync(
        IMessageActivity message, BotContent content, ConversationData data, CancellationToken cancellationToken)
    {
        data.Language ??= LanguageOf(message, content);
        message.Text = TextOf(message);
        var pressed = PressedIntent(message.Value);
        if (message.Text.Length > options.Value.MaximumMessageLength || (message.Text.Length == 0 && pressed is null))
        {
            var language = data.Language ?? content.Languages[0];
            return (new CustomerTurn(content, data, language, language, Intents.None), message.Text.Length == 0 ? Unreadable.NoText : Unreadable.TooLong);
        }

        return (await UnderstandAsync(content, data, message.Text, pressed, cancellationToken).ConfigureAwait(false), null);
    }

    /// <summary>The language that the channel names, if the bot speaks it.</summary>
    public static string? LanguageOf(IActivity activity, BotContent content) =>
        activity.GetLocale() is { Length: >= 2 } locale
            ? content.Languages.FirstOrDefault(language => locale.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            : null;

    private static string TextOf(IMessageActivity message)
    {
        if (message.Text is null)
        {
            return string.Empty;
        }

        var text = message.RemoveRecipientMention() ?? string.Empty;
        // Teams puts one between a mention and what follows it.
        return (message.ChannelId == Channels.Msteams ? text.Replace("&nbsp;", " ", StringComparison.Ordinal) : text).Trim();
    }

    private async Task<CustomerTurn> UnderstandAsync(
        BotContent content, ConversationData data, string text, string? pressed, CancellationToken cancellationToken)
    {
        var before = data.Language ?? content.Languages[0];
        // A caption that was typed or sent back as text means its button, whatever the model makes of the words.
        if ((pressed ?? content.FindIntentByTitle(before, text)) is { } chosen)
        {
            return new CustomerTurn(content, data, before, before, chosen);
        }

        var model = await understandingModel.GetAsync(cancellationToken).ConfigureAwait(false);
        var understood = model.Understand(text, data.Language);
        FollowLanguage(data, understood);
        if (understood.Language == Understood.OtherLanguage)
        {
            // Whatever the model makes of words that it was not taught, the bot does not act on it.
            return new CustomerTurn(content, data, before, before, Intents.None, understood);
        }

        // The model may be a moment older than the content: an intent that is gone counts as not understood.
        var intent = Intents.All.Contains(understood.Intent) ? understood.Intent : Intents.None;
        return new CustomerTurn(content, data, data.Language ?? understood.Language, before, intent, understood)
        {
            Entities = entities.Recognize(text, LocalDate.FromDateOnly(AmsterdamTime.Today(clock))),
        };
    }

    /// <summary>Speaks as the customer does; a language that was asked for gives way only when another is used twice in a row.</summary>
    /// <remarks>One that the bot does not speak changes nothing.</remarks>
    private static void FollowLanguage(ConversationData data, Understood understood)
    {
        if (!understood.LanguageIsCertain || understood.Language == Understood.OtherLanguage)
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
}

/// <summary>Why a message says nothing to the bot.</summary>
internal enum Unreadable
{
    NoText,
    TooLong,
}
