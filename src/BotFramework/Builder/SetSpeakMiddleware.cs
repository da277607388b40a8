using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes what a message speaks into SSML with a voice, on the channels that read it out: Direct Line Speech, telephony and the Emulator.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private const string DefaultLocale = "en-US";

    private static readonly XNamespace Ssml = "http://www.w3.org/2001/10/synthesis";
    private static readonly string[] SpeakingChannels = [Channels.DirectlineSpeech, Channels.Emulator, Channels.Telephony];

    private readonly string _voiceName;
    private readonly bool _fallbackToTextForSpeak;

    /// <param name="voiceName">The name of the voice; null or empty leaves what is spoken as it is.</param>
    /// <param name="fallbackToTextForSpeak">Whether a message that speaks nothing speaks its text, on all channels.</param>
    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var isSpoken = SpeakingChannels.Contains(turnContext.Activity.ChannelId, StringComparer.OrdinalIgnoreCase);
        turnContext.OnSendActivities((_, activities, nextSend) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                if (_fallbackToTextForSpeak && string.IsNullOrEmpty(message.Speak))
                {
                    message.Speak = message.Text;
                }

                if (isSpoken && !string.IsNullOrEmpty(message.Speak) && !string.IsNullOrEmpty(_voiceName))
                {
                    message.Speak = ToSsml(message.Speak, message.Locale ?? DefaultLocale);
                }
            }

            return nextSend();
        });

        return next(cancellationToken);
    }

    // The text as the one root of a document, or null when it is none.
    private static XElement Parse(string text)
    {
        try
        {
            return XElement.Parse(text);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Is(XElement element, string name) => string.Equals(element?.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private string ToSsml(string text, string locale)
    {
        var root = Parse(text);
        if (Is(root, "speak"))
        {
            return text;
        }

        // More than one voice is no document by itself.
        var hasVoice = Is(root, "voice") || text.StartsWith("<voice", StringComparison.OrdinalIgnoreCase);
        try
        {
            // Read inside the namespace, so that no element needs one of its own.
            var content = hasVoice
                ? XElement.Parse($"""<speak xmlns="{Ssml}">{text}</speak>""").Nodes()
                : [new XElement(Ssml + "voice", new XAttribute("name", _voiceName), text)];
            return new XElement(
                Ssml + "speak",
                new XAttribute("version", "1.0"),
                new XAttribute(XNamespace.Xml + "lang", locale),
                new XAttribute("xmlns", Ssml.NamespaceName),
                content).ToString(SaveOptions.DisableFormatting);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            // Voices that are not well-formed, or characters that XML cannot hold.
            return text;
        }
    }
}
