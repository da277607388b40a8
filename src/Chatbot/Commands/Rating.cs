using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Chatbot.Commands;

/// <summary>What a customer thinks of a reply, in the channel's words: a reaction to it, or Teams' feedback buttons under it.</summary>
internal sealed record Rating(string Reaction, string? Comment)
{
    private static readonly JsonSerializerSettings Plain = new() { DateParseHandling = DateParseHandling.None };

    /// <returns>Null for an activity that is no rating.</returns>
    public static Rating? In(Activity activity) => activity.Type switch
    {
        ActivityTypes.MessageReaction => OfReactions(activity),
        ActivityTypes.Invoke when activity.Name == "message/submitAction" => OfFeedback(activity.Value as JObject),
        _ => null,
    };

    private static Rating? OfReactions(Activity activity)
    {
        string[] reactions =
        [
            .. Types(activity.ReactionsAdded),
            .. Types(activity.ReactionsRemoved).Select(type => $"{type} taken back"),
        ];
        return reactions.Length > 0 ? new Rating(string.Join(", ", reactions), Comment: null) : null;
    }

    private static IEnumerable<string> Types(IList<MessageReaction>? reactions) =>
        (reactions ?? []).Select(reaction => reaction?.Type).OfType<string>().Where(type => type.Length > 0);

    private static Rating? OfFeedback(JObject? value) =>
        Text(value?["actionName"]) == "feedback" && value?["actionValue"] is JObject feedback && Text(feedback["reaction"]) is { Length: > 0 } reaction
            ? new Rating(reaction, CommentIn(Text(feedback["feedback"])))
            : null;

    /// <summary>Teams' own form sends JSON in a string; a form of another make may send the words themselves.</summary>
    private static string? CommentIn(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback))
        {
            return null;
        }

        try
        {
            return JsonConvert.DeserializeObject<JToken>(feedback, Plain) is JObject form && Text(form["feedbackText"]) is { } words
                ? words
                : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }

    private static string? Text(JToken? token) => (token as JValue)?.Value as string;
}
