using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's answer to an activity: the id that the channel gave it.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    [JsonProperty("id")]
    public string Id { get; set; }
}
