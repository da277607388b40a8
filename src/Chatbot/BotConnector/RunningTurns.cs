namespace Chatbot.BotConnector;

/// <summary>The turns that run, some of them after their request was answered; the host stops only when they have ended.</summary>
internal sealed class RunningTurns : IHostedLifecycleService
{
    private readonly HashSet<Task> _turns = [];
    private readonly Lock _lock = new();

    /// <summary>Begins a turn.</summary>
    /// <returns>Null, and nothing is begun, when as many run already.</returns>
    public Task<T>? TryStart<T>(Func<Task<T>> run, int most)
    {
        Task<T> turn;
        lock (_lock)
        {
            if (_turns.Count >= most)
            {
                return null;
            }

            turn = Task.Run(run);
            _turns.Add(turn);
        }

        _ = turn.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return turn;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Once the server has stopped, so that no turn begins any more.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        Task[] turns;
        lock (_lock)
        {
            turns = [.. _turns];
        }

        await Task.WhenAll(turns).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Remove(Task turn)
    {
        lock (_lock)
        {
            _turns.Remove(turn);
        }
    }
}
