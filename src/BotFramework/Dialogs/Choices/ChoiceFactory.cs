using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    /// <inheritdoc cref="ForChannel(string, IList{Choice}, string, string, ChoiceFactoryOptions, string, IList{string})"/>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null)
        => ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>
    /// Buttons where the channel has them and the titles fit: suggested actions, otherwise a card. Without buttons, up to
    /// three choices go into the sentence; more of them, or long ones, into a list. <paramref name="conversationType"/>,
    /// from <see cref="ConversationAccount.ConversationType"/>, is needed for Teams; <paramref name="toList"/> has the ids of
    /// those who see suggested actions, or is null for everyone.
    /// </summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        channelId ??= string.Empty;
        list ??= [];

        var fits = list.All(choice => (choice.Title?.Length ?? 0) <= Channel.MaxActionTitleLength(channelId));
        if (!fits)
        {
            return List(list, text, speak, options);
        }

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>"text (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var message = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            message.Append(ConnectorBefore(i, choices.Count, options));
            if (options?.IncludeNumbers ?? true)
            {
                message.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            message.Append(choices[i].Title);
        }

        return MessageFactory.Text(message.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
        => List(ToChoices(choices), text, speak, options);

    /// <summary>One choice a line, numbered or with a dash.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var hasNumbers = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select((choice, i) => hasNumbers
            ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {choice.Title}")
            : $"- {choice.Title}");

        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null)
        => SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null)
        => SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null)
        => SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
        => MessageFactory.SuggestedActions(ToActions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>A card that carries the text too; the message itself has none.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = ToActions(choices) };
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(value => new Choice(value))];

    private static string ConnectorBefore(int index, int count, ChoiceFactoryOptions options)
    {
        if (index == 0)
        {
            return string.Empty;
        }

        if (index < count - 1)
        {
            return options?.InlineSeparator ?? ", ";
        }

        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }

    private static List<CardAction> ToActions(IList<Choice> choices) =>
    [
        .. (choices ?? []).Select(choice => choice.Action
            ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value }),
    ];
}
