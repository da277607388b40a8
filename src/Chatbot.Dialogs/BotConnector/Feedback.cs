using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.BotConnector;

/// <summary>What Teams sends when a customer presses a thumb under a reply.</summary>
internal static class Feedback
{
    private const string SubmitName = "message/submitAction";

    public static bool IsFeedback(IInvokeActivity invoke) =>
        invoke is { Name: SubmitName, Value: JObject value }
        && (string?)(value["actionName"] as JValue) == "feedback"
        && (string?)((value["actionValue"] as JObject)?["reaction"] as JValue) is "like" or "dislike";
}
