namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>The words of an order's lines, and which lines a customer's word can mean.</summary>
internal sealed class LineVocabulary
{
    /// <summary>An order with more lines than this is not talked about line by line.</summary>
    public const int MostLines = 100;

    private const int ShortestTypedWrong = 5;

    private readonly List<LineWord> _words = [];
    private readonly Dictionary<string, WordMatch?> _matches = new(StringComparer.Ordinal);

    public LineVocabulary(IReadOnlyList<OrderLine> lines)
    {
        Count = Math.Min(lines.Count, MostLines);
        var known = new Dictionary<string, LineWord>(StringComparer.Ordinal);
        for (var line = 0; line < Count; line++)
        {
            var name = new EntityText(lines[line].Name);
            for (var index = 0; index < name.Count; index++)
            {
                if (name.IsKind(index, TokenKind.Mark) || name.Word(index) is "van" or "met" or "en" or "de" or "het" or "een" or "in" or "the" or "with" or "and" or "maat" or "size" or "voor")
                {
                    continue;
                }

                var word = name.Word(index).ToString();
                if (!known.TryGetValue(word, out var entry))
                {
                    known[word] = entry = new LineWord(word);
                    _words.Add(entry);
                }

                entry.Lines.Add(line);
            }
        }
    }

    /// <summary>How many lines there are; they are numbered from 0 here.</summary>
    public int Count { get; }

    /// <summary>Which lines a folded word can mean; null if it is neither in the lines nor a word for any product.</summary>
    public WordMatch? Match(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return null;
        }

        var lookup = _matches.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var match))
        {
            var read = word.ToString();
            _matches[read] = match = Compare(read);
        }

        return match;
    }

    private WordMatch? Compare(string word)
    {
        var mine = new LineWord(word);
        var closeness = new Closeness[Count];
        var isAny = false;
        var isNoun = mine.Concept?.IsNoun ?? true;
        foreach (var theirs in _words)
        {
            var level = Compare(mine, theirs);
            if (level == Closeness.None)
            {
                continue;
            }

            isAny = true;
            isNoun = mine.Concept?.IsNoun ?? theirs.IsNoun;
            foreach (var line in theirs.Lines)
            {
                if (closeness[line] == Closeness.None || level < closeness[line])
                {
                    closeness[line] = level;
                }
            }
        }

        // A word that is one letter off only counts where no word fits better.
        return isAny ? new WordMatch(WithoutTyposBesideBetter(closeness), isNoun && mine.IsNoun, WordStems.IsPlural(word), mine.Concept?.IsPair ?? false)
            : mine.Concept is not null || mine.Head is not null ? new WordMatch(closeness, isNoun, WordStems.IsPlural(word), mine.Concept?.IsPair ?? false)
            : null;
    }

    private static Closeness[] WithoutTyposBesideBetter(Closeness[] closeness)
    {
        if (Array.Exists(closeness, level => level is not (Closeness.None or Closeness.Typo)))
        {
            for (var line = 0; line < closeness.Length; line++)
            {
                closeness[line] = closeness[line] == Closeness.Typo ? Closeness.None : closeness[line];
            }
        }

        return closeness;
    }

    private static Closeness Compare(LineWord mine, LineWord theirs)
    {
        if (mine.Text == theirs.Text)
        {
            return Closeness.Same;
        }

        if (mine.IsFixed || theirs.IsFixed)
        {
            return Closeness.None;
        }

        if (mine.Stems.AsSpan().ContainsAny(theirs.Stems))
        {
            return Closeness.Same;
        }

        if (mine.Concept is { } concept && theirs.Concept is { } other)
        {
            return concept.Number == other.Number ? Closeness.Synonym : concept.Number == other.Broader || concept.Broader == other.Number ? Closeness.Kind : IsPart(mine, theirs) ? Closeness.Kind : Closeness.None;
        }

        if (IsPart(mine, theirs) || IsPart(theirs, mine) || (mine.Concept is { } head && theirs.Head?.Number == head.Number))
        {
            return Closeness.Kind;
        }

        return mine.Concept is null && mine.Text.Length >= ShortestTypedWrong - 1 && theirs.Text.Length >= ShortestTypedWrong - 1 && IsTypedWrong(mine, theirs) ? Closeness.Typo : Closeness.None;
    }

    private static bool IsPart(LineWord part, LineWord compound)
    {
        foreach (var head in part.Stems)
        {
            foreach (var whole in compound.Stems)
            {
                if (ProductWords.IsHead(whole, head))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTypedWrong(LineWord mine, LineWord theirs)
    {
        foreach (var left in mine.Stems)
        {
            foreach (var right in theirs.Stems)
            {
                if (OneLetter.IsApart(left, right))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed class LineWord(string text)
    {
        public string Text => text;

        public string[] Stems { get; } = WordStems.Of(text);

        public ProductConcept? Concept => field ??= ProductWords.Find(Stems);

        public ProductConcept? Head => field ??= ProductWords.FindHead(Stems);

        /// <summary>Numbers and sizes have no endings.</summary>
        public bool IsFixed { get; } = char.IsAsciiDigit(text[0]) || text.Length == 1 || ProductWords.IsSize(text);

        public bool IsNoun => !IsFixed && (Concept?.IsNoun ?? true);

        public List<int> Lines { get; } = [];
    }
}

/// <summary>How near a customer's word is to a word of a line; nearer ones come first.</summary>
internal enum Closeness
{
    None,
    Same,
    Synonym,

    /// <summary>One is a kind of the other: "broek" and "spijkerbroek".</summary>
    Kind,
    Typo,
}

/// <summary>Which lines a word can mean.</summary>
/// <param name="ByLine">For each line how near the word is to it.</param>
/// <param name="IsNoun">Whether it names a thing, as opposed to its colour or size.</param>
/// <param name="IsPlural">Whether it is in the plural.</param>
/// <param name="IsPair">Whether the thing is bought by the pair.</param>
internal sealed record WordMatch(Closeness[] ByLine, bool IsNoun, bool IsPlural, bool IsPair)
{
    public bool IsAny { get; } = Array.Exists(ByLine, level => level != Closeness.None);
}
