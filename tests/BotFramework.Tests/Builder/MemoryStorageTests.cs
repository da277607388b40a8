using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task An_item_comes_back_as_a_copy_of_its_own_type()
    {
        var item = new Plain { Text = "a", Any = new Plain { Text = "b" } };
        await WriteAsync("key", item);
        item.Text = "changed";

        var read = Assert.IsType<Plain>(await ReadAsync("key"));

        Assert.Equal(("a", "b"), (read.Text, Assert.IsType<Plain>(read.Any).Text));
    }

    [Fact]
    public async Task What_is_not_there_is_not_in_the_result()
    {
        await WriteAsync("there", new Plain());

        var items = await ((IStorage)_storage).ReadAsync(["there", "not there"]);

        Assert.Equal(["there"], items.Keys);
    }

    [Fact]
    public async Task A_deleted_item_is_gone_and_deleting_it_again_is_no_error()
    {
        await WriteAsync("key", new Plain());

        await ((IStorage)_storage).DeleteAsync(["key"]);
        await ((IStorage)_storage).DeleteAsync(["key"]);

        Assert.Null(await ReadAsync("key"));
    }

    [Fact]
    public async Task Items_can_be_read_as_a_type_and_others_are_left_out()
    {
        await WriteAsync("plain", new Plain { Text = "a" });
        await WriteAsync("versioned", new Versioned());

        var items = await _storage.ReadAsync<Plain>(["plain", "versioned"]);

        Assert.Equal("a", Assert.Single(items).Value.Text);
    }

    [Fact]
    public async Task Every_write_gives_a_new_eTag()
    {
        await WriteAsync("key", new Versioned());
        var first = (Versioned)(await ReadAsync("key"))!;
        await WriteAsync("key", first);
        var second = (Versioned)(await ReadAsync("key"))!;

        Assert.NotNull(first.ETag);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task The_eTag_is_in_the_dictionary_once_and_counts_from_zero()
    {
        var items = new Dictionary<string, JObject>();
        IStorage storage = new MemoryStorage(items);

        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Versioned { ETag = "*" } });

        var property = Assert.Single(items["key"].Properties(), property => property.Name.Equals("eTag", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(("eTag", "0"), (property.Name, (string?)property.Value));
    }

    [Fact]
    public async Task What_nests_deeply_comes_back()
    {
        var nested = new Plain { Text = "innermost" };
        for (var i = 0; i < 200; i++)
        {
            nested = new Plain { Any = nested };
        }

        await WriteAsync("key", nested);

        object? read = await ReadAsync("key");
        for (var i = 0; i < 200; i++)
        {
            read = ((Plain)read!).Any;
        }

        Assert.Equal("innermost", ((Plain)read!).Text);
    }

    [Theory]
    [InlineData("stale")]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_wrong_eTag_is_refused_and_what_came_before_it_stays_written(string? eTag)
    {
        await WriteAsync("key", new Versioned { Text = "stored" });

        await Assert.ThrowsAsync<ArgumentException>(() => ((IStorage)_storage).WriteAsync(new Dictionary<string, object>
        {
            ["before"] = new Plain(),
            ["key"] = new Versioned { Text = "lost", ETag = eTag },
        }));

        Assert.Equal("stored", ((Versioned)(await ReadAsync("key"))!).Text);
        Assert.NotNull(await ReadAsync("before"));
    }

    [Fact]
    public async Task JSON_with_an_eTag_is_versioned_too()
    {
        await WriteAsync("key", JObject.Parse("""{"text":"stored","eTag":null}"""));
        var stored = (JObject)(await ReadAsync("key"))!;
        await WriteAsync("key", stored);

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("key", stored));
        Assert.NotEqual(stored.Value<string>("eTag"), ((JObject)(await ReadAsync("key"))!).Value<string>("eTag"));
    }

    [Fact]
    public async Task A_star_overwrites_whatever_is_there()
    {
        await WriteAsync("key", new Versioned { Text = "first" });
        await WriteAsync("key", new Versioned { Text = "second", ETag = "*" });

        Assert.Equal("second", ((Versioned)(await ReadAsync("key"))!).Text);
    }

    [Fact]
    public async Task A_type_name_from_outside_stays_data()
    {
        var fromOutside = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}""");
        await WriteAsync("key", new Dictionary<string, object> { ["value"] = fromOutside });

        var read = (IDictionary<string, object>)(await ReadAsync("key"))!;

        Assert.Equal("/etc/passwd", Assert.IsType<JObject>(read["value"]).Value<string>("fileName"));
    }

    [Fact]
    public async Task Null_is_no_list_of_keys_or_changes_and_no_serializer()
    {
        IStorage storage = _storage;

        Assert.Throws<ArgumentNullException>(() => new MemoryStorage((JsonSerializer)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null));
    }

    private Task WriteAsync(string key, object value) => ((IStorage)_storage).WriteAsync(new Dictionary<string, object> { [key] = value });

    private async Task<object?> ReadAsync(string key) => (await ((IStorage)_storage).ReadAsync([key])).TryGetValue(key, out var value) ? value : null;

    private sealed class Plain
    {
        public string? Text { get; set; }

        public object? Any { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
