namespace Chatbot.Conversations.LiteDb.Files;

/// <summary>
/// LiteDB's log: whole pages as transactions left them, each transaction ending in a page that is marked as confirmed.
/// LiteDB gives its pages to a queue and <c>Commit</c> does not wait for that queue, so this file counts the confirmed
/// pages that have reached it: a transaction is safe when its own has.
/// </summary>
internal sealed class RedoLog(string path, FileMode mode) : DatabaseFile(path, mode)
{
    /// <summary>Of LiteDB 5's file format.</summary>
    public const int PageSize = 8192;

    private const int ConfirmedFlagOffset = 18;
    private static readonly TimeSpan WaitingTime = TimeSpan.FromSeconds(60);
    private readonly object _gate = new();
    private Exception? _failure;
    private long _commits;

    /// <summary>How many transactions have been written whole since the log was opened.</summary>
    public long Commits
    {
        get
        {
            lock (_gate)
            {
                return _commits;
            }
        }
    }

    /// <summary>Blocks until <see cref="Commits"/> has reached <paramref name="count"/>.</summary>
    /// <exception cref="IOException">The log could not be written.</exception>
    public void WaitForCommits(long count)
    {
        lock (_gate)
        {
            while (_commits < count)
            {
                if (_failure is not null)
                {
                    throw new IOException("The database's log could not be written.", _failure);
                }

                if (!Monitor.Wait(_gate, WaitingTime))
                {
                    throw new IOException("The database's log was not written in time.");
                }
            }
        }
    }

    /// <summary>Does nothing: LiteDB asks for it after every page. <see cref="DatabaseFile.FlushToDisk"/> is called when it matters.</summary>
    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (Exception e)
        {
            lock (_gate)
            {
                _failure = e;
                Monitor.PulseAll(_gate);
            }

            throw;
        }

        if (buffer[offset + ConfirmedFlagOffset] != 0)
        {
            lock (_gate)
            {
                _commits++;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
