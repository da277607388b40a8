using System.Text;
using Chatbot.Conversations;
using Microsoft.Bot.Schema;

namespace Chatbot.Benchmarks;

/// <summary>
/// The floor of a store: activities as lines at the end of a file, with the guarantee that the product's store gives. A
/// completed append is with the operating system, and once a second everything is flushed to the disk.
/// </summary>
internal sealed class PlainFile : IAsyncDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly FileStream _file;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly PeriodicTimer _timer = new(FlushInterval);
    private readonly Task _flushing;

    public PlainFile(string path)
    {
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _flushing = FlushAsync();
    }

    public async Task AppendAsync(Activity activity)
    {
        var line = Encoding.UTF8.GetBytes(ActivityJson.Write(activity) + '\n');
        await _one.WaitAsync();
        try
        {
            _file.Write(line);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _flushing;
        await _file.DisposeAsync();
        _one.Dispose();
    }

    private async Task FlushAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            await _one.WaitAsync();
            try
            {
                _file.Flush(flushToDisk: true);
            }
            finally
            {
                _one.Release();
            }
        }
    }
}
