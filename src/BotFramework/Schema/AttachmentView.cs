using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A form in which a file can be fetched: <c>original</c> or <c>thumbnail</c>.</summary>
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
