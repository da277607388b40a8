using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine;

/// <summary>
/// Runs turns apart from the requests that caused them: those of one conversation in order, one at a time; those of different
/// conversations side by side. A client that goes away stops none, and a host that stops finishes them first.
/// </summary>
internal sealed partial class ConversationTurns(IOptions<DirectLineOptions> options, ILogger<ConversationTurns> logger)
    : IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<Turn>> _waiting = [];
    private readonly CancellationTokenSource _abandon = new();
    private TaskCompletionSource? _drained;

    /// <summary>Whether the conversation may take another turn now.</summary>
    public bool HasRoom(string conversationId)
    {
        lock (_lock)
        {
            return !_waiting.TryGetValue(conversationId, out var queue) || queue.Count < options.Value.WaitingTurns;
        }
    }

    /// <summary>
    /// Runs the turn after those that wait. Its token is cancelled only when the host can wait no longer; a turn that has not
    /// begun by then never runs, and <paramref name="discarded"/> is called instead.
    /// </summary>
    public void Enqueue(string conversationId, Func<CancellationToken, Task> run, Action? discarded = null)
    {
        var turn = new Turn(run, discarded);
        lock (_lock)
        {
            if (_abandon.IsCancellationRequested)
            {
                discarded?.Invoke();
                return;
            }

            if (_waiting.TryGetValue(conversationId, out var queue))
            {
                queue.Enqueue(turn);
                return;
            }

            queue = new Queue<Turn>([turn]);
            _waiting.Add(conversationId, queue);
            // Not awaited: StopAsync waits until every queue is empty. RunAsync catches what turns throw.
            _ = Task.Run(() => RunAsync(conversationId, queue));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task drained;
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                return;
            }

            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            drained = _drained.Task;
        }

        try
        {
            await drained.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.Abandoned(logger);
            await _abandon.CancelAsync();
            lock (_lock)
            {
                // Now, not when the turn before them ends: it may never.
                foreach (var queue in _waiting.Values)
                {
                    Discard(queue);
                }
            }
        }
    }

    public void Dispose() => _abandon.Dispose();

    private static void Discard(Queue<Turn> queue)
    {
        while (queue.TryDequeue(out var turn))
        {
            turn.Discarded?.Invoke();
        }
    }

    private async Task RunAsync(string conversationId, Queue<Turn> queue)
    {
        var cancellationToken = _abandon.Token;
        while (Next(conversationId, queue) is { } turn)
        {
            try
            {
                await turn.RunAsync(cancellationToken);
            }
            catch (Exception exception)
            {
                Log.TurnFailed(logger, conversationId, exception.GetType().FullName, exception.StackTrace);
            }
        }
    }

    private Turn? Next(string conversationId, Queue<Turn> queue)
    {
        lock (_lock)
        {
            if (_abandon.IsCancellationRequested)
            {
                Discard(queue);
            }
            else if (queue.TryDequeue(out var turn))
            {
                return turn;
            }

            _waiting.Remove(conversationId);
            if (_waiting.Count == 0)
            {
                _drained?.TrySetResult();
            }

            return null;
        }
    }

    private sealed record Turn(Func<CancellationToken, Task> RunAsync, Action? Discarded);

    private static partial class Log
    {
        // Not the exception itself: its message may quote what a person typed.
        [LoggerMessage(1, LogLevel.Error, "A turn of conversation {ConversationId} failed: {ExceptionType}\n{StackTrace}")]
        public static partial void TurnFailed(ILogger logger, string conversationId, string? exceptionType, string? stackTrace);

        [LoggerMessage(2, LogLevel.Warning, "The host stops although turns are still running")]
        public static partial void Abandoned(ILogger logger);
    }
}
