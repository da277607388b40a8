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
    private const string ETagProperty = "eTag";

    private readonly Dictionary<string, JObject> _items;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private int _nextETag;

    /// <param name="dictionary">Where the items are kept, for a test that wants to see them.</param>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(DefaultSerializer(), dictionary)
    {
    }

    /// <param name="jsonSerializer">How items become JSON and come back. With <see cref="TypeNameHandling"/> on it needs a binder that knows which types to allow.</param>
    /// <param name="dictionary">Where the items are kept, for a test that wants to see them.</param>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
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
                    SetETag(item);
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

    private static JsonSerializer DefaultSerializer() => new()
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = new WrittenTypesBinder(),

        // The binder looks names up as it made them; the short form drops a part of them.
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,

        // State that could be written has to be readable, however deep it nests.
        MaxDepth = null,
    };

    // State without a type of its own comes as JSON, and has its version there.
    private static bool TryGetETag(object value, out string eTag)
    {
        var property = ETagOf(value as JObject);
        eTag = value is IStoreItem item ? item.ETag : (string)property?.Value;
        return value is IStoreItem || property is not null;
    }

    // Classes name it as they like.
    private static JProperty ETagOf(JObject json) => json?.Property(ETagProperty, StringComparison.OrdinalIgnoreCase);

    private void SetETag(JObject item)
    {
        ETagOf(item)?.Remove();
        item[ETagProperty] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
    }

    private void CheckETag(string key, string eTag)
    {
        if (eTag == AnyETag || !_items.TryGetValue(key, out var stored))
        {
            return;
        }

        var storedETag = (string)ETagOf(stored)?.Value;
        if (storedETag is not null && storedETag != eTag)
        {
            throw new ArgumentException($"ETag conflict: '{eTag}' was written where '{storedETag}' is stored.");
        }
    }
}
