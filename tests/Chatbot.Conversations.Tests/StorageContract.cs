using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder;

namespace Chatbot.Conversations.Tests;

/// <summary>What every storage of bot state keeps to; Microsoft's own semantics.</summary>
public abstract class StorageContract
{
    protected abstract IStorage Storage { get; }

    [Fact]
    public async Task What_was_written_is_read_as_what_it_was()
    {
        await WriteAsync("a", new Order { Number = "100234501", Lines = [new Line("Jas", 2)] });
        await WriteAsync("b", new Dictionary<string, object> { ["order"] = new Order { Number = "2" }, ["count"] = 3 });

        var read = await Storage.ReadAsync(["a", "b", "unknown"]);

        Assert.Equal(["a", "b"], read.Keys.Order());
        var order = Assert.IsType<Order>(read["a"]);
        Assert.Equal(("100234501", new Line("Jas", 2)), (order.Number, Assert.Single(order.Lines)));
        var values = Assert.IsAssignableFrom<IDictionary<string, object>>(read["b"]);
        Assert.Equal("2", Assert.IsType<Order>(values["order"]).Number);
        Assert.Equal(3L, Convert.ToInt64(values["count"], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_reader_gets_a_copy()
    {
        var order = new Order { Number = "1" };
        await WriteAsync("a", order);

        order.Number = "2";
        (await ReadOrderAsync("a")).Number = "3";

        Assert.Equal("1", (await ReadOrderAsync("a")).Number);
    }

    [Theory]
    [InlineData("directline/conversations/É 👍/users/x\0y")]
    [InlineData("é")]
    [InlineData("E")]
    public async Task Keys_are_kept_letter_by_letter(string key)
    {
        await WriteAsync("e\u0301", new Order { Number = "composed of two" });
        await WriteAsync("e", new Order { Number = "small" });
        await WriteAsync(key, new Order { Number = "this" });

        Assert.Equal("this", (await ReadOrderAsync(key)).Number);
        Assert.Equal("small", (await ReadOrderAsync("e")).Number);
        Assert.Equal("composed of two", (await ReadOrderAsync("e\u0301")).Number);
    }

    [Fact]
    public async Task Text_that_looks_like_a_time_stays_text()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["said"] = "2026-03-02T12:00:00Z" });

        var values = (IDictionary<string, object>)(await Storage.ReadAsync(["a"]))["a"];

        Assert.Equal("2026-03-02T12:00:00Z", values["said"]);
    }

    [Fact]
    public async Task An_item_that_was_read_can_be_written_once()
    {
        await WriteAsync("a", new Order { Number = "1" });
        var (mine, theirs) = (await ReadOrderAsync("a"), await ReadOrderAsync("a"));
        Assert.False(string.IsNullOrEmpty(mine.ETag));

        await WriteAsync("a", mine.With("2"));

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("a", theirs.With("3")));
        Assert.Equal("2", (await ReadOrderAsync("a")).Number);
        await WriteAsync("a", (await ReadOrderAsync("a")).With("4"));
        Assert.Equal("4", (await ReadOrderAsync("a")).Number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("stale")]
    public async Task Any_other_eTag_than_the_stored_one_conflicts(string? eTag)
    {
        await WriteAsync("a", new Order { Number = "1", ETag = eTag });

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("a", new Order { Number = "2", ETag = eTag }));

        Assert.Equal("1", (await ReadOrderAsync("a")).Number);
    }

    [Fact]
    public async Task A_star_overwrites()
    {
        await WriteAsync("a", new Order { Number = "1" });
        await WriteAsync("a", new Order { Number = "2", ETag = "*" });

        Assert.Equal("2", (await ReadOrderAsync("a")).Number);
        Assert.NotEqual("*", (await ReadOrderAsync("a")).ETag);
    }

    [Fact]
    public async Task What_has_no_eTag_is_overwritten_by_the_last_writer()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["x"] = "1" });
        await WriteAsync("a", new Dictionary<string, object> { ["x"] = "2" });

        Assert.Equal("2", ((IDictionary<string, object>)(await Storage.ReadAsync(["a"]))["a"])["x"]);
    }

    [Fact]
    public async Task Of_two_writers_at_once_one_wins()
    {
        await WriteAsync("a", new Order { Number = "0" });
        var read = await ReadOrderAsync("a");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(number => Task.Run(async () =>
        {
            try
            {
                await WriteAsync("a", new Order { Number = $"{number}", ETag = read.ETag });
                return $"{number}";
            }
            catch (ArgumentException)
            {
                return null;
            }
        }))).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(Assert.Single(outcomes, outcome => outcome is not null), (await ReadOrderAsync("a")).Number);
    }

    [Fact]
    public async Task Deleted_items_are_gone_and_unknown_ones_do_not_matter()
    {
        await WriteAsync("a", new Order { Number = "1" });
        await WriteAsync("b", new Order { Number = "2" });

        await Storage.DeleteAsync(["a", "unknown"]).WaitAsync(TimeSpan.FromSeconds(10));
        await Storage.DeleteAsync(["unknown"]).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["b"], (await Storage.ReadAsync(["a", "b"])).Keys);
        await WriteAsync("a", new Order { Number = "3" });
        Assert.Equal("3", (await ReadOrderAsync("a")).Number);
    }

    [Fact]
    public async Task Writing_null_takes_the_item_away()
    {
        await WriteAsync("a", new Order { Number = "1" });
        await WriteAsync("a", null);

        Assert.Empty(await Storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task Nothing_is_read_written_or_deleted_when_asked_for_nothing()
    {
        await Storage.WriteAsync(new Dictionary<string, object>());
        await Storage.DeleteAsync([]);
        Assert.Empty(await Storage.ReadAsync([]));
    }

    [Fact]
    public async Task What_is_null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Storage.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Storage.WriteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Storage.DeleteAsync(null!));
    }

    [Fact]
    public async Task A_megabyte_of_state_is_kept()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number} 👍 €"));
        await WriteAsync("a", new Order { Number = text });

        Assert.Equal(text, (await ReadOrderAsync("a")).Number);
    }

    protected Task WriteAsync(string key, object? value) => Storage.WriteAsync(new Dictionary<string, object> { [key] = value! });

    protected async Task<Order> ReadOrderAsync(string key) => Assert.IsType<Order>((await Storage.ReadAsync([key]))[key]);

    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The storage makes it by its name.")]
    public sealed class Order : IStoreItem
    {
        public required string Number { get; set; }

        public List<Line> Lines { get; set; } = [];

        public string? ETag { get; set; }

        public Order With(string number) => new() { Number = number, Lines = Lines, ETag = ETag };
    }

    public sealed record Line(string Name, int Quantity);
}
