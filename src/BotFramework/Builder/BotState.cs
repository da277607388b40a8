using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Named values of one conversation or customer: loaded once in a turn, kept in the turn state, and saved if they changed.</summary>
/// <remarks>Of two turns that save the same state the last one wins.</remarks>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="storage">Where the state is kept.</param>
    /// <param name="contextServiceKey">The name of this state in the turn state.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <exception cref="ArgumentNullException">The name is empty.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Loads the state, unless this turn has it already.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Load in any case, and lose what this turn changed.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        var state = stored switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> values => new CachedBotState(values),
            JObject json => new CachedBotState(json.ToObject<Dictionary<string, object>>()),
            _ => throw new InvalidOperationException($"What is stored for {GetType().Name} is no state but a {stored.GetType().Name}."),
        };
        turnContext.TurnState[_contextServiceKey] = state;
    }

    /// <summary>Saves the state if this turn loaded and changed it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Save even if nothing changed.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !(cached.HasChanged(out var json) || force))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.IsSavedAs(json);
    }

    /// <summary>Empties the state for this turn; <see cref="SaveChangesAsync"/> writes that.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from the turn and from the storage at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A copy of what this turn has, as JSON; null when it loaded nothing.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return GetCachedState(turnContext)?.State is { } state ? JObject.FromObject(state) : null;
    }

    /// <summary>What this turn has of the state; null when it loaded nothing.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<object>(_contextServiceKey) as CachedBotState;
    }

    /// <summary>The key of this turn's state in the storage.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks a part of the key.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property. The state has to be loaded.</summary>
    /// <exception cref="KeyNotFoundException">There is none, and <typeparamref name="T"/> cannot be null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!TryGetProperty<T>(turnContext, propertyName, out var value) && typeof(T).IsValueType)
        {
            throw new KeyNotFoundException(propertyName);
        }

        return Task.FromResult(value);
    }

    /// <summary>Sets a property in this turn's state. The state has to be loaded.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LoadedState(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    /// <summary>Takes a property away from this turn's state. The state has to be loaded.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LoadedState(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    private bool TryGetProperty<T>(ITurnContext turnContext, string propertyName, out T value)
    {
        var state = LoadedState(turnContext, propertyName);
        value = default;
        if (!state.TryGetValue(propertyName, out var stored) || stored is null)
        {
            return false;
        }

        if (stored is T typed)
        {
            value = typed;
            return true;
        }

        // A storage that keeps no type names gives JSON back. The converted value takes its place, so that changes to it are saved.
        value = (stored as JToken ?? JToken.FromObject(stored)).ToObject<T>();
        state[propertyName] = value;
        return true;
    }

    private IDictionary<string, object> LoadedState(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State ?? throw new InvalidOperationException($"{GetType().Name} is not loaded in this turn.");
    }

    /// <summary>What a turn has loaded of a state.</summary>
    public class CachedBotState
    {
        // A state that is changed and changed back needs no saving; comparing the JSON itself leaves no collisions to think about.
        private string _savedJson;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            _savedJson = ToJson();
        }

        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState Cleared() => new() { _savedJson = null };

        internal bool HasChanged(out string json)
        {
            json = ToJson();
            return json != _savedJson;
        }

        internal void IsSavedAs(string json) => _savedJson = json;

        private string ToJson() => State.Count == 0 ? "{}" : JsonConvert.SerializeObject(State);
    }

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            if (!state.TryGetProperty<T>(turnContext, name, out var value) && defaultValueFactory is not null)
            {
                value = defaultValueFactory();
                await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
            }

            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }
    }
}
