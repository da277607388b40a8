namespace Chatbot.Conversations.LiteDb.Files;

/// <summary>The files of one database, by their names.</summary>
internal static class DatabaseFiles
{
    /// <summary>LiteDB's own name for the log of <paramref name="path"/>: <c>chatbot-log.db</c> beside <c>chatbot.db</c>.</summary>
    public static string LogPathOf(string path) =>
        Path.Combine(
            Path.GetDirectoryName(path) ?? string.Empty,
            $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    /// <summary>Makes the folder, unless it is there, for this account alone: what customers said is nobody else's business.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a file without a buffer. One that this makes is for this account alone; on Windows its folder decides.</summary>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        FileStreamOptions options = new() { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Keeps every other process from opening the database for as long as the result lives, however this one ends.</summary>
    /// <exception cref="DatabaseInUseException">Another has it open.</exception>
    public static FileStream LockForWriting(string path)
    {
        var lockPath = path + ".lock";
        try
        {
            return Open(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        // Other failures to open it (a missing folder, a full disk) are types of their own, or leave no file behind.
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(lockPath))
        {
            throw new DatabaseInUseException(path, e);
        }
    }

    /// <summary>
    /// While the result lives the data file does not change and the log only grows: a copy of the two, taken
    /// meanwhile, is a state that the database had. Null while a checkpoint runs.
    /// </summary>
    public static FileStream? TryLockForCopying(string path) => TryOpen(path, FileShare.Read);

    /// <summary>What a checkpoint holds. Null while somebody copies the database.</summary>
    public static FileStream? TryLockForCheckpoint(string path) => TryOpen(path, FileShare.None);

    private static FileStream? TryOpen(string path, FileShare share)
    {
        var lockPath = path + ".copying";
        try
        {
            return Open(lockPath, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(lockPath))
        {
            return null;
        }
    }
}
