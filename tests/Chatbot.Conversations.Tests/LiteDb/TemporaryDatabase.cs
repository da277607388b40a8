using Chatbot.Conversations.LiteDb;

namespace Chatbot.Conversations.Tests.LiteDb;

/// <summary>A folder for a database, and the database that is open in it.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatbot-tests-");
    private LiteDbDatabase? _database;

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "chatbot.db");

    public string LogPath => System.IO.Path.Combine(_folder.FullName, "data", "chatbot-log.db");

    public LiteDbDatabase Database => _database ??= LiteDbDatabase.Open(Path, TimeProvider.System);

    public void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    public void Dispose()
    {
        Close();
        _folder.Delete(recursive: true);
    }
}
