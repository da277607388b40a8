using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an event that a media card caused.</summary>
public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object cardValue = null)
    {
        CardValue = cardValue;
    }

    /// <summary>The <c>Value</c> of the card.</summary>
    [JsonProperty("cardValue")]
    public object CardValue { get; set; }
}
