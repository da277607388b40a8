using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Anything that has a name, as schema.org has it.</summary>
public class Thing
{
    public Thing()
    {
    }

    public Thing(string type = null, string name = null)
    {
        Type = type;
        Name = name;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
