using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The organisation that a Teams account belongs to.</summary>
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string id = null)
    {
        Id = id;
    }

    /// <summary>A GUID of Microsoft Entra ID.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
