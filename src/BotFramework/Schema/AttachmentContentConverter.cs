using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Lets the content of an attachment hold bytes, at any depth: a <see cref="MemoryStream"/> is written as
/// <c>{"$type":"MemoryStream","buffer":[1,2]}</c> and comes back as one.
/// </summary>
internal sealed class AttachmentContentConverter : JsonConverter
{
    private const string TypeProperty = "$type";
    private const string BufferProperty = "buffer";
    private const string ValuesProperty = "$values";

    // Goes into each serializer that writes content which may hold a stream somewhere below.
    private static readonly StreamWriter Streams = new();

    public override bool CanConvert(Type objectType) => objectType == typeof(object);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray))
        {
            return reader.Value;
        }

        var content = serializer.Deserialize<JToken>(reader);
        if (HoldsStream(content))
        {
            return WithStreams(content);
        }

        // Read on as without this converter: to an object where type names are asked for, to data without a type's name where not.
        return content is JObject json && json.ContainsKey(TypeProperty) ? serializer.Deserialize(content.CreateReader(), typeof(object)) : content;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        if (value is MemoryStream stream)
        {
            Streams.WriteJson(writer, stream, serializer);
        }
        else if (value is JToken or string || serializer.Converters.Contains(Streams))
        {
            // Within other content the same serializer goes on: it knows what it is in, and so notices content that contains itself.
            serializer.Serialize(writer, value, typeof(object));
        }
        else
        {
            WithStreams(serializer).Serialize(writer, value, typeof(object));
        }
    }

    private static bool HoldsStream(JToken token) => token is JContainer container && (IsStream(token) || container.Children().Any(HoldsStream));

    private static bool IsStream(JToken token) =>
        token is JObject json
        && json[TypeProperty] is JValue { Value: nameof(MemoryStream) }
        && json[BufferProperty] is JArray buffer
        && buffer.All(item => item is JValue { Value: >= 0L and <= byte.MaxValue });

    private static object WithStreams(JToken token) => token switch
    {
        _ when IsStream(token) => new MemoryStream(token[BufferProperty].ToObject<byte[]>()),
        _ when !HoldsStream(token) => token is JValue value ? value.Value : token,

        // A store's serializer wraps lists and names types, neither of which is content.
        JObject json when json[ValuesProperty] is JArray values => WithStreams(values),
        JObject json => json.Properties().Where(property => property.Name != TypeProperty).ToDictionary(property => property.Name, property => WithStreams(property.Value)),
        _ => token.Select(WithStreams).ToList(),
    };

    // A serializer of its own: the one at hand may be writing on other threads.
    private static JsonSerializer WithStreams(JsonSerializer serializer)
    {
        var copy = new JsonSerializer
        {
            ContractResolver = serializer.ContractResolver,
            Context = serializer.Context,
            Culture = serializer.Culture,
            DateFormatHandling = serializer.DateFormatHandling,
            DateFormatString = serializer.DateFormatString,
            DateTimeZoneHandling = serializer.DateTimeZoneHandling,
            DefaultValueHandling = serializer.DefaultValueHandling,
            EqualityComparer = serializer.EqualityComparer,
            FloatFormatHandling = serializer.FloatFormatHandling,
            Formatting = serializer.Formatting,
            NullValueHandling = serializer.NullValueHandling,
            PreserveReferencesHandling = serializer.PreserveReferencesHandling,
            ReferenceLoopHandling = serializer.ReferenceLoopHandling,
            ReferenceResolver = serializer.ReferenceResolver,
            SerializationBinder = serializer.SerializationBinder,
            StringEscapeHandling = serializer.StringEscapeHandling,
            TraceWriter = serializer.TraceWriter,
            TypeNameAssemblyFormatHandling = serializer.TypeNameAssemblyFormatHandling,
            TypeNameHandling = serializer.TypeNameHandling,
        };
        foreach (var converter in serializer.Converters)
        {
            copy.Converters.Add(converter);
        }

        copy.Converters.Add(Streams);
        return copy;
    }

    private sealed class StreamWriter : JsonConverter<MemoryStream>
    {
        public override bool CanRead => false;

        public override MemoryStream ReadJson(JsonReader reader, Type objectType, MemoryStream existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, MemoryStream value, JsonSerializer serializer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(TypeProperty);
            writer.WriteValue(nameof(MemoryStream));
            writer.WritePropertyName(BufferProperty);
            writer.WriteStartArray();
            foreach (var item in value.ToArray())
            {
                writer.WriteValue((long)item);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
