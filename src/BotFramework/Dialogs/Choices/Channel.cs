using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    // Channels.Cortana and Channels.Kik are obsolete, and so are the channels.
    private const string Cortana = "cortana";
    private const string Kik = "kik";

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;

    /// <summary>Whether earlier messages stay in sight.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Cortana;

    /// <returns>The longest title of a button, in characters.</returns>
#pragma warning disable IDE0060 // The signature is Microsoft's; no channel differs so far.
    public static int MaxActionTitleLength(string channelId) => 20;
#pragma warning restore IDE0060

    /// <summary>Whether a card can have that many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 3,
        Channels.Msteams => 50,
        Channels.Line => 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline
            or Channels.DirectlineSpeech or Channels.Webchat or Cortana => 100,
        _ => -1,
    };

    /// <inheritdoc cref="SupportsSuggestedActions(string, int, string)"/>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100)
        => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>
    /// Whether a message can have that many buttons of its own, without a card. In Teams that depends on
    /// <paramref name="conversationType"/>: it shows them in conversations of the type "personal" only.
    /// </summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 10,
        Channels.Line => 13,
        Kik => 20,
        Channels.Telegram or Channels.Emulator or Channels.Directline
            or Channels.DirectlineSpeech or Channels.Webchat => 100,
        Channels.Msteams when conversationType == "personal" => 3,
        _ => -1,
    };
}
