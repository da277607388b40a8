using Chatbot.Conversations.LiteDb;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Chatbot.Conversations.Tests.LiteDb;

public sealed class LiteDbStorageTests : StorageContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private LiteDbStorage _storage;

    public LiteDbStorageTests() => _storage = new LiteDbStorage(_temporary.Database);

    protected override IStorage Storage => _storage;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task State_and_its_eTags_survive_a_restart()
    {
        await WriteAsync("a", new Order { Number = "1", Lines = [new Line("Jas", 1)] });
        var stale = await ReadOrderAsync("a");
        await WriteAsync("a", stale.With("2"));

        _temporary.Close();
        _storage = new LiteDbStorage(_temporary.Database);

        Assert.Equal("Jas", Assert.Single((await ReadOrderAsync("a")).Lines).Name);
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("a", stale.With("3")));
        await WriteAsync("a", (await ReadOrderAsync("a")).With("4"));
    }

    [Fact]
    public async Task A_type_that_came_with_data_stays_data()
    {
        var channelData = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}""");
        await WriteAsync("a", new Dictionary<string, object> { ["channelData"] = channelData });

        var values = (IDictionary<string, object>)(await Storage.ReadAsync(["a"]))["a"];

        Assert.Equal("/etc/passwd", Assert.IsType<JObject>(values["channelData"]).Value<string>("fileName"));
    }

    [Fact]
    public async Task What_a_collection_expression_made_is_read_as_a_list()
    {
        IReadOnlyList<Line> one = [new Line("Jas", 1)];
        IReadOnlyList<Line> two = [.. one, new Line("Broek", 2)];
        await WriteAsync("a", new Dictionary<string, object> { ["one"] = one, ["two"] = two });

        var values = (IDictionary<string, object>)(await Storage.ReadAsync(["a"]))["a"];

        Assert.Equal(one, Assert.IsAssignableFrom<IReadOnlyList<Line>>(values["one"]));
        Assert.Equal(two, Assert.IsAssignableFrom<IReadOnlyList<Line>>(values["two"]));
    }

    [Fact]
    public async Task Of_changes_with_a_conflict_none_is_stored()
    {
        await WriteAsync("b", new Order { Number = "1" });

        await Assert.ThrowsAsync<ArgumentException>(() => Storage.WriteAsync(new Dictionary<string, object>
        {
            ["a"] = new Order { Number = "2" },
            ["b"] = new Order { Number = "2" },
            ["c"] = new Order { Number = "2" },
        }));

        Assert.Equal(["b"], (await Storage.ReadAsync(["a", "b", "c"])).Keys);
    }

    [Fact]
    public async Task An_item_that_was_deleted_and_made_again_is_another_one()
    {
        await WriteAsync("a", new Order { Number = "1" });
        var first = await ReadOrderAsync("a");
        await Storage.DeleteAsync(["a"]);
        await WriteAsync("a", new Order { Number = "2" });

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("a", first.With("3")));
    }

    [Fact]
    public async Task A_conflict_takes_nobody_else_with_it()
    {
        await WriteAsync("a", new Order { Number = "1" });

        var writes = Enumerable.Range(0, 40).Select(number => number % 4 == 0
            ? WriteAsync("a", new Order { Number = "stale" })
            : WriteAsync($"{number}", new Order { Number = $"{number}" })).ToList();
        await Task.WhenAny(Task.WhenAll(writes)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.All(writes, (write, number) => Assert.Equal(number % 4 != 0, write.IsCompletedSuccessfully));
        Assert.Equal(30, (await Storage.ReadAsync([.. Enumerable.Range(0, 40).Select(number => $"{number}")])).Count);
    }
}
