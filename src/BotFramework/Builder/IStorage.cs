namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>The items that exist; a key without one is absent from the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Creates or replaces. An <see cref="IStoreItem"/> is replaced only if its eTag is the stored one's, or <c>*</c>.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what exists of these.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
