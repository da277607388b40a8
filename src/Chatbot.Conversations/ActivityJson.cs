using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Chatbot.Conversations;

/// <summary>An activity as on the wire, with the properties that the schema does not know.</summary>
public static class ActivityJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        // Text in channelData or value that looks like a time stays as it was written.
        DateParseHandling = DateParseHandling.None,
        // What could be stored can be read again, however deep.
        MaxDepth = null,
        TypeNameHandling = TypeNameHandling.None,
    });

    public static string Write(Activity activity)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Serializer.Serialize(writer, activity);
        return writer.ToString();
    }

    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Serializer.Deserialize<Activity>(reader)
            ?? throw new JsonSerializationException("A stored activity is empty.");
    }
}
