using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;

namespace Chatbot.Benchmarks.Servers;

/// <summary>The smallest bot on the product's own Bot Framework: what the framework costs without the bot.</summary>
internal static class EchoServer
{
    public const string Verb = "serve-echo";

    public static Command CreateCommand()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var command = new Command(Verb, "An echo bot to compare with.") { urls };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(urls), cancellationToken));
        return command;
    }

    private static async Task RunAsync(string url, CancellationToken cancellationToken)
    {
        await using var app = BareServer.Create(url);
        var adapter = new CloudAdapter();
        var bot = new EchoBot();
        app.MapPost("/api/messages", (HttpContext context) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
