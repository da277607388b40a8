using System.Globalization;
using Chatbot.Conversations.LiteDb.Files;
using LiteDB;
using LiteDB.Engine;

namespace Chatbot.Conversations.LiteDb;

/// <summary>LiteDB over files of ours. One thread at a time.</summary>
internal sealed class Engine : IDisposable
{
    // 8 MB: what a start has to read, and what LiteDB keeps an index of in memory.
    private const long CheckpointLength = 1000 * RedoLog.PageSize;
    private readonly string _path;
    private readonly DatabaseFile _data;
    private readonly RedoLog _log;
    private readonly LiteDatabase _database;
    private bool _unflushed;

    private Engine(string path, DatabaseFile data, RedoLog log)
    {
        _path = path;
        _data = data;
        _log = log;
        _database = Start(data, log);
        Tables = new Tables(_database);
    }

    public Tables Tables { get; }

    /// <summary>A failure left it unknown what LiteDB holds in memory. Opening the files again tells.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Makes the database under another name and then gives it its own, so that a start that is killed leaves nothing half made.</summary>
    public static void Create(string path)
    {
        var logPath = DatabaseFiles.LogPathOf(path);
        if (File.Exists(logPath) && new FileInfo(logPath).Length > 0)
        {
            throw new DatabaseDamagedException(path, $"It is missing, but its log '{logPath}' is there and holds changes.");
        }

        var unfinished = path + ".new";
        using (var data = new DatabaseFile(unfinished, FileMode.Create))
        using (var database = Start(data, new MemoryStream()))
        {
            // We decide when a checkpoint runs.
            database.CheckpointSize = 0;
            Tables.Create(database);
            database.Checkpoint();
        }

        File.Move(unfinished, path);
    }

    /// <exception cref="FileNotFoundException">There is no such database.</exception>
    /// <exception cref="DatabaseDamagedException">The files are not a database of ours.</exception>
    public static Engine Open(string path)
    {
        DatabaseFile? data = null;
        RedoLog? log = null;
        try
        {
            data = new DatabaseFile(path, FileMode.Open);
            if (!data.IsLiteDb())
            {
                // LiteDB itself would cut or fill such a file before it says so.
                throw new DatabaseDamagedException(path, "It is damaged, or no LiteDB database.");
            }

            log = new RedoLog(DatabaseFiles.LogPathOf(path), FileMode.OpenOrCreate);
            var engine = new Engine(path, data, log);
            engine.Upgrade();
            var version = engine._database.UserVersion;
            return version == Tables.Version
                ? engine
                : throw new DatabaseDamagedException(path, $"Its layout is {version}, and this program knows {Tables.Version}.");
        }
        catch (Exception e)
        {
            log?.Dispose();
            data?.Dispose();
            if (e is IOException or UnauthorizedAccessException)
            {
                throw;
            }

            // LiteDB meets damage with whatever exception its reading ends in.
            throw new DatabaseDamagedException(path, "It is damaged.", e);
        }
    }

    /// <summary>Does what changes nothing.</summary>
    public void Read(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is LiteException or IOException)
        {
            IsBroken = true;
            throw;
        }
    }

    /// <summary>Does the work as one transaction; when this returns, its changes are with the operating system.</summary>
    /// <remarks>The work's own exceptions undo it. After any other this engine <see cref="IsBroken"/>.</remarks>
    public void Write(Action work)
    {
        IsBroken = true;
        if (_log.Length >= CheckpointLength)
        {
            Checkpoint();
        }

        var commits = _log.Commits;
        Tables.Changed = false;
        _database.BeginTrans();
        try
        {
            work();
        }
        catch (Exception e)
        {
            _database.Rollback();
            IsBroken = e is LiteException or IOException;
            throw;
        }

        _database.Commit();
        if (Tables.Changed)
        {
            _log.WaitForCommits(commits + 1);
            _unflushed = true;
        }

        IsBroken = false;
    }

    /// <summary>When this returns, all changes are on the disk.</summary>
    public void FlushToDisk()
    {
        if (_unflushed)
        {
            _log.FlushToDisk();
            _unflushed = false;
        }
    }

    /// <summary>Brings the log into the data file, unless somebody is copying the two.</summary>
    public void Checkpoint()
    {
        // A power cut in the middle must find the whole log, to do it again from.
        FlushToDisk();
        using var copyLock = DatabaseFiles.TryLockForCheckpoint(_path);
        if (copyLock is not null)
        {
            _database.Checkpoint();
        }
    }

    public void Dispose()
    {
        try
        {
            _database.Dispose();
        }
        finally
        {
            _log.Dispose();
            _data.Dispose();
        }
    }

    /// <summary>Makes an earlier layout this program's. A start that is killed meanwhile leaves it to the next one.</summary>
    private void Upgrade()
    {
        if (_database.UserVersion != 1)
        {
            return;
        }

        Write(() => Tables.Changed = Tables.CreateDeliveries());
        // LiteDB refuses to do this within a transaction. It is waited for, as the next write counts commits from here.
        var commits = _log.Commits;
        _database.UserVersion = Tables.Version;
        _log.WaitForCommits(commits + 1);
        _unflushed = true;
    }

    private static LiteDatabase Start(Stream data, Stream log) =>
        new(new LiteEngine(new EngineSettings
        {
            DataStream = data,
            LogStream = log,
            // Used when the database is made; the default follows the machine's language and ignores case.
            Collation = new Collation(CultureInfo.InvariantCulture.LCID, CompareOptions.Ordinal),
        }));
}
