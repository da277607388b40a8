using System.Threading.Channels;
using Chatbot.Conversations.LiteDb.Files;
using LiteDB;

namespace Chatbot.Conversations.LiteDb;

/// <summary>
/// One database file, open. A single loop does all the work: everything that waits to be written goes into one
/// transaction, and none of it is reported as done before the operating system has all of it. So nobody is told, or reads,
/// what a killed process could take back. A power cut can take the last second.
/// </summary>
public sealed class LiteDbDatabase : IDisposable
{
    // Bounds what waits in memory; a writer beyond it waits for its turn to queue.
    private const int MaximumWaiting = 1024;
    private const int MaximumGroupSize = 4 * 1024 * 1024;
    // Reads that may go before a write that was taken; without an end to them a busy reader would keep writes waiting.
    private const int MaximumReadsBeforeWrites = 64;
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<Request> _requests = Channel.CreateBounded<Request>(
        new BoundedChannelOptions(MaximumWaiting) { SingleReader = true });

    private readonly FileStream? _lock;
    private readonly DirectoryInfo? _snapshot;
    private readonly ITimer _flushTimer;
    private readonly Task _loop;
    private Engine? _engine;

    private LiteDbDatabase(string path, FileStream? @lock, DirectoryInfo? snapshot, TimeProvider timeProvider)
    {
        Path = path;
        _lock = @lock;
        _snapshot = snapshot;
        _engine = Engine.Open(path);
        _loop = Task.Run(RunAsync);
        _flushTimer = timeProvider.CreateTimer(
            _ => _requests.Writer.TryWrite(new FlushRequest()),
            state: null,
            FlushInterval,
            FlushInterval);
    }

