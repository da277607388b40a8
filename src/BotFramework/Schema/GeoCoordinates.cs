using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that says where on earth something is (WGS 84).</summary>
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
        : base("GeoCoordinates")
    {
    }

    /// <remarks>The type is always <c>GeoCoordinates</c>.</remarks>
#pragma warning disable IDE0060 // Microsoft's signature has a type, and its constructor overwrites it.
    public GeoCoordinates(double? elevation = null, double? latitude = null, double? longitude = null, string type = null, string name = null)
#pragma warning restore IDE0060
        : base("GeoCoordinates")
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    /// <summary>In metres.</summary>
    [JsonProperty("elevation")]
    public double? Elevation { get; set; }

    /// <summary>In degrees.</summary>
    [JsonProperty("latitude")]
    public double? Latitude { get; set; }

    /// <summary>In degrees.</summary>
    [JsonProperty("longitude")]
    public double? Longitude { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
