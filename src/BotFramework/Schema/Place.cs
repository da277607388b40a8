using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that is a place: an address, a shop.</summary>
public class Place : Entity
{
    public Place()
        : base("Place")
    {
    }

    /// <remarks>The type is always <c>Place</c>.</remarks>
#pragma warning disable IDE0060 // Microsoft's signature has a type, and its constructor overwrites it.
    public Place(object address = null, object geo = null, object hasMap = null, string type = null, string name = null)
#pragma warning restore IDE0060
        : base("Place")
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    /// <summary>A text or an object.</summary>
    [JsonProperty("address")]
    public object Address { get; set; }

    /// <summary>Such as <see cref="GeoCoordinates"/>.</summary>
    [JsonProperty("geo")]
    public object Geo { get; set; }

    /// <summary>An address of a map, or an object.</summary>
    [JsonProperty("hasMap")]
    public object HasMap { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
