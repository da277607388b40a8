using System.Text;
using Chatbot.Understanding.Storage;

namespace Chatbot.Understanding.Text;

/// <summary>
/// Replaces a word that training never saw by the known word that differs in one typing error (a letter too many, too few, another, or two
/// swapped), or in two for long words.
/// </summary>
/// <remarks>
/// Known words are stored under all that is left of them when letters are dropped; two words are near when something that is left of one
/// is left of the other. That takes some tens of look-ups a word, however many words are known.
/// </remarks>
internal sealed class SpellingRepair
{
    private const int ShortestWord = 4;

    /// <summary>From this length on two errors are still likelier than another word.</summary>
    private const int LongWord = 8;

    private const int LongestWord = 24;
    private const int Empty = -1;

    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly Dictionary<ulong, int> _known;
    private readonly ulong[] _keys;
    private readonly int[] _wordOfSlot;

    private SpellingRepair(string[] words, int[] counts, ulong[] keys, int[] wordOfSlot)
    {
        _words = words;
        _counts = counts;
        _keys = keys;
        _wordOfSlot = wordOfSlot;
        _known = new Dictionary<ulong, int>(words.Length);
        for (var number = 0; number < words.Length; number++)
        {
            _known.TryAdd(TextHash.Of(words[number]), number);
        }
    }

    /// <param name="texts">The texts whose words are known.</param>
    public static SpellingRepair Learn(IEnumerable<NormalizedText> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            for (var index = 0; index < text.Count; index++)
            {
                lookup[text[index]] = lookup.TryGetValue(text[index], out var count) ? count + 1 : 1;
            }
        }

        var words = counts.Keys.Order(StringComparer.Ordinal).ToArray();
        var entries = new List<(ulong Key, int Word)>();
        var remainders = new HashSet<ulong>();
        for (var number = 0; number < words.Length; number++)
        {
            if (IsRepairable(words[number]))
            {
                remainders.Clear();
                AddRemainders(words[number], remainders);
                entries.AddRange(remainders.Select(key => (key, number)));
            }
        }

        // At most half full, so that a look-up is one or two steps.
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        var keys = new ulong[size];
        var wordOfSlot = new int[size];
        Array.Fill(wordOfSlot, Empty);
        foreach (var (key, word) in entries)
        {
            var slot = SlotOf(key, size);
            while (wordOfSlot[slot] != Empty)
            {
                slot = (slot + 1) & (size - 1);
            }

            (keys[slot], wordOfSlot[slot]) = (key, word);
        }

        return new SpellingRepair(words, [.. words.Select(word => counts[word])], keys, wordOfSlot);
    }

    public static SpellingRepair Read(BinaryReader reader)
    {
        var words = reader.ReadStrings();
        var counts = reader.ReadNumbers<int>(words.Length);
        var keys = reader.ReadNumbers<ulong>();
        return new SpellingRepair(words, counts, keys, reader.ReadNumbers<int>(keys.Length));
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings(_words);
        writer.WriteNumbers<int>(_counts);
        writer.WriteNumbers<ulong>(_keys);
        writer.WriteNumbers<int>(_wordOfSlot);
    }

    /// <returns>The text itself where nothing has to be repaired.</returns>
    public NormalizedText Repair(in NormalizedText text)
    {
        StringBuilder? repaired = null;
        for (var index = 0; index < text.Count; index++)
        {
            var word = text[index];
            var better = IsRepairable(word) && !_known.ContainsKey(TextHash.Of(word)) ? Nearest(word) : null;
            if (better is not null && repaired is null)
            {
                repaired = new StringBuilder();
                for (var before = 0; before < index; before++)
                {
                    repaired.Append(text[before]).Append(' ');
                }
            }

            repaired?.Append(better ?? text[index]).Append(' ');
        }

        return repaired is null ? text : NormalizedText.Of(repaired.ToString());
    }

    private string? Nearest(ReadOnlySpan<char> word)
    {
        var search = new Search(this, word);
        search.Look(TextHash.Of(word));
        Span<char> shorter = stackalloc char[LongestWord];
        Span<char> shortest = stackalloc char[LongestWord];
        for (var first = 0; first < word.Length; first++)
        {
            Drop(word, first, shorter);
            search.Look(TextHash.Of(shorter[..(word.Length - 1)]));
            for (var second = first; word.Length >= LongWord && second < word.Length - 1; second++)
            {
                Drop(shorter[..(word.Length - 1)], second, shortest);
                search.Look(TextHash.Of(shortest[..(word.Length - 2)]));
            }
        }

        return search.Best is { } best ? _words[best] : null;
    }

    private static void AddRemainders(ReadOnlySpan<char> word, HashSet<ulong> remainders)
    {
        Span<char> shorter = stackalloc char[LongestWord];
        Span<char> shortest = stackalloc char[LongestWord];
        remainders.Add(TextHash.Of(word));
        for (var first = 0; first < word.Length; first++)
        {
            Drop(word, first, shorter);
            remainders.Add(TextHash.Of(shorter[..(word.Length - 1)]));
            for (var second = first; word.Length >= LongWord && second < word.Length - 1; second++)
            {
                Drop(shorter[..(word.Length - 1)], second, shortest);
                remainders.Add(TextHash.Of(shortest[..(word.Length - 2)]));
            }
        }
    }

    private static void Drop(ReadOnlySpan<char> word, int position, Span<char> target)
    {
        word[..position].CopyTo(target);
        word[(position + 1)..].CopyTo(target[position..]);
    }

    private static bool IsRepairable(ReadOnlySpan<char> word) =>
        word.Length is >= ShortestWord and <= LongestWord && char.IsLetter(word[0]);

    private static int SlotOf(ulong key, int size) => (int)((key ^ (key >> 32)) & (ulong)(size - 1));

    /// <summary>The best word so far: the fewest errors, then the most frequent, then the first in the alphabet.</summary>
    private ref struct Search(SpellingRepair repair, ReadOnlySpan<char> word)
    {
        private readonly ReadOnlySpan<char> _word = word;
        private int _errors = int.MaxValue;

        public int? Best { get; private set; }

        public void Look(ulong key)
        {
            var size = repair._keys.Length;
            for (var slot = SlotOf(key, size); repair._wordOfSlot[slot] != Empty; slot = (slot + 1) & (size - 1))
            {
                if (repair._keys[slot] == key)
                {
                    Consider(repair._wordOfSlot[slot]);
                }
            }
        }

        private void Consider(int candidate)
        {
            if (candidate == Best)
            {
                return;
            }

            var known = repair._words[candidate];
            var allowed = Math.Min(_word.Length, known.Length) >= LongWord ? 2 : 1;
            var errors = EditDistance.Of(_word, known);
            if (errors <= allowed && (errors < _errors || (errors == _errors && IsBetter(candidate))))
            {
                (Best, _errors) = (candidate, errors);
            }
        }

        private readonly bool IsBetter(int candidate)
        {
            var difference = repair._counts[candidate] - repair._counts[Best!.Value];
            return difference > 0 || (difference == 0 && candidate < Best.Value);
        }
    }
}
