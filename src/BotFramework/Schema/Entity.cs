using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity, such as a mention or a place. What the type defines besides its name is in <see cref="Properties"/>.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>What the JSON has beyond the known properties. Kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>A copy of this entity as a known type.</summary>
    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <summary>Takes the type and the properties over from <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = JObject.FromObject(obj).ToObject<Entity>();
        Type = copy.Type;
        Properties = copy.Properties;
    }

    /// <summary>Whether both have the same JSON.</summary>
    public bool Equals(Entity other) =>
        other is not null && (ReferenceEquals(this, other) || JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other)));

    public override bool Equals(object obj) => obj?.GetType() == GetType() && Equals((Entity)obj);

    public override int GetHashCode() => Type is null ? 0 : Type.GetHashCode(StringComparison.Ordinal);
}
