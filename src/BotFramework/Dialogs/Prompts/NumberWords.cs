using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Reads numbers that are written in words: "three hundred and five", "vijfendertig".</summary>
internal sealed class NumberWords(string text, NumberVocabulary vocabulary)
{
    private const int Hundred = 100;

    private readonly List<Token> _tokens = Tokenizer.DefaultTokenizer(text);
    private int? _wordCount;

    /// <returns>In the order of the text.</returns>
    public static List<FoundNumber> Find(string text, string locale) => new NumberWords(text ?? string.Empty, NumberVocabulary.For(locale)).Find();

    /// <returns>100, 1000 and so on if such a word follows a number in digits that ends at <paramref name="position"/> ("5 thousand"); otherwise null.</returns>
    public static (long Value, int End)? ScaleAfter(string text, int position, string locale)
    {
        var words = new NumberWords(text, NumberVocabulary.For(locale));
        var next = words._tokens.FindIndex(token => token.Start >= position);
        return next >= 0
            && string.IsNullOrWhiteSpace(text[position..words._tokens[next].Start])
            && words.ValueOf(words._tokens[next].Normalized) is >= Hundred and var scale
            ? (scale, words._tokens[next].End + 1)
            : null;
    }

    private List<FoundNumber> Find()
    {
        var found = new List<FoundNumber>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var number = new Accumulator(vocabulary.HasUnitsFirst);
            var next = Read(i, number);
            if (next == i || IsNoNumber(i, next))
            {
                continue;
            }

            var value = (decimal)number.Value;
            next = ReadFraction(next, ref value);

            var first = i > 0 && vocabulary.Negatives.Contains(_tokens[i - 1].Normalized) && AreJoined(i - 1) ? i - 1 : i;
            found.Add(new FoundNumber(_tokens[first].Start, _tokens[next - 1].End + 1 - _tokens[first].Start, first < i ? -value : value));
            i = next - 1;
        }

