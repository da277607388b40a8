using System.Diagnostics;
using System.Text.RegularExpressions;
using Chatbot.Testing;

namespace Chatbot.Benchmarks.Servers;

/// <summary>A server with <c>/api/messages</c> in a process of its own: the product as built, or this program in its place.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private ServerProcess(Process process, Uri messages)
    {
        _process = process;
        Messages = messages;
    }

    /// <summary>Where activities are posted.</summary>
    public Uri Messages { get; }

    /// <summary>What the process has used so far, of all processors together.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The product's program as its users run it.</summary>
    public static string Product => FindProduct("Release") ?? throw new FileNotFoundException("The product's Release build is missing.");

    /// <summary>The product's program of a build configuration; null if that was not built.</summary>
    public static string? FindProduct(string configuration)
    {
        var path = Path.Combine(Repository.Root, "src", "Chatbot", "bin", configuration, "net10.0", "Chatbot.dll");
        return File.Exists(path) ? path : null;
    }

    /// <summary>Starts the product as a developer does, with its data in a folder of its own.</summary>
    public static Task<ServerProcess> StartProductAsync(string program, string dataFolder, params string[] settings) =>
        StartAsync([program, "serve", .. ChatbotProcess.DataSettings(dataFolder), .. settings]);

    /// <summary>Starts this program again as one of the servers that it has in it.</summary>
    public static Task<ServerProcess> StartOwnAsync(params string[] arguments) =>
        StartAsync([typeof(ServerProcess).Assembly.Location, .. arguments]);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--urls=http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The server ended before it listened."));
            }
            else if (ListeningOn.Match(line.Data) is { Success: true } match)
            {
                address.TrySetResult(match.Groups[1].Value);
            }
        };
        process.BeginOutputReadLine();
        return new ServerProcess(process, new Uri(new Uri(await address.Task.WaitAsync(Patience)), "/api/messages"));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListeningOn { get; }
}
