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
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task>>> _waiting = [];
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

    /// <summary>Runs the turn after those that wait. Its token is cancelled only when the host can wait no longer.</summary>
    public void Enqueue(string conversationId, Func<CancellationToken, Task> turn)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(conversationId, out var queue))
            {
                queue.Enqueue(turn);
                return;
            }

            queue = new Queue<Func<CancellationToken, Task>>([turn]);
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
        }
    }

    public void Dispose() => _abandon.Dispose();

    private async Task RunAsync(string conversationId, Queue<Func<CancellationToken, Task>> queue)
    {
        var cancellationToken = _abandon.Token;
        while (Next(conversationId, queue) is { } turn)
        {
            try
            {
                await turn(cancellationToken);
            }
            catch (Exception exception)
            {
                Log.TurnFailed(logger, conversationId, exception.GetType().FullName, exception.StackTrace);
            }
        }
    }

    private Func<CancellationToken, Task>? Next(string conversationId, Queue<Func<CancellationToken, Task>> queue)
    {
        lock (_lock)
        {
            if (!_abandon.IsCancellationRequested && queue.TryDequeue(out var turn))
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

    private static partial class Log
    {
        // Not the exception itself: its message may quote what a person typed.
        [LoggerMessage(1, LogLevel.Error, "A turn of conversation {ConversationId} failed: {ExceptionType}\n{StackTrace}")]
        public static partial void TurnFailed(ILogger logger, string conversationId, string? exceptionType, string? stackTrace);

        [LoggerMessage(2, LogLevel.Warning, "The host stops although turns are still running")]
        public static partial void Abandoned(ILogger logger);
    }
}
