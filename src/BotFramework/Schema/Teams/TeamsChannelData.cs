using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The channel data of an activity from Microsoft Teams.</summary>
public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo channel = null,
        string eventType = null,
        TeamInfo team = null,
        NotificationInfo notification = null,
        TenantInfo tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>Absent outside a team.</summary>
    [JsonProperty("channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, such as <c>teamMemberAdded</c> or <c>editMessage</c>.</summary>
    [JsonProperty("eventType")]
    public string EventType { get; set; }

    /// <summary>Absent outside a team.</summary>
    [JsonProperty("team")]
    public TeamInfo Team { get; set; }

    /// <summary>For a message that is sent: whether it makes itself heard.</summary>
    [JsonProperty("notification")]
    public NotificationInfo Notification { get; set; }

    [JsonProperty("tenant")]
    public TenantInfo Tenant { get; set; }
}
