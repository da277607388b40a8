using System.ComponentModel.DataAnnotations;

namespace Chatbot.BotConnector;

/// <summary>Section <c>BotConnector</c>: how activities from the Bot Connector are taken.</summary>
internal sealed class BotConnectorOptions
{
    public const string Section = "BotConnector";

    /// <summary>
    /// How long a turn may take before the channel is told that its activity has arrived; the turn goes on, and its replies are sent when it ends. Default
    /// 5 seconds. Channels give up after 15 and then deliver the activity again.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:14", ErrorMessage = "BotConnector:AcknowledgeAfter must lie between 00:00:00 and 00:00:14.")]
    public TimeSpan AcknowledgeAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a turn may take at all; then it is cancelled, and the customer gets the apology. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:10:00", ErrorMessage = "BotConnector:LongestTurn must lie between 00:00:15 and 00:10:00.")]
    public TimeSpan LongestTurn { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many turns may run at once; beyond that the channel is asked to come back (status 503). Default 500.</summary>
    [Range(1, 100_000, ErrorMessage = "BotConnector:MostTurns must lie between 1 and 100000.")]
    public int MostTurns { get; set; } = 500;
}
