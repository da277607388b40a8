using LiteDB;

namespace Chatbot.Conversations.LiteDb;

/// <summary>
/// The ids that a channel gave what it took, beside the activities and under the same numbers. A conversation that has any is marked as
/// <c>Delivered</c>: of the others, and so of all of Direct Line's, nothing needs to be looked up when they are read.
/// </summary>
internal static class Deliveries
{
    /// <returns>The id of an activity that is not stored, when nothing was recorded; otherwise null.</returns>
    /// <remarks>Not an exception, which would make the other writes of its group run again.</remarks>
    public static string? Record(Tables tables, Guid conversationKey, Row[] rows)
    {
        var ids = new long[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (tables.FindActivity(rows[i].ActivityKey) is not { } activity)
            {
                return rows[i].Delivery.ActivityId;
            }

            ids[i] = activity["_id"].AsInt64;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            Record(tables, ids[i], rows[i]);
        }

        if (tables.FindConversation(conversationKey) is { } conversation && !conversation.ContainsKey("Delivered"))
        {
            conversation["Delivered"] = true;
            tables.Conversations.Update(conversation);
        }

        return null;
    }

    /// <summary>The channel's ids of the activities from <paramref name="first"/> to <paramref name="last"/>, by the activities' ids.</summary>
    public static Dictionary<long, string> Read(Tables tables, BsonDocument conversation, long first, long last) =>
        conversation.ContainsKey("Delivered")
            ? tables.Deliveries.Query()
                .Where(Tables.ActivitiesBetween(conversation["_id"].AsInt64, first, last))
                .ToEnumerable()
                .ToDictionary(delivery => delivery["_id"].AsInt64, delivery => delivery["ChannelActivityId"].AsString)
            : [];

    private static void Record(Tables tables, long id, Row row)
    {
        var stored = tables.FindDelivery(id);
        if (stored?["ChannelActivityId"].AsString == row.Delivery.ChannelActivityId)
        {
            return;
        }

        BsonDocument delivery = new()
        {
            ["_id"] = id,
            ["Key"] = row.Key,
            ["ChannelActivityId"] = row.Delivery.ChannelActivityId,
        };
        if (stored is null)
        {
            tables.Deliveries.Insert(delivery);
        }
        else
        {
            tables.Deliveries.Update(delivery);
        }

        tables.Changed = true;
    }

    /// <param name="Delivery">What is recorded.</param>
    /// <param name="ActivityKey">Finds the activity.</param>
    /// <param name="Key">Finds the delivery by the channel's id.</param>
    internal sealed record Row(Delivery Delivery, Guid ActivityKey, Guid Key);
}
