using System.Globalization;
using System.Text;
using Chatbot.Conversations;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Activities;

/// <summary>The part of a conversation that clients see, in the shape in which they get it.</summary>
internal sealed class VisibleActivities(IConversationStore store)
{
    private const int PageSize = 50;

    /// <summary>Web Chat orders by this number before it looks at times.</summary>
    private const string SequenceId = "webchat:sequence-id";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
    });

    /// <summary>
    /// Typing passes by and is not kept. Other types mean nothing to a person: Web Chat logs an error for each one that it cannot show.
    /// </summary>
    public static bool Includes(string type) => type is ActivityTypes.Message or ActivityTypes.Event;

    /// <summary>The position in a conversation that a client sends; what is missing or not ours means the beginning.</summary>
    public static long ParseWatermark(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    /// <summary>
    /// The next visible activities after a position. A page is only empty when there is nothing more, so a client that reads
    /// until it gets none has read all.
    /// </summary>
    public async Task<Page> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await store.ReadAsync(Channels.Directline, conversationId, after, PageSize, cancellationToken);
            if (stored.Count > 0)
            {
                after = stored[^1].Sequence;
            }

            StoredActivity[] visible = [.. stored.Where(item => Includes(item.Activity.Type))];
            if (visible.Length > 0 || stored.Count < PageSize)
            {
                return new Page(visible, after);
            }
        }
    }

    /// <summary>A page as the client gets it.</summary>
    public static ReadOnlyMemory<byte> Write(Page page) =>
        Write(page.Activities.Select(item => ToJson(item.Activity, item.Sequence)), page.Watermark);

    /// <summary>An activity that is not kept: it leaves the client's position as it is and stands behind it.</summary>
    public static ReadOnlyMemory<byte> WritePassing(Activity activity, long watermark) =>
        Write([ToJson(activity, watermark + 0.5)], watermark: null);

    private static JObject ToJson(Activity activity, double sequence)
    {
        var json = JObject.FromObject(activity, Serializer);
        json["channelData"] ??= new JObject();
        if (json["channelData"] is JObject channelData)
        {
            channelData[SequenceId] = sequence % 1 == 0 ? (long)sequence : sequence;
        }

        if (ActivityIds.IsUnseen(activity.ReplyToId))
        {
            json.Remove("replyToId");
        }

        return json;
    }

    private static ReadOnlyMemory<byte> Write(IEnumerable<JObject> activities, long? watermark)
    {
        var set = new JObject { ["activities"] = new JArray(activities) };
        if (watermark is { } position)
        {
            set["watermark"] = position.ToString(CultureInfo.InvariantCulture);
        }

        return Encoding.UTF8.GetBytes(set.ToString(Formatting.None));
    }

    /// <param name="Activities">In order; empty when there is nothing more.</param>
    /// <param name="Watermark">The position after them.</param>
    internal readonly record struct Page(IReadOnlyList<StoredActivity> Activities, long Watermark);
}
