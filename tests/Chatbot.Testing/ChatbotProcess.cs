using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Chatbot.Testing;

/// <summary>The real program in a process of its own: a host that serves, or a command that runs to its end.</summary>
public sealed partial class ChatbotProcess : IAsyncDisposable
{
    /// <summary>Generous, because build machines are slow; a test that waits this long has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private const string EnvironmentName = "ASPNETCORE_ENVIRONMENT";

    /// <summary>The model of the repository's content, trained and stored, so that no test talks to a draft of it.</summary>
    private static readonly Lazy<Task> ModelIsStored = new(() => RunAsync(["understand", "hoi"]));

    private readonly Process _process;
    private readonly ProcessLog _log;

    private ChatbotProcess(Process process, ProcessLog log, Uri address)
    {
        _process = process;
        _log = log;
        Address = address;
        Client = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public int Id => _process.Id;

    /// <summary>What the host has written so far.</summary>
    public string Log => _log.Text;

    /// <summary>Starts a host on a free port of this machine and waits until it listens.</summary>
    /// <param name="folder">Where it keeps its data.</param>
    /// <param name="environment"><c>Development</c> or <c>Production</c>.</param>
    /// <param name="settings">More settings, each <c>--Key=value</c>.</param>
    public static Task<ChatbotProcess> StartAsync(string folder, string environment = "Development", params string[] settings) =>
        StartAsync(folder, InEnvironment(environment), settings);

    /// <inheritdoc cref="StartAsync(string, string, string[])"/>
    /// <param name="folder">Where it keeps its data.</param>
    /// <param name="variables">Environment variables: settings without a section, the environment's name, which certificates to trust.</param>
    /// <param name="settings">More settings, each <c>--Section:Key=value</c>.</param>
    public static async Task<ChatbotProcess> StartAsync(string folder, IReadOnlyDictionary<string, string?> variables, params string[] settings)
    {
        await ModelIsStored.Value.ConfigureAwait(false);
        var process = StartDotnet([Repository.Program, "serve", "--urls=http://127.0.0.1:0", .. DataSettings(folder), .. settings], variables);
        process.StandardInput.Close();
        var log = new ProcessLog(process);
        var line = await log.WaitForAsync(ListeningOn.IsMatch).WaitAsync(Patience).ConfigureAwait(false);
        return new ChatbotProcess(process, log, new Uri(ListeningOn.Match(line).Groups[1].Value));
    }

    /// <summary>What the host has logged so far.</summary>
    public IReadOnlyList<string> LogLines => _log.Lines;

    /// <summary>Waits until a line of the host's log holds these words; one that was written before counts.</summary>
    public Task WaitForLogAsync(string words) =>
        _log.WaitForAsync(line => line.Contains(words, StringComparison.Ordinal)).WaitAsync(Patience);

    /// <summary>Runs a command to its end.</summary>
    public static Task<CommandResult> RunAsync(IEnumerable<string> arguments, string? input = null) =>
        FinishAsync(Start(arguments, "Production"), input);

    /// <summary>Runs a command as README prints it, by <c>dotnet run</c> in the repository's root, without building.</summary>
    public static Task<CommandResult> RunFromSourceAsync(IEnumerable<string> arguments) => FinishAsync(
        StartDotnet(["run", "--no-build", "--configuration", Repository.Configuration, "--project", "src/Chatbot", "--", .. arguments], InEnvironment(null)),
        input: null);

    /// <summary>The settings that keep a process's data in a folder.</summary>
    public static string[] DataSettings(string folder) =>
    [
        $"--Storage:ConnectionString=Filename={Path.Combine(folder, "chatbot.db")}",
        $"--DirectLine:KeyFile={Path.Combine(folder, "directline.key")}",
    ];

    /// <summary>Ends the process as <c>kill -9</c> does: it learns nothing of it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync().ConfigureAwait(false);
        }

        _process.Dispose();
    }

    internal static async Task<CommandResult> FinishAsync(Process process, string? input)
    {
        using var ended = process;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        return new CommandResult(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
    }

    private static Process Start(IEnumerable<string> arguments, string environment) => StartDotnet([Repository.Program, .. arguments], InEnvironment(environment));

    private static Dictionary<string, string?> InEnvironment(string? environment) => new() { [EnvironmentName] = environment };

    private static Process StartDotnet(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> variables)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListeningOn { get; }
}
