using System.Collections;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads and writes values inside objects by a path such as <c>user.addresses[0].city</c> or <c>user['e-mail']</c>. Names are
/// found whatever their case. An object is a dictionary, a <see cref="JObject"/> or anything with public properties.
/// </summary>
public static partial class ObjectPath
{
    private static readonly JsonSerializerSettings WithTypeNames = new() { TypeNameHandling = TypeNameHandling.All };

    private static readonly JsonSerializerSettings CamelCase = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
    };

    /// <returns>A new object: <paramref name="startObject"/> with the values of <paramref name="overlayObject"/> that are not null over it. Arrays are replaced.</returns>
    public static T Merge<T>(T startObject, T overlayObject)
        where T : class
        => Assign<T>(startObject, overlayObject);

    /// <inheritdoc cref="Merge"/>
    public static T Assign<T>(object startObject, object overlayObject)
        where T : class
        => (T)Assign(startObject, overlayObject, typeof(T));

    /// <inheritdoc cref="Merge"/>
    /// <returns>If one of the objects is null, the other; if both are, a new <paramref name="type"/>.</returns>
    public static object Assign(object startObject, object overlayObject, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);

        if (startObject is not null && overlayObject is not null)
        {
            var merged = startObject is JObject json ? (JObject)json.DeepClone() : JObject.FromObject(startObject);
            merged.Merge(
                overlayObject as JObject ?? JObject.FromObject(overlayObject),
                new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace, MergeNullValueHandling = MergeNullValueHandling.Ignore });
            return merged.ToObject(type);
        }

        return (startObject ?? overlayObject) switch
        {
            JObject json => json.ToObject(type),
            { } single => single,
            null => Activator.CreateInstance(type),
        };
    }

    /// <returns>A deep copy, made by way of JSON.</returns>
    public static T Clone<T>(T obj)
        => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(obj, WithTypeNames), WithTypeNames);

    public static bool ContainsProperty(object obj, string name) => obj switch
    {
        null => false,
        IDictionary<string, object> dictionary => dictionary.ContainsKey(name),
        JObject json => json.ContainsKey(name),
        _ => PublicProperties(obj).Any(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>Calls <paramref name="action"/> for each entry of a dictionary or <see cref="JObject"/>; anything else has none.</summary>
    public static void ForEachProperty(object obj, Action<string, object> action)
    {
        ArgumentNullException.ThrowIfNull(action);

        if (obj is IDictionary<string, object> dictionary)
        {
            foreach (var (name, value) in dictionary)
            {
                action(name, value);
            }
        }
        else if (obj is JObject json)
        {
            foreach (var property in json.Properties())
            {
                action(property.Name, property.Value);
            }
        }
    }

    public static IEnumerable<string> GetProperties(object obj) => obj switch
    {
        null => [],
        IDictionary<string, object> dictionary => dictionary.Keys,
        JObject json => json.Properties().Select(property => property.Name),
        _ => PublicProperties(obj).Select(property => property.Name),
    };

    public static bool HasValue(object obj, string path) => TryGetPathValue<object>(obj, path, out _);

    /// <exception cref="KeyNotFoundException">There is nothing at <paramref name="path"/>.</exception>
    public static T GetPathValue<T>(object obj, string path)
        => TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException(path);

    public static T GetPathValue<T>(object obj, string path, T defaultValue)
        => TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    /// <returns>False if there is nothing at <paramref name="path"/>, or null.</returns>
    public static bool TryGetPathValue<T>(object obj, string path, out T value)
    {
        value = default;
        if (obj is null || path is null)
        {
            return false;
        }

        if (path.Length > 0)
        {
            if (!TryResolvePath(obj, path, out var segments) || Follow(obj, segments) is not { } found)
            {
                return false;
            }

            obj = found;
        }

        value = MapValueTo<T>(obj);
        return true;
    }

    /// <summary>Puts a value at a path and makes the objects and arrays that are missing on the way. Does nothing if the path cannot be resolved.</summary>
    /// <param name="obj">Where the path begins.</param>
    /// <param name="path">The path; the last part may be new.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">Whether the value is stored as JSON, a copy with names in camel case, rather than as it is.</param>
    public static void SetPathValue(object obj, string path, object value, bool json = true)
    {
        if (!TryResolvePath(obj, path, out var segments) || segments.Count == 0)
        {
            return;
        }

        var current = obj;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            var next = GetSegment(current, segments[i]);
            if (next is null)
            {
                SetSegment(current, segments[i], segments[i + 1] is int ? new JArray() : new JObject());
                next = GetSegment(current, segments[i]);
            }

            current = next;
        }

        SetSegment(current, segments[^1], json ? ToJson(value) : value);
    }

    /// <summary>Removes a property; an array's element becomes null, so that the others keep their places.</summary>
    public static void RemovePathValue(object obj, string path)
    {
        if (!TryResolvePath(obj, path, out var segments) || segments.Count == 0)
        {
            return;
        }

        var owner = Follow(obj, segments[..^1]);
        switch (owner, segments[^1])
        {
            case (IDictionary<string, object> dictionary, string name):
                dictionary.Remove(KeyIn(dictionary, name));
                break;
            case (JObject json, string name):
                json.Property(name, StringComparison.OrdinalIgnoreCase)?.Remove();
                break;
            case (IList list, int index) when index >= 0 && index < list.Count:
                SetSegment(owner, index, null);
                break;
        }
    }

    /// <summary>Converts by way of JSON where a cast is not enough. JSON comes back as a copy, unless it is asked for as an <see cref="object"/>.</summary>
    public static T MapValueTo<T>(object val) => val switch
    {
        JValue value => value.ToObject<T>(),
        _ when typeof(T) == typeof(object) => (T)val,
        JArray or JObject => ((JToken)val).ToObject<T>(),
        _ when typeof(T) == typeof(JObject) || typeof(T) == typeof(JArray) || typeof(T) == typeof(JValue) => (T)(object)JToken.FromObject(val),
        T typed => typed,
        _ => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(val, CamelCase)),
    };

    /// <summary>
    /// Cuts a path into names (string) and indexes (int). What stands in brackets is a number, a quoted name or itself a path, whose
    /// value is looked up: <c>conversation[user.name][user.age]</c> becomes <c>conversation</c>, <c>joe</c>, <c>32</c>.
    /// </summary>
    /// <param name="obj">Where paths in brackets begin.</param>
    /// <param name="propertyPath">The path.</param>
    /// <param name="segments">The names and indexes; if <paramref name="eval"/>, the one value.</param>
    /// <param name="eval">Whether to look up the value of the path itself.</param>
    /// <returns>False if brackets or quotes do not match, or a path in brackets leads to nothing.</returns>
    public static bool TryResolvePath(object obj, string propertyPath, out List<object> segments, bool eval = false)
    {
        ArgumentNullException.ThrowIfNull(propertyPath);

        segments = [];
        if (propertyPath is ['\'' or '"', ..])
        {
            if (propertyPath.Length < 2 || propertyPath[^1] != propertyPath[0])
            {
                return false;
            }

            segments.Add(propertyPath[1..^1]);
            return true;
        }

        if (int.TryParse(propertyPath, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            segments.Add(number);
            return true;
        }

        if (!TryCut(obj, propertyPath, segments))
        {
            return false;
        }

        if (eval)
        {
            if (Follow(obj, segments) is not { } value)
            {
                return false;
            }

            segments.Clear();
            segments.Add(MapValueTo<string>(value));
        }

        return true;
    }

    private static bool TryCut(object obj, string path, List<object> segments)
    {
        var start = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is not ('.' or '['))
            {
                continue;
            }

            AddName(path[start..i]);
            start = i + 1;
            if (path[i] == '.')
            {
                continue;
            }

            var end = ClosingBracket(path, i);
            if (end < 0 || !TryResolvePath(obj, path[start..end], out var inner, eval: true) || inner.Count != 1)
            {
                return false;
            }

            var key = MapValueTo<string>(inner[0]);
            segments.Add(int.TryParse(key, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) ? index : key);
            i = end;
            start = end + 1;
        }

        AddName(path[Math.Min(start, path.Length)..]);
        return true;

        void AddName(string name)
        {
            if (name.Length > 0)
            {
                segments.Add(name);
            }
        }
    }

    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        for (var i = open; i < path.Length; i++)
        {
            depth += path[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
