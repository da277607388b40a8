namespace Chatbot.Understanding.Entities.OrderLines;

/// <summary>
/// Puts the parts of a sentence together: what is chosen, less what is excepted. Where two opposite things are done (kept and sent
/// back), what the first one is done with is chosen.
/// </summary>
internal sealed class Selection(List<SentencePart> parts, MentionResolver resolver)
{
    private readonly bool[] _isNegative = new bool[parts.Count];
    private readonly bool[] _isException = new bool[parts.Count];
    private readonly PartKind?[] _actions = new PartKind?[parts.Count];

    /// <summary>The quantities by line, null where the sentence does not say or could mean different things.</summary>
    public int[]? Resolve()
    {
        if (parts.Exists(part => part.Kind == PartKind.Unreadable) || HasAlternatives())
        {
            return null;
        }

        MarkExceptions();
        if (!MarkNegatives())
        {
            return null;
        }

        MarkActions();
        return Combine();
    }

    private bool HasAlternatives()
    {
        for (var index = 1; index + 1 < parts.Count; index++)
        {
            if (parts[index].Kind == PartKind.Or && parts[index - 1].Kind == PartKind.Mention && parts[index + 1].Kind == PartKind.Mention)
            {
                return true;
            }
        }

        return false;
    }

    private void MarkExceptions()
    {
        var isExcepting = false;
        for (var index = 0; index < parts.Count; index++)
        {
            isExcepting = parts[index].Kind switch
            {
                PartKind.Except => true,
                PartKind.Boundary or PartKind.Keep or PartKind.Return => false,
                // "alles behalve de trui, de broek" goes on, "alles behalve de trui, die houd ik" does not.
                PartKind.Mention or PartKind.Not or PartKind.Indeed or PartKind.And or PartKind.Comma or PartKind.Or or PartKind.Unreadable or _ => isExcepting,
            };
            _isException[index] = isExcepting && parts[index].Kind == PartKind.Mention;
        }
    }