        return found;
    }

    /// <returns>The index of the token after the number; <paramref name="start"/> if there is no number.</returns>
    private int Read(int start, Accumulator number)
    {
        var end = start;
        for (var i = start; i < _tokens.Count && (i == start || AreJoined(i - 1)); i++)
        {
            var word = _tokens[i].Normalized;
            if (i > start && vocabulary.Joiners.Contains(word))
            {
                number.IsJoined = true;
                continue;
            }

            // "a hundred", where "a" alone is no number.
            if (i == start && word is "a" && vocabulary.Values.ContainsKey("hundred"))
            {
                continue;
            }

            var parts = PartsOf(word);
            if (parts is null || (i > start && end == start && parts[0] < Hundred) || !number.TryAddAll(parts))
            {
                break;
            }

            end = i + 1;
            number.IsJoined = false;
        }

        return end;
    }

    private int ReadFraction(int next, ref decimal value)
    {
        if (next + 1 >= _tokens.Count || !vocabulary.Points.Contains(_tokens[next].Normalized) || !AreJoined(next - 1))
        {
            return next;
        }

        var end = next + 1;
        for (var unit = 0.1m; end < _tokens.Count && AreJoined(end - 1) && ValueOf(_tokens[end].Normalized) is < 10 and var digit; unit /= 10, end++)
        {
            value += digit * unit;
        }

        return end > next + 1 ? end : next;
    }

    private bool IsNoNumber(int start, int end)
    {
        // "één" is written with its accents because it is a number.
        var word = _tokens[start].Normalized;
        if (end > start + 1 || !vocabulary.One.Contains(word))
        {
            return false;
        }

        var before = start > 0 ? _tokens[start - 1].Normalized : string.Empty;
        if (vocabulary.Leads.Contains(before))
        {
            return false;
        }

        return vocabulary.NotBeforeOne.Count > 0
            ? vocabulary.NotBeforeOne.Contains(before)
            : (_wordCount ??= _tokens.Count(token => !Courtesies.Contains(token.Normalized))) > 1;
    }

    // A comma or a full stop is the end of a number; a hyphen is not.
    private bool AreJoined(int index)
        => text[(_tokens[index].End + 1).._tokens[index + 1].Start].All(character => char.IsWhiteSpace(character) || character == '-');

    private long? ValueOf(string word) => vocabulary.Values.TryGetValue(WithoutAccents(word), out var value) || vocabulary.Values.TryGetValue(word, out value) ? value : null;

    /// <returns>Null if the word is no number.</returns>
    private List<long> PartsOf(string word)
    {
        if (ValueOf(word) is { } value)
        {
            return [value];
        }

        return vocabulary.IsGlued && word.Length <= 60 && TryCut(WithoutAccents(word), 0, out var parts) ? parts : null;
    }

    // Longest piece first: "veertien" before "vier". The joiner only stands between pieces.
    private bool TryCut(string word, int start, out List<long> parts)
    {
        if (start == word.Length)
        {
            parts = [];
            return true;
        }

        foreach (var (piece, value) in vocabulary.Values.OrderByDescending(pair => pair.Key.Length))
        {
            if (!word.AsSpan(start).StartsWith(piece, StringComparison.Ordinal))
            {
                continue;
            }

            var next = start + piece.Length;
            foreach (var joiner in vocabulary.Joiners.Where(joiner => next < word.Length && word.AsSpan(next).StartsWith(joiner, StringComparison.Ordinal)))
            {
                if (next + joiner.Length < word.Length && TryCut(word, next + joiner.Length, out parts))
                {
                    parts.Insert(0, Accumulator.Joiner);
                    parts.Insert(0, value);
                    return true;
                }
            }

            if (TryCut(word, next, out parts))
            {
                parts.Insert(0, value);
                return true;
            }
        }

        parts = null;
        return false;
    }

    // "tweeëntwintig", "één"; not "dreißig" or "fünf", whose letters matter.
    private static string WithoutAccents(string word) => word.Replace('ë', 'e').Replace('é', 'e');

    /// <summary>Adds up the pieces of a number as long as they make one: after "twenty" comes "five", but not "thirty".</summary>
    private sealed class Accumulator(bool hasUnitsFirst)
    {
        public const long Joiner = -1;

        private long _total;
        private long _current;
        private long _lastScale = long.MaxValue;
        private bool _isStarted;

        public bool IsJoined { get; set; }

        public long Value => _total + _current;

        public bool TryAddAll(List<long> parts)
        {
            var before = (_total, _current, _lastScale, _isStarted, IsJoined);
            foreach (var part in parts)
            {
                if (part == Joiner)
                {
                    IsJoined = true;
                }
                else if (TryAdd(part))
                {
                    IsJoined = false;
                    _isStarted = true;
                }
                else
                {
                    (_total, _current, _lastScale, _isStarted, IsJoined) = before;
                    return false;
                }
            }

            return true;
        }

        private bool TryAdd(long value) => value switch
        {
            < Hundred => TryAddSmall(value),
            Hundred => TryMultiply(),
            _ => TryScale(value),
        };

        private bool TryAddSmall(long value)
        {
            var small = _current % Hundred;
            var fits = value == 0
                ? !_isStarted
                : small == 0
                    ? !_isStarted || Value > 0
                    : hasUnitsFirst
                        ? IsJoined && small < 10 && value >= 20
                        : small >= 20 && small % 10 == 0 && value < 10;
            if (fits)
            {
                _current += value;
            }

            return fits;
        }

        private bool TryMultiply()
        {
            if (_current >= Hundred || (_isStarted && Value == 0))
            {
                return false;
            }

            _current = Math.Max(_current, 1) * Hundred;
            return true;
        }

        private bool TryScale(long scale)
        {
            if (scale >= _lastScale || (_isStarted && _current == 0))
            {
                return false;
            }

            _total += Math.Max(_current, 1) * scale;
            _current = 0;
            _lastScale = scale;
            return true;
        }
    }
}
