using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Chatbot.DirectLine.Operations;

/// <summary>Gives a token for a new conversation, which begins when the client starts it.</summary>
internal static class GenerateToken
{
    /// <summary>Ids with this beginning are those that a server vouches for.</summary>
    private const string UserIdPrefix = "dl_";

    public static IResult ForAnyone(DirectLineTokens tokens) => Answer(tokens, NewUserId(), null);

    /// <summary>For the shop's server, which may name the user.</summary>
    public static async Task<IResult> ForSecretHolderAsync(HttpContext context, DirectLineTokens tokens)
    {
        if (Caller.Of(context) != Caller.SecretHolder)
        {
            return Refusals.SecretRequired;
        }

        var body = await RequestBody.ReadAsync(context.Request);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ConversationParameters.TryParse(body.Text, out var parameters))
        {
            return Refusals.BadArgument("The body is not a JSON object.");
        }

        if (parameters.User is not { Id: { } id })
        {
            return Answer(tokens, NewUserId(), parameters.User?.Name);
        }

        return id.StartsWith(UserIdPrefix, StringComparison.Ordinal)
            ? Answer(tokens, id, parameters.User.Name)
            : Refusals.BadArgument($"user.id must begin with '{UserIdPrefix}'.");
    }

    private static IResult Answer(DirectLineTokens tokens, string userId, string? userName)
    {
        var conversationId = DirectLineTokens.NewId();
        return ConversationAnswer.Ok(conversationId, tokens.ForConversation(conversationId, userId, userName), tokens.ExpiresIn);
    }

    private static string NewUserId() => UserIdPrefix + DirectLineTokens.NewId();
}
