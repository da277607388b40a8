using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel knows about a file that it keeps.</summary>
public class AttachmentInfo
{
    public AttachmentInfo()
    {
    }

    public AttachmentInfo(string name = null, string type = null, IList<AttachmentView> views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Its content type.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The forms in which it can be fetched.</summary>
    [JsonProperty("views")]
    public IList<AttachmentView> Views { get; set; }
}
