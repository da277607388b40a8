using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Order> _order;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _order = _state.CreateProperty<Order>("order");
    }

    [Fact]
    public async Task A_value_lives_until_the_next_turn_once_it_is_saved()
    {
        var turn = ATurn();
        await _order.SetAsync(turn, new Order { Number = "1" });
        await _state.SaveChangesAsync(turn);

        Assert.Equal("1", (await _order.GetAsync(ATurn())).Number);
    }

    [Fact]
    public async Task A_value_that_is_not_saved_is_lost()
    {
        await _order.SetAsync(ATurn(), new Order());

        Assert.Null(await _order.GetAsync(ATurn()));
    }

    [Fact]
    public async Task A_missing_value_is_the_default_or_what_the_factory_makes()
    {
        var turn = ATurn();
        var number = _state.CreateProperty<int>("number");

        Assert.Null(await _order.GetAsync(turn));
        Assert.Equal(0, await number.GetAsync(turn));

        var made = await _order.GetAsync(turn, () => new Order { Number = "2" });
        Assert.Same(made, await _order.GetAsync(turn));
        Assert.Equal(7, await number.GetAsync(turn, () => 7));
    }

    [Fact]
    public async Task A_turn_loads_once_and_saves_only_what_changed()
    {
        await StoreAsync("1");
        var (reads, writes) = (_storage.Reads, _storage.Writes);
        var turn = ATurn();

        await _order.GetAsync(turn);
        await _order.GetAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Equal((reads + 1, writes), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task A_change_inside_a_value_is_saved_and_a_change_back_is_not()
    {
        await StoreAsync("1");
        var writes = _storage.Writes;
        var turn = ATurn();
        var order = await _order.GetAsync(turn);

        order.Number = "2";
        order.Number = "1";
        await _state.SaveChangesAsync(turn);
        Assert.Equal(writes, _storage.Writes);

        order.Number = "3";
        await _state.SaveChangesAsync(turn);
        await _state.SaveChangesAsync(turn);
        Assert.Equal(writes + 1, _storage.Writes);
        Assert.Equal("3", (await _order.GetAsync(ATurn())).Number);
    }

    [Fact]
    public async Task Saving_can_be_forced_and_loading_too()
    {
        await StoreAsync("1");
        var turn = ATurn();
        (await _order.GetAsync(turn)).Number = "lost";

        await _state.LoadAsync(turn, force: true);
        Assert.Equal("1", (await _order.GetAsync(turn)).Number);

        var writes = _storage.Writes;
        await _state.SaveChangesAsync(turn, force: true);
        Assert.Equal(writes + 1, _storage.Writes);
    }

    [Fact]
    public async Task What_was_never_loaded_is_not_saved()
    {
        await _state.SaveChangesAsync(ATurn(), force: true);

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task Of_two_turns_the_last_to_save_wins()
    {
        await StoreAsync("1");
        var (first, second) = (ATurn(), ATurn());
        (await _order.GetAsync(first)).Number = "first";
        (await _order.GetAsync(second)).Number = "second";

        await _state.SaveChangesAsync(second);
        await _state.SaveChangesAsync(first);

        Assert.Equal("first", (await _order.GetAsync(ATurn())).Number);
    }

    [Fact]
    public async Task A_cleared_state_is_saved_as_empty_though_it_was_never_loaded()
    {
        await StoreAsync("1");
        var turn = ATurn();

        await _state.ClearStateAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Null(await _order.GetAsync(ATurn()));
    }

    [Fact]
    public async Task A_deleted_value_and_a_deleted_state_are_gone()
    {
        await StoreAsync("1");
        var turn = ATurn();
        await _order.DeleteAsync(turn);
        Assert.Null(await _order.GetAsync(turn));

        await _state.DeleteAsync(turn);
        Assert.Null(_state.GetCachedState(turn));
        Assert.Null(await _order.GetAsync(ATurn()));
    }

    [Fact]
    public async Task State_from_a_storage_without_type_names_is_converted_in_place()
    {
        _storage.Override = JObject.Parse("""{"order":{"Number":"1"},"count":3}""");
        var turn = ATurn();

        var order = await _order.GetAsync(turn);
        order.Number = "2";

        Assert.Same(order, await _order.GetAsync(turn));
        Assert.Equal(3, await _state.CreateProperty<int>("count").GetAsync(turn));
        Assert.Equal("2", _state.Get(turn)["order"]!["Number"]);
    }

    [Fact]
    public async Task Each_scope_has_its_own_key()
    {
        await SaveAsync(new ConversationState(_storage));
        await SaveAsync(new UserState(_storage));
        await SaveAsync(new PrivateConversationState(_storage));

        Assert.Equal(
            ["test/conversations/c1", "test/conversations/c1/users/customer", "test/users/customer"],
            _storage.Keys.Order(StringComparer.Ordinal));

        static async Task SaveAsync(BotState state)
        {
            var turn = ATurn();
            await state.CreateProperty<string>("name").SetAsync(turn, "value");
            await state.SaveChangesAsync(turn);
        }
    }

    [Fact]
    public async Task An_activity_without_the_parts_of_the_key_is_an_error()
    {
        var activity = RecordingAdapter.Incoming();
        activity.Conversation = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _order.GetAsync(new TurnContext(new RecordingAdapter(), activity)));
        Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<string>(" "));
    }

    [Fact]
    public async Task Middleware_saves_when_the_turn_ends_well_and_not_when_it_throws()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_state));

        await adapter.RunAsync(RecordingAdapter.Incoming(), (turn, token) => _order.SetAsync(turn, new Order { Number = "1" }, token));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => adapter.RunAsync(RecordingAdapter.Incoming(), async (turn, token) =>
        {
            await _order.SetAsync(turn, new Order { Number = "2" }, token);
            throw new InvalidTimeZoneException();
        }));

        Assert.Equal("1", (await _order.GetAsync(ATurn())).Number);
    }

    private static TurnContext ATurn() => new(new RecordingAdapter(), RecordingAdapter.Incoming());

    private async Task StoreAsync(string number)
    {
        var turn = ATurn();
        await _order.SetAsync(turn, new Order { Number = number });
        await _state.SaveChangesAsync(turn);
    }

    private sealed class Order
    {
        public string? Number { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly IStorage _inner = new MemoryStorage();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public HashSet<string> Keys { get; } = [];

        public object? Override { get; set; }

        public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Override is null
                ? await _inner.ReadAsync(keys, cancellationToken)
                : keys.ToDictionary(key => key, _ => Override);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            Keys.UnionWith(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
