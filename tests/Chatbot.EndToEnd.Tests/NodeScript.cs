using System.Diagnostics;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>The scripts in <c>Node/</c>, with the npm packages that its lock file pins.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Chatbot.EndToEnd.Tests", "Node");

    public static Task<CommandResult> RunAsync(string script, params string[] arguments)
    {
        RequirePackages();
        return Tool.RunAsync("node", [script, .. arguments], Folder);
    }

    /// <summary>Starts a script that goes on until its input ends.</summary>
    public static Process Start(string script, IReadOnlyDictionary<string, string?> variables)
    {
        RequirePackages();
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
    }

    private static void RequirePackages()
    {
        var pinned = new FileInfo(Path.Combine(Folder, "package-lock.json"));
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        Assert.True(
            installed.Exists && installed.LastWriteTimeUtc >= pinned.LastWriteTimeUtc,
            "The tests' npm packages are missing or older than their lock file: run \"npm ci\" in tests/Chatbot.EndToEnd.Tests/Node (./test.sh does).");
    }
}
