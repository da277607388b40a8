namespace Microsoft.Bot.Builder;

/// <summary>What one turn's parts share, by name; the short forms use the type's full name.</summary>
/// <remarks>Disposing it disposes the values that can be.</remarks>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <returns>The value, or the default when there is none of this type.</returns>
    public T Get<T>() => Get<T>(KeyOf<T>());

    /// <inheritdoc cref="Get{T}()"/>
    public T Get<T>(string key) => TryGetValue(key, out var value) && value is T typed ? typed : default;

    /// <exception cref="ArgumentException">There is a value already.</exception>
    public void Add<T>(T value) => Add(KeyOf<T>(), value);

    /// <inheritdoc cref="Add{T}(T)"/>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Set<T>(T value) => Set(KeyOf<T>(), value);

    /// <summary>Replaces the value; null takes it away.</summary>
    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        foreach (var value in Values)
        {
            (value as IDisposable)?.Dispose();
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName;
}
