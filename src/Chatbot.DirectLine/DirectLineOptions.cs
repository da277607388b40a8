using System.ComponentModel.DataAnnotations;

namespace Chatbot.DirectLine;

/// <summary>Settings of the Direct Line channel, section <c>DirectLine</c>. Checked when the host starts.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>
    /// Signs the tokens; at least 32 characters, the same on every host. Without it a random key is made once and kept in
    /// <see cref="KeyFile"/>. A changed key ends every conversation that is open in a browser.
    /// </summary>
    [MinLength(32)]
    public string? SigningKey { get; set; }

    /// <summary>Where the random key is kept, relative to the content root. Read and written by this account alone.</summary>
    [Required]
    public string KeyFile { get; set; } = "data/directline.key";

    /// <summary>
    /// Opens every conversation and <c>/v3/directline/tokens/generate</c> to a server that presents it; at least 16 characters.
    /// Without it only tokens are accepted.
    /// </summary>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>How long a token lasts; each refresh begins it anew. Default 12 hours: a laptop may sleep that long.</summary>
    [Range(typeof(TimeSpan), "00:20:00", "7.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long the address of a stream can be used to open it. Default 60 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan StreamTokenLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The address at which browsers reach this host, such as <c>https://chat.example.nl</c>. Default: that of the request,
    /// which is right without a proxy and behind one whose forwarded headers the host trusts.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>
    /// Origins of the pages that may use the channel besides the host's own, such as <c>https://www.example.nl</c>.
    /// The host fills this from <c>Shop:AllowedOrigins</c>.
    /// </summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>The bot's id in activities.</summary>
    [Required]
    public string BotId { get; set; } = "chatbot";

    /// <summary>The bot's name in activities; clients may show it.</summary>
    [Required]
    public string BotName { get; set; } = "Chatbot";

    /// <summary>Anonymous tokens that one network address (for IPv6 one /64) may ask for in a minute. Default 60.</summary>
    [Range(1, 100_000)]
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>Activities of one conversation that may wait for their turn; more are refused with status 429. Default 64.</summary>
    [Range(1, 10_000)]
    public int WaitingTurns { get; set; } = 64;

    /// <summary>
    /// Activities that one conversation may post in a minute, after a burst of <see cref="ActivityBurst"/>; more are refused with
    /// status 429. Default 60.
    /// </summary>
    [Range(1, 100_000)]
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>Activities that a conversation which was silent may post at once. Default 20.</summary>
    [Range(1, 100_000)]
    public int ActivityBurst { get; set; } = 20;

    /// <summary>
    /// Activities that the conversations of one network address (for IPv6 one /64) may post in a minute, at once or spread; more
    /// are refused with status 429. Requests with the <see cref="Secret"/> do not count. Default 600. Behind a proxy whose
    /// forwarded headers the host does not trust, all customers share one address.
    /// </summary>
    [Range(1, 100_000)]
    public int ActivitiesPerMinutePerAddress { get; set; } = 600;

    /// <summary>
    /// Streams of one conversation, one per tab, that may be open on this host at the same time; a further one is refused with
    /// status 503 and those that are open stay so. Default 16.
    /// </summary>
    [Range(1, 10_000)]
    public int SocketsPerConversation { get; set; } = 16;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in AllowedOrigins.Where(origin => !Origins.IsOrigin(origin)))
        {
            yield return new ValidationResult(
                $"'{origin}' is not an origin: write scheme, host and port only, such as https://www.example.nl.",
                [nameof(AllowedOrigins)]);
        }

        if (PublicUrl is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" }))
        {
            yield return new ValidationResult("PublicUrl must be an absolute http or https address.", [nameof(PublicUrl)]);
        }
    }
}
