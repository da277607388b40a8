using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>
/// A reply as an Adaptive Card, for channels without buttons of their own. A choice is an <c>Action.Execute</c>, whose answer replaces the card; clients
/// that do not know it send the same data by <c>Action.Submit</c>.
/// </summary>
internal static class ReplyCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The verb of every choice.</summary>
    public const string Verb = "choose";

    /// <summary>Teams shows no newer cards; 1.4 is the first with <c>Action.Execute</c>.</summary>
    private const string Version = "1.4";

    private const string Caption = "caption";
    private const string Value = "value";

    /// <summary>A caption that is longer was not made here.</summary>
    private const int LongestCaption = 256;

    /// <summary>The reply with its next steps.</summary>
    /// <returns>Null where none of them can be shown, so that no card is needed.</returns>
    public static Attachment? Asking(string markdown, IEnumerable<CardAction> choices)
    {
        var actions = new JArray(choices.Select(ToAction).OfType<JObject>());
        return actions.Count == 0
            ? null
            : new Attachment(ContentType, content: Card([.. Paragraphs(markdown), new JObject { ["type"] = "ActionSet", ["actions"] = actions }]));
    }

    /// <summary>The reply after one of its next steps was chosen: the choice in place of the buttons.</summary>
    public static JObject Answered(string markdown, string caption) =>
        Card([.. Paragraphs(markdown), TextBlock($"✓ {caption}", isSubtle: true)]);

    /// <summary>What the customer chose, out of the data that a card sent back.</summary>
    /// <param name="data">From outside: anything.</param>
    /// <returns>Null if it is no choice of a card made here.</returns>
    public static CardChoice? ChoiceIn(object? data) =>
        (data as JObject)?[Caption] is JValue { Type: JTokenType.String, Value: string { Length: > 0 and <= LongestCaption } caption }
            ? new CardChoice(caption, ((JObject)data)[Value])
            : null;

    private static JObject Card(JArray body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = Version,
        ["body"] = body,
    };

    /// <summary>A block for each paragraph: a text block has no blank lines of its own.</summary>
    private static IEnumerable<JObject> Paragraphs(string markdown) =>
        markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => TextBlock(paragraph));

    private static JObject TextBlock(string text, bool isSubtle = false)
    {
        var block = new JObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        if (isSubtle)
        {
            block["isSubtle"] = true;
        }

        return block;
    }

    private static JObject? ToAction(CardAction choice) => choice.Type switch
    {
        // Not every client dials from a card; the text names the number too.
        ActionTypes.OpenUrl when IsWebAddress(choice.Value as string) =>
            new JObject { ["type"] = "Action.OpenUrl", ["title"] = choice.Title, ["url"] = (string)choice.Value },
        ActionTypes.OpenUrl => null,
        ActionTypes.ImBack => Execute(choice.Title, choice.Value as string ?? choice.Title, value: null),
        _ => Execute(choice.Title, choice.Text ?? choice.Title, choice.Value as JToken),
    };

    private static JObject Execute(string title, string caption, JToken? value)
    {
        var data = new JObject { [Caption] = caption };
        if (value is not null)
        {
            data[Value] = value;
        }

        return new JObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = Verb,
            ["data"] = data,
            ["fallback"] = new JObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data.DeepClone() },
        };
    }

    private static bool IsWebAddress(string? url) => url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>A choice on a card.</summary>
/// <param name="Caption">The words that the customer would type for it.</param>
/// <param name="Value">What the button stands for; null where its words are all.</param>
internal sealed record CardChoice(string Caption, JToken? Value);
