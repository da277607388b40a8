namespace Chatbot.Understanding.Entities.Dates.Grammar;

/// <summary>
/// What a reader found at each of the last tokens, so that readers which build on it cost no second reading. It forgets what lies further
/// back than anybody looks.
/// </summary>
internal sealed class Memo<T>(int count)
{
    private const int Reach = 32;

    // Next is one past the position, so that an empty entry belongs to none.
    private readonly (int Next, int End, T? Value)[] _entries = new (int, int, T?)[Math.Clamp(count, 1, Reach)];

    /// <summary>Whether the reader has been here; <paramref name="end"/> is where it stopped, or <paramref name="at"/> where it found nothing.</summary>
    public bool TryGet(int at, out int end, out T? value)
    {
        ref var entry = ref _entries[at % _entries.Length];
        var isKnown = entry.Next == at + 1;
        (end, value) = isKnown ? (entry.End, entry.Value) : (at, default);
        return isKnown;
    }

    public void Set(int at, int end, T? value) => _entries[at % _entries.Length] = (at + 1, end, value);
}
