using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which of the results are wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>How many to pass over.</summary>
    [JsonProperty("skip")]
    public int Skip { get; set; }

    /// <summary>How many to give.</summary>
    [JsonProperty("top")]
    public int Top { get; set; }
}
