namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>What a reader found at each token, so that readers which build on it cost no second reading.</summary>
internal sealed class Memo<T>(int count)
{
    private const int NotFound = -1;

    private readonly (int End, T? Value)[] _entries = new (int, T?)[count];

    /// <summary>Whether the reader has been here; <paramref name="end"/> is where it stopped, or <paramref name="at"/> where it found nothing.</summary>
    public bool TryGet(int at, out int end, out T? value)
    {
        end = at;
        value = default;
        if (at < 0 || at >= _entries.Length || _entries[at].End == 0)
        {
            return false;
        }

        (end, value) = _entries[at];
        end = end == NotFound ? at : end;
        return true;
    }

    public void Set(int at, int end, T? value)
    {
        if (at >= 0 && at < _entries.Length)
        {
            _entries[at] = (end > at ? end : NotFound, value);
        }
    }
}
