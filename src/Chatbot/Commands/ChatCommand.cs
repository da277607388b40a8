using System.CommandLine;
using System.Globalization;
using Chatbot.Dialogs.Turns;
using Chatbot.Hosting;
using Chatbot.Terminal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IBotMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Chatbot.Commands;

/// <summary><c>chat</c>: a conversation in the terminal, kept like any other.</summary>
internal static class ChatCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var locale = new Option<string?>("--locale") { Description = "The language to begin in, such as nl-NL or en. Default: the shop's first language." };
        var command = new Command("chat", "Talk to the bot in the terminal: a line a message, a button's number presses it, an empty end of input leaves.") { locale };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = await ChatbotHost.CreateWithoutWebAsync(settings).ConfigureAwait(false);
            await ConverseAsync(host.Services, parsed.GetValue(locale), Console.In, Console.Out, cancellationToken).ConfigureAwait(false);
            return CommandLine.Success;
        });
        return command;
    }

    private static async Task ConverseAsync(
        IServiceProvider services, string? locale, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var bot = services.GetRequiredService<IBot>();
        var adapter = new TerminalAdapter(
            services.GetServices<IBotMiddleware>(),
            services.GetRequiredService<TurnErrorHandler>(),
            services.GetRequiredService<TimeProvider>(),
            output);
        await adapter.JoinAsync(bot, locale, cancellationToken).ConfigureAwait(false);
        while (await ReadAsync(input, output, cancellationToken).ConfigureAwait(false) is { } line)
        {
            var button = ButtonOf(line, adapter.Buttons);
            if (button is { Type: ActionTypes.OpenUrl })
            {
                await output.WriteLineAsync(button.Value?.ToString()).ConfigureAwait(false);
                continue;
            }

            await (button is not null
                ? adapter.PressAsync(bot, button, cancellationToken)
                : adapter.SayAsync(bot, line, cancellationToken)).ConfigureAwait(false);
        }
    }

    private static async Task<string?> ReadAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected)
        {
            await output.WriteAsync("> ").ConfigureAwait(false);
        }

        return await input.ReadLineAsync(cancellationToken).ConfigureAwait(false);
    }

    private static CardAction? ButtonOf(string line, IReadOnlyList<CardAction> buttons) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= buttons.Count
            ? buttons[number - 1]
            : null;
}
