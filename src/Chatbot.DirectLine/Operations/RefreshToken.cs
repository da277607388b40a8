using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Operations;

/// <summary>Exchanges a token that has not expired for one that lasts anew.</summary>
internal static class RefreshToken
{
    public static IResult Handle(HttpContext context, DirectLineTokens tokens) =>
        Caller.Of(context) is { ConversationId: { } conversationId } caller
            ? ConversationAnswer.Ok(
                conversationId,
                tokens.ForConversation(conversationId, caller.UserId, caller.UserName),
                tokens.ExpiresIn)
            : Refusals.BadArgument("A secret needs no refreshing.");
}
