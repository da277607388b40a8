using Chatbot.DirectLine.Activities;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Operations;

/// <summary>
/// Gives a stream that goes on after the watermark. Without one it begins at the beginning: that heals a
/// socket that was lost before its first frame, and shows the whole chat after a reload.
/// </summary>
internal static class ReconnectToConversation
{
    public static async Task<IResult> HandleAsync(
        string conversationId,
        string? watermark,
        HttpContext context,
        Inbox inbox,
        DirectLineTokens tokens,
        StreamAddress streams)
    {
        if (!await inbox.ExistsAsync(conversationId, context.RequestAborted))
        {
            return Refusals.ConversationNotFound;
        }

        var caller = Caller.Of(context);
        return ConversationAnswer.Ok(
            conversationId,
            tokens.ForConversation(conversationId, caller.UserId, caller.UserName),
            tokens.ExpiresIn,
            streams.For(context.Request, conversationId, VisibleActivities.ParseWatermark(watermark)));
    }
}
