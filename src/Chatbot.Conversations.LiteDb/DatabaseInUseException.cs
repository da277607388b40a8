namespace Chatbot.Conversations.LiteDb;

/// <summary>Another process, or another <see cref="LiteDbDatabase"/> of this one, has the database open.</summary>
public sealed class DatabaseInUseException : IOException
{
    public DatabaseInUseException(string path, Exception innerException)
        : base(
            $"The database '{path}' is in use by another process. Stop that process (only one host can serve a LiteDB database), "
            + "or name another file in Storage:ConnectionString. Transcripts can be listed and shown while it runs.",
            innerException)
        => Path = path;

    /// <summary>The database file, as a full path.</summary>
    public string Path { get; }
}
