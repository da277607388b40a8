using System.CommandLine;
using Chatbot.Hosting;

namespace Chatbot.Commands;

/// <summary><c>serve</c>, also without a verb: the web host.</summary>
internal static class ServeCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("serve", "Serves the bot over HTTP (the default).");
        command.SetAction((_, cancellationToken) => RunAsync(settings, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var app = await ChatbotHost.CreateWebAsync(settings).ConfigureAwait(false);
        await using (app.ConfigureAwait(false))
        {
            await app.RunAsync(cancellationToken).ConfigureAwait(false);
            return CommandLine.Success;
        }
    }
}
