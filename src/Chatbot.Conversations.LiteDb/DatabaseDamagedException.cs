using Chatbot.Conversations.LiteDb.Files;

namespace Chatbot.Conversations.LiteDb;

/// <summary>The database file cannot be read. Nothing was changed or deleted.</summary>
public sealed class DatabaseDamagedException : IOException
{
    public DatabaseDamagedException(string path, string reason, Exception? innerException = null)
        : base(
            $"The database '{path}' cannot be used: {reason} Nothing was changed. "
            + $"Put a backup in its place (with the '{DatabaseFiles.LogPathOf(path)}' that belongs to it, if there is one), "
            + "or move both files away to start with an empty database.",
            innerException)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The database file, as a full path.</summary>
    public string Path { get; }

    internal string Reason { get; }
}
