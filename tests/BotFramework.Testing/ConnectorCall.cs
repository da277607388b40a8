using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Testing;

/// <summary>A request that a channel's service got: the path as it was sent, headers by lower-case name, and the status that it was answered with.</summary>
public sealed record ConnectorCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JToken? Body, int Status)
{
    /// <summary>The scheme and token that the bot showed.</summary>
    public string? Authorization => Headers.GetValueOrDefault("authorization");

    /// <summary>The body as an activity; null when it has no type.</summary>
    public Activity? Activity => Body is JObject json && json["type"] is not null ? json.ToObject<Activity>() : null;
}
