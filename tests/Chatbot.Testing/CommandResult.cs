namespace Chatbot.Testing;

/// <summary>What a command left behind.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output, without a last empty one.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
