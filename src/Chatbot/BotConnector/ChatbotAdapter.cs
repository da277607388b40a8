using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using IBotMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Chatbot.BotConnector;

/// <summary>The Bot Connector's adapter, with the bot's middleware and error handler.</summary>
internal sealed class ChatbotAdapter : CloudAdapter
{
    public ChatbotAdapter(
        BotFrameworkAuthentication authentication,
        IEnumerable<IBotMiddleware> middleware,
        TurnErrorHandler errors,
        ILogger<ChatbotAdapter> logger)
        : base(authentication, logger)
    {
        foreach (var item in middleware)
        {
            Use(item);
        }

        OnTurnError = errors.HandleAsync;
    }
}
