namespace Microsoft.Bot.Builder.Integration;

/// <summary>Where a host takes activities.</summary>
public class BotFrameworkPaths
{
    public string BasePath { get; set; } = "/api";

    /// <summary>Where the activities come in, below <see cref="BasePath"/>.</summary>
    public string MessagesPath { get; set; } = "/messages";
}
