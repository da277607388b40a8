namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>Tells which lines, and how many of each, a mention means.</summary>
internal sealed class MentionResolver(IReadOnlyList<OrderLine> lines, int count)
{
    /// <summary>The quantities by line, null where the mention could mean different things.</summary>
    /// <param name="mention">What is named.</param>
    /// <param name="noun">The neighbour's noun, for a mention that has none of its own.</param>
    public int[]? Resolve(Mention mention, WordMatch? noun = null) => mention.Pointing switch
    {
        Pointing.Everything => All(),
        Pointing.Nothing => new int[count],
        Pointing.Rest => null,
        Pointing.ByCount => ByCount(mention),
        Pointing.ByPlace => ByPlace(mention),
        Pointing.ByName => ByName(mention, noun),
        _ => throw new ArgumentOutOfRangeException(nameof(mention), mention.Pointing, "Unknown pointing."),
    };

    public int[] All()
    {
        var all = new int[count];
        for (var line = 0; line < count; line++)
        {
            all[line] = Math.Max(lines[line].Quantity, 0);
        }

        return all;
    }

    private int[]? ByCount(Mention mention)
    {
        var all = All();
        if (mention.Total is not { } total)
        {
            // "alle drie"
            return all.Sum() == mention.Quantity || count == mention.Quantity ? all : null;
        }

        if (all.Sum() == total && mention.Quantity == total)
        {
            return all;
        }

        // "twee van de drie": of the one line that has three
        var line = Array.IndexOf(all, total);
        if (line < 0 || Array.LastIndexOf(all, total) != line || mention.Quantity > total)
        {
            return null;
        }

        return Only(line, mention.Quantity ?? 0);
    }

    private int[]? ByPlace(Mention mention)
    {
        var candidates = mention.Words.Count == 0 ? [.. Enumerable.Range(0, count)] : Candidates(mention.Words, null, Closeness.Typo);
        var chosen = new int[count];
        foreach (var place in mention.Places)
        {
            var first = place > 0 ? place - 1 : candidates.Count + place;
            // "de laatste twee" begins one earlier.
            var length = mention.Quantity ?? 1;
            first -= place < 0 ? length - 1 : 0;
            if (first < 0 || first + length > candidates.Count)
            {
                return null;
            }

            for (var at = first; at < first + length; at++)
            {
                chosen[candidates[(int)at]] = lines[candidates[(int)at]].Quantity;
            }
        }

        return chosen;
    }

    private int[]? ByName(Mention mention, WordMatch? noun)
    {
        var nearest = Nearest(mention.Words, noun);
        if (nearest == Closeness.None)
        {
            return null;
        }

        var near = Candidates(mention.Words, noun, nearest);
        var all = nearest == Closeness.Typo ? near : Candidates(mention.Words, noun, Closeness.Kind);
        if (mention.IsAll)
        {
            return mention.Quantity is { } both ? Exactly(both, near) ?? Exactly(both, all) : Whole(all);
        }

        if (mention.Quantity is { } quantity)
        {
            return Counted(mention, quantity, near, all);
        }

        var isPlural = (mention.Noun ?? noun)?.IsPlural ?? false;
        if (isPlural)
        {
            return Whole(all);
        }

        return near.Count == 1 ? Only(near[0], mention.Noun is null && noun is null ? lines[near[0]].Quantity : 1) : null;
    }

    private int[]? Counted(Mention mention, int quantity, List<int> near, List<int> all)
    {
        if (mention.Total is { } total)
        {
            var group = Sum(near) == total ? near : Sum(all) == total ? all : [];
            return quantity == total ? Exactly(total, group)
                : group.Count == 1 && quantity < total ? Only(group[0], quantity)
                : null;
        }

        if ((Exactly(quantity, near) ?? (Sum(near) < quantity ? Exactly(quantity, all) : null)) is { } exact)
        {
            return exact;
        }

        return near.Count == 1 && quantity <= lines[near[0]].Quantity ? Only(near[0], quantity) : null;
    }

    private int[]? Exactly(int quantity, List<int> candidates) => candidates.Count > 0 && Sum(candidates) == quantity ? Whole(candidates) : null;

    private int Sum(List<int> candidates)
    {
        var sum = 0;
        foreach (var line in candidates)
        {
            sum += lines[line].Quantity;
        }

        return sum;
    }

    private int[] Whole(List<int> candidates)
    {
        var chosen = new int[count];
        foreach (var line in candidates)
        {
            chosen[line] = lines[line].Quantity;
        }

        return chosen;
    }

    private int[] Only(int line, int quantity)
    {
        var chosen = new int[count];
        chosen[line] = quantity;
        return chosen;
    }

    private Closeness Nearest(IReadOnlyList<WordMatch> words, WordMatch? noun)
    {
        var nearest = Closeness.None;
        for (var line = 0; line < count; line++)
        {
            var closeness = ClosenessOf(words, noun, line);
            if (closeness != Closeness.None && (nearest == Closeness.None || closeness < nearest))
            {
                nearest = closeness;
            }
        }

        return nearest;
    }

    private List<int> Candidates(IReadOnlyList<WordMatch> words, WordMatch? noun, Closeness farthest)
    {
        var candidates = new List<int>();
        for (var line = 0; line < count; line++)
        {
            if (ClosenessOf(words, noun, line) is var closeness && closeness != Closeness.None && closeness <= farthest && lines[line].Quantity > 0)
            {
                candidates.Add(line);
            }
        }

        return candidates;
    }

    private static Closeness ClosenessOf(IReadOnlyList<WordMatch> words, WordMatch? noun, int line)
    {
        var farthest = noun?.ByLine[line] ?? Closeness.Same;
        foreach (var word in words)
        {
            if (word.ByLine[line] == Closeness.None || farthest == Closeness.None)
            {
                return Closeness.None;
            }

            farthest = word.ByLine[line] > farthest ? word.ByLine[line] : farthest;
        }

        return farthest;
    }
}
