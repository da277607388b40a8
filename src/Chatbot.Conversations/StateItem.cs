using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Chatbot.Conversations;

/// <summary>
/// A state item as the stores keep it. <c>Types</c> are the names of the types that were met in writing it: dialogs
/// expect their objects back as they gave them. <c>ETag</c> is null for what is no <see cref="IStoreItem"/>.
/// </summary>
/// <remarks>
/// What customers send can end up in state, and may hold a <c>$type</c>. Reading makes only types of this item's own
/// list; any other name stays data, and its object is read as JSON. So is an object whose type was renamed or removed
/// since, unless the property that holds it says what it is.
/// </remarks>
public sealed partial record StateItem(string Json, IReadOnlyList<string> Types, string? ETag)
{
    private const string AnyETag = "*";

    public static StateItem From(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var binder = new ItemTypes([]);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        SerializerWith(binder).Serialize(writer, value);
        return new StateItem(writer.ToString(), [.. binder.Names], value is IStoreItem item ? item.ETag ?? string.Empty : null);
    }

    public object Read()
    {
        using var text = new JsonTextReader(new StringReader(Json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        HashSet<string> lost = [.. Types.Where(name => Type.GetType(name, throwOnError: false) is null)];
        using var reader = lost.Count == 0 ? text : Without(lost, JToken.ReadFrom(text)).CreateReader();
        var value = SerializerWith(new ItemTypes(Types)).Deserialize(reader)
            ?? throw new JsonSerializationException("A stored state item is empty.");
        if (value is IStoreItem item)
        {
            item.ETag = ETag;
        }
        else if (value is JObject json && ETag is not null)
        {
            json["eTag"] = ETag;
        }

        return value;
    }

    /// <summary>What to store in place of <paramref name="stored"/>, with a new eTag.</summary>
    /// <exception cref="ArgumentException">This item was made from another state than the one that is stored.</exception>
    public StateItem Replacing(StateItem? stored, string key)
    {
        if (ETag is null)
        {
            return this;
        }

        if (stored?.ETag is not null && ETag != AnyETag && ETag != stored.ETag)
        {
            throw new ArgumentException($"ETag conflict: the item '{key}' was changed since it was read.");
        }

        // Not a count: an item that is deleted and made again must not get an eTag that a reader still holds.
        return this with { ETag = Guid.NewGuid().ToString("N") };
    }

    private static JToken Without(HashSet<string> types, JToken json)
    {
        List<JProperty> lost =
        [
            .. ((JContainer)json).DescendantsAndSelf().OfType<JProperty>()
                .Where(property => property is { Name: "$type", Value: JValue { Value: string name } } && types.Contains(name)),
        ];
        lost.ForEach(property => property.Remove());
        return json;
    }

    private static JsonSerializer SerializerWith(ItemTypes types) => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = types,
        // Text that looks like a time stays text.
        DateParseHandling = DateParseHandling.None,
        // What could be stored can be read again, however deep.
        MaxDepth = null,
    });

    private sealed partial class ItemTypes(IReadOnlyList<string> names) : ISerializationBinder
    {
        private static readonly DefaultSerializationBinder Binder = new();

        public HashSet<string> Names { get; } = [.. names];

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            if (serializedType.Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal))
            {
                // A collection expression's own type cannot be made again.
                serializedType = typeof(List<>).MakeGenericType(serializedType.GenericTypeArguments);
            }

            assemblyName = serializedType.Assembly.GetName().Name;
            typeName = AssemblyDetails().Replace(serializedType.FullName!, string.Empty);
            Names.Add(NameOf(assemblyName, typeName));
        }

        // A JToken, as data may also have its elements in $values.
        public Type BindToType(string? assemblyName, string typeName) =>
            Names.Contains(NameOf(assemblyName, typeName)) ? Binder.BindToType(assemblyName, typeName) : typeof(JToken);

        // The serializer leaves them out of the JSON, and so a new version of an assembly can still read it.
        [GeneratedRegex(@", Version=[^,\]]+, Culture=[^,\]]+, PublicKeyToken=[^,\]]+")]
        private static partial Regex AssemblyDetails();

        private static string NameOf(string? assemblyName, string? typeName) => $"{typeName}, {assemblyName}";
    }
}
