using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One form of a file: the original, or a thumbnail.</summary>
public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    [JsonProperty("viewId")]
    public string ViewId { get; set; }

    /// <summary>In bytes.</summary>
    [JsonProperty("size")]
    public int? Size { get; set; }
}
