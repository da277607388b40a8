using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request to a bot that is named rather than written, with the entities it concerns.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>One of <see cref="SemanticActionStates"/>.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
