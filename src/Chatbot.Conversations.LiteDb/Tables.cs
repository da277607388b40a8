using LiteDB;

namespace Chatbot.Conversations.LiteDb;

/// <summary>
/// The collections and their indexes. Text that comes from outside is never a key: LiteDB's keys end at 1,023 bytes. Its hash is
/// (<see cref="Key"/>). Times are ticks in UTC, as LiteDB's own dates end at milliseconds.
/// </summary>
internal sealed class Tables(ILiteDatabase database)
{
    /// <summary>
    /// Of this layout, written into the file. 1 has no deliveries: a program that knows no more would leave them behind when it deletes a
    /// conversation, for the next one that gets its number.
    /// </summary>
    public const int Version = 2;

    // Parsed once: finding by a text parses it at every call, which was a fourteenth of a turn's work. One loop alone uses them.
    private readonly BsonExpression _byKey = BsonExpression.Create("$.Key = @0", Guid.Empty);
    private readonly BsonExpression _byId = BsonExpression.Create("$._id = @0", 0L);

    /// <summary><c>_id</c> (a number), <c>Key</c> (channel and conversation), <c>IdKey</c> (conversation alone), <c>Channel</c> (see <see cref="ChannelPosition"/>), <c>LastActivityAt</c>.</summary>
    public ILiteCollection<BsonDocument> Conversations { get; } = database.GetCollection("conversations", BsonAutoId.Int64);

    /// <summary><c>_id</c> (see <see cref="ActivityId"/>), <c>Key</c> (conversation and identity).</summary>
    public ILiteCollection<BsonDocument> Activities { get; } = database.GetCollection("activities", BsonAutoId.Int64);

    /// <summary><c>_id</c> (the delivered activity's), <c>Key</c> (conversation and the channel's id).</summary>
    public ILiteCollection<BsonDocument> Deliveries { get; } = database.GetCollection("deliveries", BsonAutoId.Int64);

    /// <summary><c>_id</c> (the item's key, hashed).</summary>
    public ILiteCollection<BsonDocument> State { get; } = database.GetCollection("state", BsonAutoId.Guid);

    /// <summary>Set by whoever changes something: a transaction that changed nothing leaves no trace in the log to wait for.</summary>
    public bool Changed { get; set; }

    public static void Create(ILiteDatabase database)
    {
        var tables = new Tables(database);
        tables.Conversations.EnsureIndex("Key", unique: true);
        tables.Conversations.EnsureIndex("IdKey");
        tables.Conversations.EnsureIndex("Channel", unique: true);
        tables.Conversations.EnsureIndex("LastActivityAt");
        tables.Activities.EnsureIndex("Key", unique: true);
        tables.CreateDeliveries();
        database.UserVersion = Version;
    }

    /// <summary>Makes what layout 1 lacks.</summary>
    /// <returns>False when it was there.</returns>
    public bool CreateDeliveries() => Deliveries.EnsureIndex("Key");

    /// <summary>An activity's id puts a conversation's activities side by side, in order.</summary>
    public static long ActivityId(long conversation, long sequence) =>
        sequence <= uint.MaxValue
            ? checked((conversation << 32) + sequence)
            : throw new InvalidOperationException("The conversation is full.");

    public static long SequenceOf(BsonDocument activity) => activity["_id"].AsInt64 & uint.MaxValue;

    /// <summary>Sorts a channel's conversations by their numbers.</summary>
    public static string ChannelPosition(string channelId, long conversation) => $"{Key.Of(channelId):N}/{conversation:x16}";

    public BsonDocument? FindConversation(Guid key) => FindByKey(Conversations, key);

    public BsonDocument? FindActivity(Guid key) => FindByKey(Activities, key);

    public BsonDocument? FindDelivery(long activity)
    {
        _byId.Parameters["0"] = activity;
        return Deliveries.FindOne(_byId);
    }

    /// <summary>Of several activities that the channel gave one id, the one stored last.</summary>
    public BsonDocument? FindDelivered(Guid key)
    {
        _byKey.Parameters["0"] = key;
        return Deliveries.Query().Where(_byKey).OrderByDescending("_id").Limit(1).FirstOrDefault();
    }

    /// <summary>A conversation's activities, or deliveries, from a sequence on.</summary>
    public static BsonExpression ActivitiesFrom(long conversation, long sequence) =>
        ActivitiesBetween(conversation, sequence, uint.MaxValue);

    public static BsonExpression ActivitiesBetween(long conversation, long first, long last) =>
        BsonExpression.Create("$._id BETWEEN @0 AND @1", ActivityId(conversation, first), ActivityId(conversation, last));

    private BsonDocument? FindByKey(ILiteCollection<BsonDocument> collection, Guid key)
    {
        _byKey.Parameters["0"] = key;
        return collection.FindOne(_byKey);
    }
}
