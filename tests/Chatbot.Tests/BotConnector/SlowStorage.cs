using Microsoft.Bot.Builder;

namespace Chatbot.Tests.BotConnector;

/// <summary>Keeps state in memory; reading or writing takes as long as the test wants.</summary>
internal sealed class SlowStorage : IStorage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MemoryStorage _storage = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private volatile TaskCompletionSource? _gate;
    private volatile bool _holdsReading;

    /// <summary>Lets turns wait at their end, when they write their state.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets them wait when they read it; not every turn changes it.</summary>
    public void HoldReading()
    {
        _holdsReading = true;
        Hold();
    }

    public void Release()
    {
        _gate?.TrySetResult();
        _gate = null;
        _holdsReading = false;
    }

    /// <summary>Completes when a turn waits for its state.</summary>
    public async Task WaitForTurnAsync() => Assert.True(await _waiting.WaitAsync(Patience));

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await PassAsync(_holdsReading ? _gate : null, cancellationToken);
        return await _storage.ReadAsync(keys, cancellationToken);
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        await PassAsync(_gate, cancellationToken);
        await _storage.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _storage.DeleteAsync(keys, cancellationToken);

    private async Task PassAsync(TaskCompletionSource? gate, CancellationToken cancellationToken)
    {
        if (gate is not null)
        {
            _waiting.Release();
            await gate.Task.WaitAsync(cancellationToken);
        }
    }
}
