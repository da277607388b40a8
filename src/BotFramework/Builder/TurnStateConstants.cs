namespace Microsoft.Bot.Builder;

/// <summary>Names and defaults of what is kept in the turn state.</summary>
public static class TurnStateConstants
{
    /// <summary>The name of how long an OAuth card can be used.</summary>
    public const string OAuthLoginTimeoutKey = "loginTimeout";

    /// <summary>The name of how the channel asks for a token.</summary>
    public const string TokenPollingSettingsKey = "tokenPollingSettings";

    /// <summary>How long an OAuth card can be used when nothing else is said.</summary>
    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
