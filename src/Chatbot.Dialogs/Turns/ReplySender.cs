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

    public Task SendTopicAsync(ITurnContext turnContext, string intent, string key, CancellationToken cancellationToken)
    {
        var turn = CustomerTurn.Of(turnContext);
        return SendAsync(turnContext, turn, renderer.Topic(turn.Content, turn.Language, intent, key), cancellationToken);
    }

    public Task SendSharedAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken, IReadOnlyDictionary<string, object?>? values = null)
    {
        var turn = CustomerTurn.Of(turnContext);
        return SendAsync(turnContext, turn, renderer.Shared(turn.Content, turn.Language, key, values), cancellationToken);
    }

    /// <summary>The text of a shared reply, for use inside another activity.</summary>
    public string SharedText(CustomerTurn turn, string key, IReadOnlyDictionary<string, object?>? values = null) =>
        renderer.Shared(turn.Content, turn.Language, key, values).Text;

    private async Task SendAsync(ITurnContext turnContext, CustomerTurn turn, Reply reply, CancellationToken cancellationToken)
    {
        var text = reply.Text;
        if (!turn.Data.Disclosed)
        {
            turn.Data.Disclosed = true;
            if (reply.Key != SharedReplies.KeyOf(SharedReplies.Welcome))
            {
                text = $"{SharedText(turn, SharedReplies.Disclosure)}\n\n{text}";
            }
        }

        var activity = MessageFactory.Text(text);
        activity.TextFormat = TextFormatTypes.Markdown;
        activity.InputHint = InputHints.ExpectingInput;
        if (reply.Buttons.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions { Actions = [.. reply.Buttons.Select(ToAction)] };
        }

        await turnContext.SendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    private static CardAction ToAction(ReplyButton button) => button.Url is { } url
        ? new CardAction(ActionTypes.OpenUrl, button.Title, value: url)
        : new CardAction(
            ActionTypes.MessageBack,
            button.Title,
            text: button.Title,
            displayText: button.Title,
            value: new JObject { [IntentProperty] = button.Intent });
}
