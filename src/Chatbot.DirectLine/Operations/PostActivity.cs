using System.Diagnostics;
using System.Text.Json.Serialization;
using Chatbot.DirectLine.Activities;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine.Operations;

/// <summary>
/// Takes an activity from the client and answers as soon as it is stored: the client shows a message as failed when the
/// answer or the echo takes longer than 20 seconds, however the bot is doing.
/// </summary>
internal static class PostActivity
{
    public static async Task<IResult> HandleAsync(
        string conversationId,
        HttpContext context,
        Inbox inbox,
        Origins origins,
        IOptions<DirectLineOptions> options)
    {
        var body = await RequestBody.ReadAsync(context.Request);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (IncomingActivity.Parse(body.Text, out var problem) is not { } activity)
        {
            return Refusals.BadArgument(problem);
        }

        var caller = Caller.Of(context);
        if (caller.UserId is null && string.IsNullOrEmpty(activity.From?.Id))
        {
            return Refusals.BadArgument("With the secret, from.id says who speaks.");
        }

        IncomingActivity.Stamp(activity, conversationId, caller, origins.HostAddress(context.Request), options.Value);
        // The bot may change the activity while its turn runs, which can begin before the answer is written.
        var id = activity.Id;
        return await inbox.PostAsync(activity, context.RequestAborted) switch
        {
            Inbox.Outcome.Accepted or Inbox.Outcome.Repeated => TypedResults.Json(new Answer(id)),
            Inbox.Outcome.NoSuchConversation => Refusals.ConversationNotFound,
            Inbox.Outcome.Full => Refusals.TooManyWaiting,
            _ => throw new UnreachableException(),
        };
    }

    private sealed record Answer([property: JsonPropertyName("id")] string Id);
}
