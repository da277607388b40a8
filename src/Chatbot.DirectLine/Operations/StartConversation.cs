using System.Text.RegularExpressions;
using Chatbot.DirectLine.Activities;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine.Operations;

/// <summary>Begins the token's conversation: the bot gets its one conversationUpdate. Called again it only says how to go on.</summary>
internal static partial class StartConversation
{
    public static async Task<IResult> HandleAsync(
        HttpContext context,
        Inbox inbox,
        DirectLineTokens tokens,
        StreamAddress streams,
        Origins origins,
        IOptions<DirectLineOptions> options)
    {
        var request = context.Request;
        var body = await RequestBody.ReadAsync(request);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!ConversationParameters.TryParse(body.Text, out var parameters))
        {
            return Refusals.BadArgument("The body is not a JSON object.");
        }

        var caller = Caller.Of(context);
        var conversationId = caller.ConversationId ?? DirectLineTokens.NewId();
        var user = new ChannelAccount(
            caller.UserId ?? parameters.User?.Id ?? DirectLineTokens.NewId(),
            caller.UserName ?? parameters.User?.Name,
            RoleTypes.User);
        var locale = parameters.Locale is { } tag && LanguageTag().IsMatch(tag) ? tag : null;
        var update = IncomingActivity.Start(conversationId, user, locale, origins.HostAddress(request), options.Value);
        var outcome = await inbox.StartAsync(update, context.RequestAborted);
        var token = tokens.ForConversation(conversationId, user.Id, user.Name);
        var stream = streams.For(request, conversationId, watermark: 0);
        return outcome == Inbox.Outcome.Accepted
            ? ConversationAnswer.Created(conversationId, token, tokens.ExpiresIn, stream)
            : ConversationAnswer.Ok(conversationId, token, tokens.ExpiresIn, stream);
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
