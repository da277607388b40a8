using System.CommandLine;
using Chatbot.Conversations.LiteDb;
using Chatbot.Dialogs.Content;
using Microsoft.Extensions.Options;

namespace Chatbot.Commands;

/// <summary>Runs a command line: exit code 0, 1 for a finding, 2 for a wrong call; errors on standard error.</summary>
internal static class CommandLine
{
    public const int Success = 0;
    public const int Finding = 1;
    public const int WrongCall = 2;

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> words)
    {
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("See --help.").ConfigureAwait(false);
            return WrongCall;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception exception) when (ExplainsItself(exception))
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return Finding;
        }
        catch (OperationCanceledException)
        {
            return Success;
        }
    }

    /// <summary>
    /// Faults of content, settings and files: the message says what to do, a stack trace would only hide it. A setting of the wrong
    /// form is the binder's InvalidOperationException, a broken settings file the reader's InvalidDataException.
    /// </summary>
    private static bool ExplainsItself(Exception exception) => exception
        is ContentException
        or OptionsValidationException
        or DatabaseInUseException
        or DatabaseDamagedException
        or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" }
        or InvalidDataException
        or IOException
        or UnauthorizedAccessException;
}
