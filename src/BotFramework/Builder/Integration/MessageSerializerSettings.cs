using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>How activities look over HTTP.</summary>
public static class MessageSerializerSettings
{
    private static readonly DefaultContractResolver SharedResolver = new();

    /// <summary>
    /// Settings that leave out nulls, and leave text in channel data that looks like a moment the text it was.
    /// </summary>
    public static JsonSerializerSettings Create() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateParseHandling = DateParseHandling.None,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = SharedResolver,

        // Far more than any card nests, and far less than a stack holds.
        MaxDepth = 512,
    };
}
