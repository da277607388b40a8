using LiteDB;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Conversations.LiteDb;

/// <summary>Conversations in a <see cref="LiteDbDatabase"/>.</summary>
public sealed class LiteDbConversationStore(LiteDbDatabase database, TimeProvider timeProvider) : ConversationStore
{
    // LiteDB's documents end at 16 MB of UTF-8, and a character takes at most three bytes of it.
    private const int MaximumJsonLength = 5_000_000;

    public override async Task<IReadOnlyList<long>> AppendAsync(
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Count == 0)
        {
            return [];
        }

        ActivityRow[] rows = [.. activities.Select(activity => ToRow(ActivityRecord.From(activity, timeProvider)))];
        return await database.WriteAsync(tables => Append(tables, rows), rows.Sum(row => row.Record.Json.Length), cancellationToken);
    }

    public override async Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string channelId,
        string conversationId,
        long after,
        int limit,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var key = KeyOf(channelId, conversationId);
        var stored = await database.ReadAsync(tables => Read(tables, key, after, limit), cancellationToken);
        return [.. stored.Select(row => row.ToStoredActivity())];
    }

    public override async Task<StoredActivity?> FindDeliveredAsync(
        string channelId,
        string conversationId,
        string channelActivityId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(channelActivityId);
        var key = Key.Of(channelId, conversationId, channelActivityId);
        var stored = await database.ReadAsync(
            tables => tables.FindDelivered(key) is { } delivery ? ToRow(tables.Activities.FindById(delivery["_id"]), channelActivityId) : null,
            cancellationToken);
        return stored?.ToStoredActivity();
    }

    public override Task<ConversationInfo?> FindAsync(
        string channelId,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        var key = KeyOf(channelId, conversationId);
        return database.ReadAsync(
            tables => tables.FindConversation(key) is { } conversation ? ToInfo(conversation) : null,
            cancellationToken);
    }

    public override Task<IReadOnlyList<ConversationInfo>> FindByIdAsync(
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var key = Key.Of(conversationId);
        return database.ReadAsync<IReadOnlyList<ConversationInfo>>(
            tables =>
            [
                .. tables.Conversations.Query()
                    .Where("$.IdKey = @0", key)
                    .ToEnumerable()
                    .Select(ToInfo)
                    .OrderByDescending(info => info.LastActivityAt),
            ],
            cancellationToken);
    }

    public override Task<IReadOnlyList<ConversationInfo>> ListAsync(
        int limit,
        DateTimeOffset? before = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var end = before?.UtcTicks ?? long.MaxValue;
        return database.ReadAsync<IReadOnlyList<ConversationInfo>>(
            tables =>
            [
                .. tables.Conversations.Query()
                    .Where("$.LastActivityAt < @0", end)
                    .OrderByDescending("LastActivityAt")
                    .Limit(limit)
                    .ToEnumerable()
                    .Select(ToInfo),
            ],
            cancellationToken);
    }

    public override async Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var after = ParseToken(continuationToken);
        var page = await database.ReadAsync(
            tables => tables.Conversations.Query()
                .Where(
                    "$.Channel BETWEEN @0 AND @1",
                    Tables.ChannelPosition(channelId, checked(after + 1)),
                    Tables.ChannelPosition(channelId, long.MaxValue))
                .OrderBy("Channel")
                .Limit(PageSize)
                .ToList(),
            CancellationToken.None);
        return new PagedResult<TranscriptInfo>
        {
            Items =
            [
                .. page.Select(ToInfo).Select(info => new TranscriptInfo
                {
                    ChannelId = info.ChannelId,
                    Id = info.ConversationId,
                    Created = info.StartedAt,
                }),
            ],
            ContinuationToken = page.Count == PageSize ? FormatToken(page[^1]["_id"].AsInt64) : null,
        };
    }

    public override Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var key = KeyOf(channelId, conversationId);
        return database.WriteAsync(tables => Delete(tables, key), size: 0, CancellationToken.None);
    }

    protected override Task<string?> RecordAsync(
        string channelId,
        string conversationId,
        Delivery[] deliveries,
        CancellationToken cancellationToken)
    {
        var key = KeyOf(channelId, conversationId);
        var rows = Array.ConvertAll(deliveries, delivery => new Deliveries.Row(
            delivery,
            Key.Of(channelId, conversationId, delivery.ActivityId),
            Key.Of(channelId, conversationId, delivery.ChannelActivityId)));
        return database.WriteAsync(
            tables => Deliveries.Record(tables, key, rows),
            deliveries.Sum(delivery => delivery.ChannelActivityId.Length),
            cancellationToken);
    }

    private static Guid KeyOf(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        return Key.Of(channelId, conversationId);
    }

    private static ActivityRow ToRow(ActivityRecord record) =>
        record.Json.Length <= MaximumJsonLength
            ? new ActivityRow(
                record,
                Key.Of(record.ChannelId, record.ConversationId),
                Key.Of(record.ChannelId, record.ConversationId, record.Identity))
            : throw new ArgumentException($"An activity of more than {MaximumJsonLength} characters cannot be stored.");

    private static IReadOnlyList<long> Append(Tables tables, ActivityRow[] rows)
    {
        var sequences = new long[rows.Length];
        Dictionary<Guid, BsonDocument> changed = [];
        for (var i = 0; i < rows.Length; i++)
        {
            var (record, conversationKey, key) = rows[i];
            if (tables.FindActivity(key) is { } stored)
            {
                sequences[i] = Tables.SequenceOf(stored);
                continue;
            }

            if (!changed.TryGetValue(conversationKey, out var conversation))
            {
                conversation = tables.FindConversation(conversationKey) ?? Start(tables, conversationKey, record);
                changed.Add(conversationKey, conversation);
            }

            sequences[i] = checked(conversation["Activities"].AsInt64 + 1);
            conversation["Activities"] = sequences[i];
            conversation["LastActivityAt"] = Math.Max(conversation["LastActivityAt"].AsInt64, record.At.UtcTicks);
            tables.Activities.Insert(new BsonDocument
            {
                ["_id"] = Tables.ActivityId(conversation["_id"].AsInt64, sequences[i]),
                ["Key"] = key,
                ["Json"] = record.Json,
            });
            tables.Changed = true;
        }

        foreach (var conversation in changed.Values)
        {
            tables.Conversations.Update(conversation);
        }

        return sequences;
    }

    private static BsonDocument Start(Tables tables, Guid key, ActivityRecord first)
    {
        var newest = tables.Conversations.Query().OrderByDescending("_id").Limit(1).FirstOrDefault();
        var number = checked((newest?["_id"].AsInt64 ?? 0) + 1);
        var conversation = new BsonDocument
        {
            ["_id"] = number,
            ["Key"] = key,
            ["IdKey"] = Key.Of(first.ConversationId),
            ["Channel"] = Tables.ChannelPosition(first.ChannelId, number),
            ["ChannelId"] = first.ChannelId,
            ["ConversationId"] = first.ConversationId,
            ["StartedAt"] = first.At.UtcTicks,
            ["LastActivityAt"] = first.At.UtcTicks,
            ["Activities"] = 0L,
        };
        tables.Conversations.Insert(conversation);
        return conversation;
    }

    private static List<StoredRow> Read(Tables tables, Guid key, long after, int limit)
    {
        if (tables.FindConversation(key) is not { } conversation || after >= conversation["Activities"].AsInt64)
        {
            return [];
        }

        var number = conversation["_id"].AsInt64;
        var activities = tables.Activities.Query()
            .Where(Tables.ActivitiesFrom(number, after + 1))
            .OrderBy("_id")
            .Limit(limit)
            .ToList();
        var deliveries = Deliveries.Read(tables, conversation, after + 1, after + activities.Count);
        return [.. activities.Select(activity => ToRow(activity, deliveries.GetValueOrDefault(activity["_id"].AsInt64)))];
    }

    private static StoredRow ToRow(BsonDocument activity, string? channelActivityId) =>
        new(Tables.SequenceOf(activity), activity["Json"].AsString, channelActivityId);

    private static bool Delete(Tables tables, Guid key)
    {
        if (tables.FindConversation(key) is not { } conversation)
        {
            return false;
        }

        var number = conversation["_id"].AsInt64;
        tables.Activities.DeleteMany(Tables.ActivitiesFrom(number, sequence: 1));
        tables.Deliveries.DeleteMany(Tables.ActivitiesFrom(number, sequence: 1));
        tables.Conversations.Delete(conversation["_id"]);
        return tables.Changed = true;
    }

    private static ConversationInfo ToInfo(BsonDocument conversation) =>
        new(
            conversation["ChannelId"].AsString,
            conversation["ConversationId"].AsString,
            new DateTimeOffset(conversation["StartedAt"].AsInt64, TimeSpan.Zero),
            new DateTimeOffset(conversation["LastActivityAt"].AsInt64, TimeSpan.Zero),
            conversation["Activities"].AsInt64);

    private sealed record ActivityRow(ActivityRecord Record, Guid ConversationKey, Guid Key);

    private sealed record StoredRow(long Sequence, string Json, string? ChannelActivityId)
    {
        public StoredActivity ToStoredActivity() => new(Sequence, ActivityJson.Read(Json), ChannelActivityId);
    }
}
