using Chatbot.Conversations.LiteDb;
using Chatbot.Conversations.LiteDb.Files;
using Microsoft.Extensions.Time.Testing;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests.LiteDb;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_snapshot_holds_what_was_stored_when_it_was_made()
    {
        var store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        await store.AppendAsync([AMessage("a")]);

        using var snapshot = await OpenSnapshotAsync();
        await store.AppendAsync([AMessage("b")]);

        Assert.Equal(["a"], await new LiteDbConversationStore(snapshot, TimeProvider.System).IdsAsync());
    }

    [Fact]
    public async Task A_snapshot_can_be_made_without_a_host()
    {
        await new LiteDbConversationStore(_temporary.Database, TimeProvider.System).AppendAsync([AMessage("a")]);
        _temporary.Close();

        using var snapshot = await OpenSnapshotAsync();

        Assert.Equal(["a"], await new LiteDbConversationStore(snapshot, TimeProvider.System).IdsAsync());
    }

    [Fact]
    public async Task A_snapshot_is_for_reading()
    {
        _ = _temporary.Database;
        using var snapshot = await OpenSnapshotAsync();
        var store = new LiteDbConversationStore(snapshot, TimeProvider.System);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.AppendAsync([AMessage("a")]));
    }

    [Fact]
    public async Task A_snapshot_leaves_nothing_behind()
    {
        _ = _temporary.Database;
        string copy;
        using (var snapshot = await OpenSnapshotAsync())
        {
            copy = snapshot.Path;
            Assert.NotEqual(_temporary.Path, copy);
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(copy)));
    }

    [Fact]
    public async Task Without_a_database_there_is_no_snapshot() =>
        await Assert.ThrowsAsync<FileNotFoundException>(OpenSnapshotAsync);

    [Fact]
    public async Task A_damaged_database_is_reported_under_its_own_path()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_temporary.Path)!);
        await File.WriteAllBytesAsync(_temporary.Path, new byte[100]);

        var refused = await Assert.ThrowsAsync<DatabaseDamagedException>(OpenSnapshotAsync);

        Assert.Equal(_temporary.Path, refused.Path);
        Assert.Contains($"'{_temporary.Path}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{_temporary.LogPath}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_file_stands_still_while_it_is_copied()
    {
        var store = new LiteDbConversationStore(_temporary.Database, TimeProvider.System);
        await store.AppendAsync([AMessage("first")]);
        var before = await ReadDataFileAsync();

        using (DatabaseFiles.TryLockForCopying(_temporary.Path))
        {
            await AppendMoreThanALogAsync(store, "a");
            Assert.Equal(before, await ReadDataFileAsync());
        }

        await AppendMoreThanALogAsync(store, "b");
        Assert.NotEqual(before, await ReadDataFileAsync());
    }

    [Fact]
    public async Task A_snapshot_waits_for_a_checkpoint()
    {
        _ = _temporary.Database;
        Task<LiteDbDatabase> opening;
        using (DatabaseFiles.TryLockForCheckpoint(_temporary.Path))
        {
            opening = LiteDbDatabase.OpenSnapshotAsync(_temporary.Path, _time);
            Assert.False(opening.IsCompleted);
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        (await opening.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [Fact]
    public async Task A_snapshot_gives_up_on_a_checkpoint_that_does_not_end()
    {
        _ = _temporary.Database;
        using var checkpoint = DatabaseFiles.TryLockForCheckpoint(_temporary.Path);

        var opening = LiteDbDatabase.OpenSnapshotAsync(_temporary.Path, _time);
        while (!opening.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<TimeoutException>(() => opening);
    }

    [Fact]
    public async Task Snapshots_of_a_database_at_work_are_whole_and_recent()
    {
        using var process = AppendingProcess.Start(_temporary.Path, "r");
        try
        {
            for (var round = 0; round < 8; round++)
            {
                HashSet<string> said = [];
                while (said.Count < 200)
                {
                    var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
                    said.Add(Assert.IsType<string>(line));
                }

                using var snapshot = await OpenSnapshotAsync();
                await CheckAsync(new LiteDbConversationStore(snapshot, TimeProvider.System), said);
            }
        }
        finally
        {
            process.Kill();
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task CheckAsync(LiteDbConversationStore store, HashSet<string> said)
    {
        HashSet<string> turns = [];
        foreach (var info in await store.ListAsync(limit: 10))
        {
            var stored = await store.ReadAsync(info.ChannelId, info.ConversationId, after: 0, limit: int.MaxValue);
            Assert.Equal(Enumerable.Range(1, (int)info.Activities).Select(sequence => (long)sequence), stored.Select(activity => activity.Sequence));
            foreach (var pair in stored.Chunk(2))
            {
                turns.Add($"{info.ConversationId} {pair[0].Activity.Id} {pair[^1].Activity.Id}");
            }
        }

        Assert.Empty(said.Except(turns));
    }

    private static async Task AppendMoreThanALogAsync(LiteDbConversationStore store, string name)
    {
        var text = new string('x', 1_000_000);
        for (var number = 0; number < 12; number++)
        {
            await store.AppendAsync([AMessage($"{name}{number}").WithText(text)]);
        }
    }

    private async Task<byte[]> ReadDataFileAsync()
    {
        await using var file = new FileStream(_temporary.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task<LiteDbDatabase> OpenSnapshotAsync() =>
        LiteDbDatabase.OpenSnapshotAsync(_temporary.Path, TimeProvider.System).WaitAsync(TimeSpan.FromSeconds(60));
}
