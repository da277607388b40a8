using System.Collections;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// One step of a path: a name in an object, or an index in an array.
public static partial class ObjectPath
{
    private static object Follow(object obj, IEnumerable<object> segments)
        => segments.Aggregate(obj, GetSegment);

    /// <returns>Null also for a null in JSON: what is null counts as missing.</returns>
    private static object GetSegment(object owner, object segment)
    {
        var value = segment is int index ? GetElement(owner, index) : GetProperty(owner, (string)segment);
        return value is JValue { Type: JTokenType.Null } ? null : value;
    }

    private static object GetElement(object owner, int index) => owner switch
    {
        IDictionary<string, object> or JObject => GetProperty(owner, NameOf(index)),
        IList list when index >= 0 && index < list.Count => list[index],
        _ => null,
    };

    private static object GetProperty(object owner, string name) => owner switch
    {
        null => null,
        IDictionary<string, object> dictionary => dictionary.TryGetValue(KeyIn(dictionary, name), out var value) ? value : null,
        JObject json => json.GetValue(name, StringComparison.OrdinalIgnoreCase),

        // So that "name.Length" works on a text in JSON too.
        JValue value => GetProperty(value.Value, name),
        _ => PropertyOf(owner, name)?.GetValue(owner),
    };

    private static void SetSegment(object owner, object segment, object value)
    {
        switch (owner)
        {
            case JArray array when segment is int index:
                while (array.Count <= index)
                {
                    array.Add(JValue.CreateNull());
                }

                array[index] = AsToken(value);
                break;
            case IList list when segment is int index:
                list[index] = value;
                break;
            case IDictionary<string, object> dictionary:
                dictionary[KeyIn(dictionary, NameOf(segment))] = value;
                break;
            case JObject json:
                json[json.Property(NameOf(segment), StringComparison.OrdinalIgnoreCase)?.Name ?? NameOf(segment)] = AsToken(value);
                break;
            case not null when segment is string name && PropertyOf(owner, name) is { CanWrite: true } property:
                property.SetValue(owner, value is JToken token && !property.PropertyType.IsInstanceOfType(token) ? token.ToObject(property.PropertyType) : value);
                break;
        }
    }

    private static string NameOf(object segment) => Convert.ToString(segment, CultureInfo.InvariantCulture);

    private static JToken AsToken(object value) => value is null ? JValue.CreateNull() : value as JToken ?? JToken.FromObject(value);

    private static object ToJson(object value) => value switch
    {
        null => null,
        JToken token => token.DeepClone(),
        string or bool or byte or short or int or long or ushort or uint or ulong or decimal or float or double or DateTime or DateTimeOffset => JToken.FromObject(value),
        _ => JsonConvert.DeserializeObject(JsonConvert.SerializeObject(value, CamelCase)),
    };

    private static string KeyIn(IDictionary<string, object> dictionary, string name)
        => dictionary.ContainsKey(name) ? name : dictionary.Keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private static PropertyInfo PropertyOf(object obj, string name)
        => PublicProperties(obj).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static PropertyInfo[] PublicProperties(object obj) => obj.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public);
}
