using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command result activity.</summary>
public class CommandResultValue<T>
{
    /// <summary>The command's.</summary>
    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    [JsonProperty("data")]
    public T Data { get; set; }

    /// <summary>Absent when the command succeeded.</summary>
    [JsonProperty("error")]
    public Error Error { get; set; }
}