    /// <summary>False where a negation leaves open what is meant: "niet alles", "niet alleen de trui".</summary>
    private bool MarkNegatives()
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Kind != PartKind.Not)
            {
                continue;
            }

            var next = index + 1 < parts.Count ? parts[index + 1] : default;
            var isBefore = next.Mention is not null && next.First == parts[index].Next;
            if (isBefore)
            {
                if (next.Mention!.Pointing is Pointing.Everything or Pointing.ByCount or Pointing.Nothing || next.Mention.IsAll)
                {
                    return false;
                }

                MarkForward(index + 1);
            }
            else if (!MarkBackward(index - 1) && index + 1 < parts.Count)
            {
                MarkForward(index + 1);
            }
        }

        return true;
    }

    private void MarkForward(int from)
    {
        for (var index = from; index < parts.Count && parts[index].Kind is PartKind.Mention or PartKind.And; index++)
        {
            _isNegative[index] = parts[index].Kind == PartKind.Mention;
        }
    }

    private bool MarkBackward(int from)
    {
        var isAny = false;
        for (var index = from; index >= 0 && !EndsClause(index); index--)
        {
            if (parts[index].Kind == PartKind.Mention && !_isException[index])
            {
                _isNegative[index] = true;
                isAny = true;
            }
        }

        return isAny;
    }

    private bool EndsClause(int index) => parts[index].Kind switch
    {
        PartKind.Boundary or PartKind.Indeed or PartKind.Not => true,
        PartKind.Comma => !IsListing(index),
        // "ik houd de trui en stuur de broek niet terug"
        PartKind.And => index + 1 < parts.Count && parts[index + 1].Kind is PartKind.Keep or PartKind.Return,
        PartKind.Mention or PartKind.Except or PartKind.Keep or PartKind.Return or PartKind.Or or PartKind.Unreadable or _ => false,
    };

    // "de trui, de broek en de jas niet": a comma inside a list that ends in "en"
    private bool IsListing(int comma)
    {
        for (var index = comma + 1; index < parts.Count && parts[index].Kind is PartKind.Mention or PartKind.Comma or PartKind.And; index++)
        {
            if (parts[index].Kind == PartKind.And)
            {
                return true;
            }
        }

        return false;
    }

    private void MarkActions()
    {
        var start = 0;
        PartKind? before = null;
        for (var index = 0; index <= parts.Count; index++)
        {
            if (index < parts.Count && parts[index].Kind is not (PartKind.Boundary or PartKind.Comma or PartKind.And))
            {
                continue;
            }

            before = MarkActions(start, index, before);
            start = index + 1;
        }

        // "de trui en de broek stuur ik terug": what stands before the first action shares it.
        PartKind? after = null;
        for (var index = parts.Count - 1; index >= 0; index--)
        {
            after = _actions[index] ?? after;
            _actions[index] ??= after;
        }
    }

    private PartKind? MarkActions(int start, int end, PartKind? before)
    {
        PartKind? action = null;
        for (var index = start; index < end; index++)
        {
            action ??= parts[index].Kind is PartKind.Keep or PartKind.Return ? parts[index].Kind : null;
        }

        action ??= before;
        for (var index = start; index < end; index++)
        {
            _actions[index] = action;
        }

        return action;
    }

    private int[]? Combine()
    {
        var first = parts.FindIndex(part => part.Mention is { Pointing: not Pointing.Rest });
        if (first < 0)
        {
            return null;
        }

        var positive = new int[resolver.All().Length];
        var excepted = new int[positive.Length];
        var isAnyPositive = false;
        var isAnyExcepted = false;
        for (var index = first; index < parts.Count; index++)
        {
            if (parts[index].Mention is not { Pointing: not Pointing.Rest } mention
                || (_actions[index] is { } action && _actions[first] is { } firstAction && action != firstAction)
                || (index > first && IsAfterthought(mention))
                // "niks van dit alles"
                || (mention.Pointing == Pointing.Everything && parts[first].Mention!.Pointing == Pointing.Nothing))
            {
                continue;
            }

            if (ResolveWithNeighbours(index, mention) is not { } quantities)
            {
                return null;
            }

            var isExcepted = _isNegative[index] || _isException[index];
            if (isExcepted && mention.Pointing is Pointing.Everything or Pointing.Nothing)
            {
                return null;
            }

            isAnyPositive |= !isExcepted;
            isAnyExcepted |= isExcepted;
            var sum = isExcepted ? excepted : positive;
            for (var line = 0; line < sum.Length; line++)
            {
                sum[line] = Math.Max(sum[line], quantities[line]);
            }
        }

        return Subtract(positive, excepted, isAnyPositive, isAnyExcepted, parts[first].Mention!);
    }

    // "de trui en de broek allebei"
    private static bool IsAfterthought(Mention mention) => mention is { Pointing: Pointing.ByCount, Total: null };

    private int[]? Subtract(int[] positive, int[] excepted, bool isAnyPositive, bool isAnyExcepted, Mention first)
    {
        // "niets behalve de trui"
        if (first.Pointing == Pointing.Nothing && isAnyExcepted)
        {
            return Array.Exists(_isException, isException => isException) ? excepted : null;
        }

        var all = isAnyPositive ? positive : resolver.All();
        if (!isAnyPositive && !isAnyExcepted)
        {
            return null;
        }

        var chosen = new int[all.Length];
        for (var line = 0; line < all.Length; line++)
        {
            chosen[line] = Math.Max(0, all[line] - excepted[line]);
        }

        // Who means nothing says so: when all is excepted, the sentence was misread.
        return isAnyExcepted && !Array.Exists(chosen, quantity => quantity > 0) ? null : chosen;
    }

    /// <summary>A colour alone takes the thing from the mention that it is joined with.</summary>
    private int[]? ResolveWithNeighbours(int index, Mention mention)
    {
        if (mention.Pointing != Pointing.ByName || mention.Noun is not null)
        {
            return resolver.Resolve(mention);
        }

        if (index + 2 < parts.Count && parts[index + 1].Kind is PartKind.And or PartKind.Comma or PartKind.Or && parts[index + 2].Mention?.Noun is { } following
            && resolver.Resolve(mention, following) is { } withFollowing)
        {
            return withFollowing;
        }

        for (var before = index - 1; before >= 0; before--)
        {
            if (parts[before].Mention?.Noun is { } noun)
            {
                return resolver.Resolve(mention, noun) ?? resolver.Resolve(mention);
            }
        }

        return resolver.Resolve(mention);
    }
}
