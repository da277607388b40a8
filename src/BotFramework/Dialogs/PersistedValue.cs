using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads a dialog's stored state. Storage that keeps no type names gives back JSON (or a wider number) for what was
/// put in; the first read of a turn puts the typed value in its place, so that changes to it are stored again.
/// </summary>
internal static class PersistedValue
{
    /// <returns>The value, or the default of <typeparamref name="T"/> if there is none.</returns>
    public static T Get<T>(IDictionary<string, object> state, string key)
    {
        if (!state.TryGetValue(key, out var value) || value is null)
        {
            return default;
        }

        if (value is T typed)
        {
            return typed;
        }

        var converted = (value as JToken ?? JToken.FromObject(value)).ToObject<T>();
        state[key] = converted;
        return converted;
    }
}
