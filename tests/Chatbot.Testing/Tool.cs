using System.Diagnostics;

namespace Chatbot.Testing;

/// <summary>A program of this machine, such as <c>node</c> or <c>bash</c>, run to its end.</summary>
public static class Tool
{
    /// <param name="program">Its name, as the path finds it.</param>
    /// <param name="arguments">What it is called with; no shell reads them.</param>
    /// <param name="folder">Where it stands.</param>
    public static Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        return ChatbotProcess.FinishAsync(process, input: null);
    }
}
