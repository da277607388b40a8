using Chatbot.Dialogs.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Turns;

/// <summary>Turns a rendered reply into an activity and sends it.</summary>
internal sealed class ReplySender(ReplyRenderer renderer)
{
    /// <summary>The name of the property in a pressed button's value that holds the intent's id.</summary>
    public const string IntentProperty = "intent";

    /// <summary>Sends a reply of a topic.</summary>
    /// <param name="turnContext">Of a turn that has begun.</param>
    /// <param name="intent">The topic.</param>
    /// <param name="key">The reply's heading.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <param name="buttons">In place of the content's, where only code knows them.</param>
    public Task SendTopicAsync(
        ITurnContext turnContext, string intent, string key, CancellationToken cancellationToken, IEnumerable<CardAction>? buttons = null)
    {
        var turn = CustomerTurn.Of(turnContext);
        var reply = renderer.Topic(turn.Content, turn.Language, intent, key);
        return turnContext.SendActivityAsync(ToActivity(turn, reply, [.. buttons ?? reply.Buttons.Select(ToAction)]), cancellationToken);
    }

    public Task SendSharedAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken, IReadOnlyDictionary<string, object?>? values = null)
    {
        var turn = CustomerTurn.Of(turnContext);
        return turnContext.SendActivityAsync(SharedActivity(turn, key, values), cancellationToken);
    }

    /// <summary>Sends a shared reply once in each language, the conversation's first, as one message.</summary>
    /// <param name="turnContext">Of a turn that has begun.</param>
    /// <param name="key">The reply's heading in <c>shared.md</c>.</param>
    /// <param name="buttons">Stand before the reply's own, which are those of the conversation's language.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public Task SendSharedInAllLanguagesAsync(
        ITurnContext turnContext, string key, IEnumerable<CardAction> buttons, CancellationToken cancellationToken)
    {
        var turn = CustomerTurn.Of(turnContext);
        var isDisclosed = turn.Data.Disclosed;
        var replies = turn.Content.Languages
            .OrderByDescending(language => language == turn.Language)
            .Select(language => turn with { Language = language })
            .Select(spoken => (Turn: spoken, Reply: renderer.Shared(turn.Content, spoken.Language, key)))
            .ToArray();
        var text = string.Join("\n\n", replies.Select(reply => isDisclosed ? reply.Reply.Text : Disclosing(reply.Turn, reply.Reply)));
        turn.Data.Disclosed = true;
        return turnContext.SendActivityAsync(ToActivity(text, [.. buttons, .. replies[0].Reply.Buttons.Select(ToAction)]), cancellationToken);
    }

    /// <summary>A shared reply to be sent by somebody else, such as a prompt.</summary>
    public Activity SharedActivity(CustomerTurn turn, string key, IReadOnlyDictionary<string, object?>? values = null)
    {
        var reply = renderer.Shared(turn.Content, turn.Language, key, values);
        return ToActivity(turn, reply, [.. reply.Buttons.Select(ToAction)]);
    }

    /// <summary>The text of a shared reply, for use inside an activity.</summary>
    public string SharedText(CustomerTurn turn, string key) => renderer.Shared(turn.Content, turn.Language, key).Text;

    /// <summary>A button that sends its caption, with the intent that it stands for.</summary>
    public static CardAction ButtonOf(string caption, string intent) => new(
        ActionTypes.MessageBack, caption, text: caption, displayText: caption, value: new JObject { [IntentProperty] = intent });

    private Activity ToActivity(CustomerTurn turn, Reply reply, List<CardAction> buttons) => ToActivity(WithDisclosure(turn, reply), buttons);

    private static Activity ToActivity(string text, List<CardAction> buttons)
    {
        var activity = MessageFactory.Text(text, inputHint: InputHints.ExpectingInput);
        activity.TextFormat = TextFormatTypes.Markdown;
        if (buttons.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions { Actions = buttons };
        }

        return activity;
    }

    /// <summary>The first words of a conversation say that this is a computer; the welcome does so itself.</summary>
    private string WithDisclosure(CustomerTurn turn, Reply reply)
    {
        if (turn.Data.Disclosed)
        {
            return reply.Text;
        }

        turn.Data.Disclosed = true;
        return reply.Key == SharedReplies.KeyOf(SharedReplies.Welcome)
            ? reply.Text
            : Disclosing(turn, reply);
    }

    private string Disclosing(CustomerTurn turn, Reply reply) =>
        $"{SharedText(turn, turn.IsInGroup ? SharedReplies.DisclosureInGroup : SharedReplies.Disclosure)}\n\n{reply.Text}";

    private static CardAction ToAction(ReplyButton button) => button.Url is { } url
        ? new CardAction(ActionTypes.OpenUrl, button.Title, value: url)
        : ButtonOf(button.Title, button.Intent!);
}
