using System.Diagnostics;

namespace Chatbot.Testing;

/// <summary>The lines that a process writes, kept and waited for.</summary>
internal sealed class ProcessLog
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(Predicate<string> Wanted, TaskCompletionSource<string> Found)> _waiting = [];
    private bool _ended;

    /// <param name="process">Started, with its output redirected and not yet read.</param>
    public ProcessLog(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Exited += (_, _) => End();
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public string Text
    {
        get
        {
            lock (_lock)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <exception cref="InvalidOperationException">The process ended without such a line; the message has its whole log.</exception>
    public Task<string> WaitForAsync(Predicate<string> wanted)
    {
        lock (_lock)
        {
            if (_lines.Find(wanted) is { } line)
            {
                return Task.FromResult(line);
            }

            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
            if (_ended)
            {
                Fail();
            }

            return found.Task;
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(waiting => waiting.Wanted(line)))
            {
                found.TrySetResult(line);
            }
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _ended = true;
            Fail();
        }
    }

    private void Fail()
    {
        foreach (var (_, found) in _waiting)
        {
            found.TrySetException(new InvalidOperationException($"The process ended:\n{string.Join('\n', _lines)}"));
        }
    }
}
