namespace Chatbot.Conversations.LiteDb.Files;

/// <summary>Copies a database that a host may be writing to.</summary>
internal static class DatabaseCopy
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(20);
    private const int Retries = 1500;

    /// <returns>The copy's path.</returns>
    public static async Task<string> CreateAsync(
        string path,
        DirectoryInfo folder,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no database '{path}'.", path);
        }

        var copy = Path.Combine(folder.FullName, Path.GetFileName(path));
        using var copying = await LockAsync(path, timeProvider, cancellationToken);
        await CopyAsync(path, copy, cancellationToken);
        // A log that ends within a page or a transaction is what a killed host leaves, too: LiteDB leaves that end out.
        var log = DatabaseFiles.LogPathOf(path);
        if (File.Exists(log))
        {
            await CopyAsync(log, DatabaseFiles.LogPathOf(copy), cancellationToken);
        }

        return copy;
    }

    private static async Task<FileStream> LockAsync(string path, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Retries; attempt++)
        {
            if (DatabaseFiles.TryLockForCopying(path) is { } copying)
            {
                return copying;
            }

            // A checkpoint takes some milliseconds.
            await Task.Delay(RetryInterval, timeProvider, cancellationToken);
        }

        throw new TimeoutException($"The database '{path}' did not come to rest: its host's checkpoint does not end.");
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = DatabaseFiles.Open(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = DatabaseFiles.Open(to, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        await source.CopyToAsync(target, cancellationToken);
    }
}
