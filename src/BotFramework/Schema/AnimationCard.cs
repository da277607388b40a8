using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that plays an animated image or a short video.</summary>
public class AnimationCard
{
    public const string ContentType = "application/vnd.microsoft.card.animation";

    public AnimationCard()
    {
    }

    public AnimationCard(
        string title = null,
        string subtitle = null,
        string text = null,
        ThumbnailUrl image = null,
        IList<MediaUrl> media = null,
        IList<CardAction> buttons = null,
        bool? shareable = null,
        bool? autoloop = null,
        bool? autostart = null,
        string aspect = null,
        object value = null,
        string duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What is shown until it plays.</summary>
    [JsonProperty("image")]
    public ThumbnailUrl Image { get; set; }

    /// <summary>The same content in one or more formats, of which the channel picks one.</summary>
    [JsonProperty("media")]
    public IList<MediaUrl> Media { get; set; }

    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>Whether it may be shared with others; yes when absent.</summary>
    [JsonProperty("shareable")]
    public bool? Shareable { get; set; }

    /// <summary>Whether it starts again at its end; yes when absent.</summary>
    [JsonProperty("autoloop")]
    public bool? Autoloop { get; set; }

    /// <summary>Whether it plays by itself; yes when absent.</summary>
    [JsonProperty("autostart")]
    public bool? Autostart { get; set; }

    /// <summary><c>16:9</c> or <c>4:3</c>.</summary>
    [JsonProperty("aspect")]
    public string Aspect { get; set; }

    /// <summary>An ISO 8601 duration, such as <c>PT1M30S</c>.</summary>
    [JsonProperty("duration")]
    public string Duration { get; set; }

    /// <summary>What comes back in <see cref="MediaEventValue.CardValue"/>.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
