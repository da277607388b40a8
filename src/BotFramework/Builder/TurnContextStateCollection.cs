namespace Microsoft.Bot.Builder;

/// <summary>What one turn's parts share, by name; the short forms use the type's full name.</summary>
/// <remarks>Disposing it, at the end of the turn, disposes the values that can be; what is asked of it afterwards throws an <see cref="ObjectDisposedException"/>.</remarks>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _isDisposed;

    /// <returns>The value, or the default when there is none of this type.</returns>
    public T Get<T>() => Get<T>(KeyOf<T>());

    /// <inheritdoc cref="Get{T}()"/>
    public T Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return TryGetValue(key, out var value) && value is T typed ? typed : default;
    }

    /// <exception cref="ArgumentException">There is a value already.</exception>
    public void Add<T>(T value) => Add(KeyOf<T>(), value);

    /// <inheritdoc cref="Add{T}(T)"/>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        base.Add(key, value);
    }

    public void Set<T>(T value) => Set(KeyOf<T>(), value);

    /// <summary>Replaces the value; null takes it away.</summary>
    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
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
        if (!disposing || _isDisposed)
        {
            return;
        }

        foreach (var value in Values)
        {
            (value as IDisposable)?.Dispose();
        }

        _isDisposed = true;
    }

    private static string KeyOf<T>() => typeof(T).FullName;
}
