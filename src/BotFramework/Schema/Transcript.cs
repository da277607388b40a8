using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of one conversation, in order.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
