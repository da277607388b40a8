using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Items that are lost when the process ends: for tests and demonstrations.</summary>
/// <remarks>
/// Items are kept as JSON, so that a reader gets a copy. They come back as the type that was written: their JSON names types, of which only
/// those are made again that this process has itself put into a store. An item with a stale eTag is refused with an
/// <see cref="ArgumentException"/>; items before it in the same call stay written.
/// </remarks>
public class MemoryStorage : IStorage
{
    private const string AnyETag = "*";
    private const string ETagProperty = nameof(IStoreItem.ETag);

    private readonly Dictionary<string, JObject> _items;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private int _lastETag;

    /// <param name="dictionary">Where the items are kept, for a test that wants to see them.</param>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(null, dictionary)
    {
    }

    /// <param name="jsonSerializer">Replaces the default. With <see cref="TypeNameHandling"/> on it needs a binder that knows which types to allow.</param>
    /// <param name="dictionary">Where the items are kept, for a test that wants to see them.</param>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _serializer = jsonSerializer ?? new JsonSerializer
        {
            TypeNameHandling = TypeNameHandling.All,
            SerializationBinder = new WrittenTypesBinder(),

            // The binder looks names up as it made them; the short form drops a part of them.
            TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        };
        _items = dictionary ?? [];
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);

        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item) && item is not null)
                {
                    found[key] = item.ToObject<object>(_serializer);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);

        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                var item = value is null ? null : JObject.FromObject(value, _serializer);
                if (TryGetETag(value, out var eTag))
                {
                    CheckETag(key, eTag);
                    item[ETagProperty] = (++_lastETag).ToString(CultureInfo.InvariantCulture);
                }

                _items[key] = item;
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);

        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    // State without a type of its own comes as JSON, and has its version there.
    private static bool TryGetETag(object value, out string eTag)
    {
        var json = value as JObject;
        eTag = value is IStoreItem item ? item.ETag : json?.Value<string>(ETagProperty);
        return value is IStoreItem || json?.ContainsKey(ETagProperty) is true;
    }

    private void CheckETag(string key, string eTag)
    {
        if (eTag == AnyETag || !_items.TryGetValue(key, out var stored))
        {
            return;
        }

        var storedETag = stored?.Value<string>(ETagProperty);
        if (storedETag is not null && storedETag != eTag)
        {
            throw new ArgumentException($"ETag conflict: '{eTag}' was written where '{storedETag}' is stored.");
        }
    }
}
