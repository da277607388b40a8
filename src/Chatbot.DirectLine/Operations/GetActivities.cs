using Chatbot.DirectLine.Activities;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Operations;

/// <summary>What was said after the watermark: history, and the whole channel for clients without WebSockets.</summary>
internal static class GetActivities
{
    public static async Task<IResult> HandleAsync(
        string conversationId,
        string? watermark,
        HttpContext context,
        Inbox inbox,
        VisibleActivities activities)
    {
        if (!await inbox.ExistsAsync(conversationId, context.RequestAborted))
        {
            return Refusals.ConversationNotFound;
        }

        var page = await activities.ReadAsync(conversationId, VisibleActivities.ParseWatermark(watermark), context.RequestAborted);
        return TypedResults.Bytes(VisibleActivities.Write(page), "application/json; charset=utf-8");
    }
}
