using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>The items that exist and are, or can be read as, a <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            if (value is TStoreItem item)
            {
                typed.Add(key, item);
            }
            else if (value is JObject json)
            {
                // The storage keeps no type names.
                typed.Add(key, json.ToObject<TStoreItem>());
            }
        }

        return typed;
    }
}
