using Microsoft.Bot.Builder;

namespace Chatbot.Tests.BotConnector;

/// <summary>Keeps state in memory; writing takes as long as the test wants.</summary>
internal sealed class SlowStorage : IStorage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MemoryStorage _storage = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private volatile TaskCompletionSource? _gate;

    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        _gate?.TrySetResult();
        _gate = null;
    }

    /// <summary>Completes when a turn waits for its state to be written.</summary>
    public async Task WaitForWriterAsync() => Assert.True(await _waiting.WaitAsync(Patience));

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => _storage.ReadAsync(keys, cancellationToken);

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        if (_gate is { } gate)
        {
            _waiting.Release();
            await gate.Task.WaitAsync(cancellationToken);
        }

        await _storage.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _storage.DeleteAsync(keys, cancellationToken);
}
