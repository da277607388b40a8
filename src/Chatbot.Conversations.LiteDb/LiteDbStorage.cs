using LiteDB;
using Microsoft.Bot.Builder;

namespace Chatbot.Conversations.LiteDb;

/// <summary>Bot state in a <see cref="LiteDbDatabase"/>. A call's changes are stored all or none.</summary>
public sealed class LiteDbStorage(LiteDbDatabase database) : IStorage
{
    // LiteDB's documents end at 16 MB of UTF-8, and a character takes at most three bytes of it.
    private const int MaximumJsonLength = 5_000_000;

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var wanted = Array.ConvertAll(keys, key => (Name: key, Key: Key.Of(key)));
        var stored = await database.ReadAsync(
            tables => Array.ConvertAll(wanted, item => (item.Name, Item: Find(tables, item.Key))),
            cancellationToken);
        Dictionary<string, object> found = [];
        foreach (var (name, item) in stored)
        {
            if (item is not null)
            {
                found[name] = item.Read();
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// An item's eTag is not the stored one, nor <c>*</c>; or an item is too large. Nothing was stored.
    /// </exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Change[] items =
        [
            .. changes.Select(change =>
                new Change(change.Key, Key.Of(change.Key), change.Value is null ? null : StateItem.From(change.Value))),
        ];
        if (Array.Find(items, item => item.Item?.Json.Length > MaximumJsonLength) is { } tooLarge)
        {
            throw new ArgumentException($"The item '{tooLarge.Name}' has more than {MaximumJsonLength} characters.", nameof(changes));
        }

        return items.Length == 0
            ? Task.CompletedTask
            : database.WriteAsync(tables => Write(tables, items), items.Sum(item => item.Item?.Json.Length ?? 0), cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Change[] items = [.. keys.Select(key => new Change(key, Key.Of(key), Item: null))];
        return items.Length == 0
            ? Task.CompletedTask
            : database.WriteAsync(tables => Write(tables, items), size: 0, cancellationToken);
    }

    private static bool Write(Tables tables, Change[] changes)
    {
        foreach (var (name, key, item) in changes)
        {
            if (item is null)
            {
                tables.Changed |= tables.State.Delete(key);
                continue;
            }

            var (json, types, eTag) = item.Replacing(Find(tables, key), name);
            tables.State.Upsert(new BsonDocument
            {
                ["_id"] = key,
                ["Key"] = name,
                ["Json"] = json,
                ["Types"] = new BsonArray(types.Select(type => new BsonValue(type))),
                ["ETag"] = eTag,
            });
            tables.Changed = true;
        }

        return tables.Changed;
    }

    private static StateItem? Find(Tables tables, Guid key) =>
        tables.State.FindById(key) is { } stored
            ? new StateItem(
                stored["Json"].AsString,
                [.. stored["Types"].AsArray.Select(type => type.AsString)],
                stored["ETag"].AsString)
            : null;

    private sealed record Change(string Name, Guid Key, StateItem? Item);
}
