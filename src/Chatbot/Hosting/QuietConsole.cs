using Microsoft.Extensions.Logging.Console;

namespace Chatbot.Hosting;

internal static class QuietConsole
{
    /// <summary>
    /// For commands: standard output is their result, so only warnings and worse are logged, on standard error, whatever the
    /// settings say for the host.
    /// </summary>
    public static ILoggingBuilder AddQuietConsole(this ILoggingBuilder logging) => logging
        .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddFilter<ConsoleLoggerProvider>(category: null, LogLevel.Warning);
}