    /// <summary>The data file, as a full path. Its log, <c>chatbot-log.db</c> beside <c>chatbot.db</c>, belongs to it.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens the database for this process alone; makes the file and its folder when they are missing. A connection is a path,
    /// or a LiteDB connection string with nothing but <c>Filename</c>.
    /// </summary>
    /// <exception cref="DatabaseInUseException">Another process has it open.</exception>
    /// <exception cref="DatabaseDamagedException">The files cannot be read; they are left as they are.</exception>
    public static LiteDbDatabase Open(string connection, TimeProvider timeProvider)
    {
        var path = PathIn(connection);
        DatabaseFiles.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        var writing = DatabaseFiles.LockForWriting(path);
        try
        {
            if (!File.Exists(path))
            {
                Engine.Create(path);
            }

            return new LiteDbDatabase(path, writing, snapshot: null, timeProvider);
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a copy of the database as it is now, for reading only, while a host may be at work on it. The copy takes its
    /// place in the temporary folder until the result is disposed.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such database.</exception>
    /// <exception cref="DatabaseDamagedException">The files cannot be read.</exception>
    public static async Task<LiteDbDatabase> OpenSnapshotAsync(
        string connection,
        TimeProvider timeProvider,
        CancellationToken cancellationToken = default)
    {
        var original = PathIn(connection);
        var snapshot = Directory.CreateTempSubdirectory("chatbot-");
        try
        {
            var path = await DatabaseCopy.CreateAsync(original, snapshot, timeProvider, cancellationToken);
            var database = new LiteDbDatabase(path, @lock: null, OperatingSystem.IsWindows() ? snapshot : null, timeProvider);
            if (!OperatingSystem.IsWindows())
            {
                // The open files stay readable, and a process that is killed leaves no transcripts behind.
                snapshot.Delete(recursive: true);
            }

            return database;
        }
        catch (Exception e)
        {
            snapshot.Delete(recursive: true);
            if (e is DatabaseDamagedException damaged)
            {
                // It is the original that needs a backup put in its place.
                throw new DatabaseDamagedException(original, damaged.Reason, e);
            }

            throw;
        }
    }

    /// <summary>Waits for what was begun, brings the log into the data file and closes both.</summary>
    public void Dispose()
    {
        if (!_requests.Writer.TryComplete())
        {
            return;
        }

        _flushTimer.Dispose();
        _loop.GetAwaiter().GetResult();
        try
        {
            if (_lock is not null)
            {
                _engine?.Checkpoint();
            }
        }
        finally
        {
            _engine?.Dispose();
            _lock?.Dispose();
            _snapshot?.Delete(recursive: true);
        }
    }

    /// <remarks><paramref name="read"/> changes nothing, and returns nothing that still reads.</remarks>
    internal Task<T> ReadAsync<T>(Func<Tables, T> read, CancellationToken cancellationToken) =>
        QueueAsync(new Request<T>(read, changes: false, size: 0), cancellationToken);

    /// <summary>When the task completes, killing the process loses none of the changes; when it fails, there are none, unless it is an <see cref="IOException"/>.</summary>
    /// <remarks>
    /// <paramref name="write"/> can be repeated: it runs again alone when the transaction of its group failed.
    /// <paramref name="size"/> is about how many characters it writes.
    /// </remarks>
    internal Task<T> WriteAsync<T>(Func<Tables, T> write, int size, CancellationToken cancellationToken) =>
        _lock is null
            ? throw new InvalidOperationException("This is a copy of the database, for reading.")
            : QueueAsync(new Request<T>(write, changes: true, size), cancellationToken);

    private static string PathIn(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        var parsed = new ConnectionString(connection);
        if (string.IsNullOrWhiteSpace(parsed.Filename) || parsed.Password is not null || parsed.ReadOnly)
        {
            throw new ArgumentException(
                "A LiteDB connection string here has a Filename and no password; encrypt the disk instead.",
                nameof(connection));
        }

        return System.IO.Path.GetFullPath(parsed.Filename);
    }

    private async Task<T> QueueAsync<T>(Request<T> request, CancellationToken cancellationToken)
    {
        try
        {
            await _requests.Writer.WriteAsync(request, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(LiteDbDatabase));
        }

        // From here on it will be done: a caller who stops waiting must not believe that it was not.
        return await request.Task;
    }

    private async Task RunAsync()
    {
        List<Request> writes = [];
        while (await _requests.Reader.WaitToReadAsync())
        {
            var size = 0;
            var readsBeforeWrites = 0;
            while (size < MaximumGroupSize
                && writes.Count < MaximumWaiting
                && readsBeforeWrites < MaximumReadsBeforeWrites
                && _requests.Reader.TryRead(out var request))
            {
                if (request.Changes)
                {
                    writes.Add(request);
                    size += request.Size;
                }
                else
                {
                    Run([request], changes: false);
                    readsBeforeWrites += writes.Count > 0 ? 1 : 0;
                }
            }

            if (writes.Count > 0)
            {
                Run(writes, changes: true);
                writes.Clear();
            }
        }
    }

    private void CloseWhenBroken()
    {
        if (_engine is not { IsBroken: true } broken)
        {
            return;
        }

        // The next request opens the files again, which tells what they hold.
        _engine = null;
        try
        {
            broken.Dispose();
        }
        catch (Exception)
        {
            // LiteDB fails with anything while it closes what is broken. Its files are closed all the same, what broke it
            // goes to the caller, and the loop has to go on: without it every later request would wait for ever.
        }
    }

    /// <remarks>Throws nothing: every failure goes to the callers who wait for the requests.</remarks>
    private void Run(List<Request> requests, bool changes)
    {
        try
        {
            var engine = _engine ??= Engine.Open(Path);
            Action<Action> run = changes ? engine.Write : engine.Read;
            run(() => requests.ForEach(request => request.Run(engine)));
        }
        catch (Exception e)
        {
            if (requests.Count == 1 || e is IOException)
            {
                // First, as closing can take its time.
                requests.ForEach(request => request.Fail(e));
                CloseWhenBroken();
            }
            else
            {
                CloseWhenBroken();
                // One of them failed, and must not take the others with it.
                requests.ForEach(request => Run([request], changes));
            }

            return;
        }

        requests.ForEach(request => request.Complete());
    }
}
