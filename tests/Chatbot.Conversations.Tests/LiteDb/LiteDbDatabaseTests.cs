using Chatbot.Conversations.LiteDb;
using Chatbot.Conversations.LiteDb.Files;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests.LiteDb;

public sealed class LiteDbDatabaseTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_missing_folder_is_made()
    {
        Assert.False(Directory.Exists(Path.GetDirectoryName(_temporary.Path)));

        Assert.Equal(_temporary.Path, _temporary.Database.Path);

        Assert.True(File.Exists(_temporary.Path));
    }

    [Fact]
    public async Task What_is_made_is_for_this_account_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).AppendAsync([AMessage("a")]);
        using (DatabaseFiles.TryLockForCopying(_temporary.Path))
        {
            var folder = new FileInfo(_temporary.Path).Directory!;
            var copies = folder.CreateSubdirectory("copies");
            await DatabaseCopy.CreateAsync(_temporary.Path, copies, TimeProvider.System, CancellationToken.None);

            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
            var files = folder.GetFiles("*", SearchOption.AllDirectories);
            Assert.Equal(
                ["chatbot-log.db", "chatbot-log.db", "chatbot.db", "chatbot.db", "chatbot.db.copying", "chatbot.db.lock"],
                files.Select(file => file.Name).Order(StringComparer.Ordinal));
            Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
        }
    }

    [Fact]
    public async Task A_connection_string_names_the_file()
    {
        using (var database = LiteDbDatabase.Open($"Filename={_temporary.Path}", TimeProvider.System))
        {
            await new LiteDbConversationStore(database, TimeProvider.System).AppendAsync([AMessage("a")]);
        }

        Assert.Equal(["a"], await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).IdsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Connection=direct")]
    [InlineData("Filename=x.db;Password=secret")]
    public void A_connection_string_that_asks_for_more_is_refused(string connection) =>
        Assert.Throws<ArgumentException>(() => LiteDbDatabase.Open(connection, TimeProvider.System));

    [Fact]
    public async Task A_database_that_another_process_has_open_is_refused()
    {
        using var process = AppendingProcess.Start(_temporary.Path, "r");
        try
        {
            await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

            var refused = Assert.Throws<DatabaseInUseException>(() => LiteDbDatabase.Open(_temporary.Path, TimeProvider.System));

            Assert.Equal(_temporary.Path, refused.Path);
            Assert.Contains(_temporary.Path, refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }

        await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.NotEmpty(await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).ListAsync(limit: 1));
    }

    [Fact]
    public void A_database_is_opened_once_in_a_process_too()
    {
        _ = _temporary.Database;

        Assert.Throws<DatabaseInUseException>(() => LiteDbDatabase.Open(_temporary.Path, TimeProvider.System));
    }

    [Fact]
    public async Task After_closing_nothing_can_be_stored()
    {
        var store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        _temporary.Close();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AppendAsync([AMessage("a")]));
    }

    [Fact]
    public async Task Closing_waits_for_what_was_begun()
    {
        var store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        var appends = Enumerable.Range(0, 200).Select(number => store.AppendAsync([AMessage($"{number}")])).ToArray();

        _temporary.Close();

        await Task.WhenAll(appends).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).IdsAsync()).Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        Directory.CreateDirectory(Path.GetDirectoryName(_temporary.Path)!);
        File.WriteAllBytes(_temporary.Path, bytes);

        var refused = Assert.Throws<DatabaseDamagedException>(() => LiteDbDatabase.Open(_temporary.Path, TimeProvider.System));

        Assert.Equal(_temporary.Path, refused.Path);
        Assert.Contains(_temporary.Path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_temporary.Path));
    }

    [Fact]
    public void A_log_without_its_database_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_temporary.Path)!);
        File.WriteAllBytes(_temporary.LogPath, new byte[8192]);

        Assert.Throws<DatabaseDamagedException>(() => LiteDbDatabase.Open(_temporary.Path, TimeProvider.System));

        Assert.Equal(8192, new FileInfo(_temporary.LogPath).Length);
        Assert.False(File.Exists(_temporary.Path));
    }

    [Fact]
    public async Task What_a_killed_first_start_left_is_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_temporary.Path)!);
        File.WriteAllBytes(_temporary.Path + ".new", new byte[5000]);

        await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).AppendAsync([AMessage("a")]);
    }

    [Fact]
    public async Task Reads_that_never_end_do_not_keep_a_write_waiting()
    {
        const int Enough = 5_000;
        var reads = 0;
        Task<int>? write = null;

        // Each read queues the next one before it ends, so there is always one waiting.
        Task ReadOnAsync() => _temporary.Database.ReadAsync(
            _ =>
            {
                write ??= _temporary.Database.WriteAsync(_ => reads, size: 0, CancellationToken.None);
                return ++reads < Enough ? ReadOnAsync() : Task.CompletedTask;
            },
            CancellationToken.None);

        await ReadOnAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.InRange(await write!.WaitAsync(TimeSpan.FromSeconds(10)), 1, Enough / 2);
    }

    [Fact]
    public async Task The_services_share_one_database()
    {
        await using (var services = new ServiceCollection().AddLiteDbConversations(_temporary.Path).BuildServiceProvider())
        {
            await services.GetRequiredService<ITranscriptStore>().LogActivityAsync(AMessage("a"));
            await services.GetRequiredService<IStorage>().WriteAsync(new Dictionary<string, object> { ["k"] = new object() });
            Assert.Equal(["a"], await services.GetRequiredService<IConversationStore>().IdsAsync());
        }

        Assert.Equal(["a"], await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).IdsAsync());
    }
}
