namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Looks for known values in an utterance.</summary>
public static class Find
{
    private const int DefaultMaxTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices by value, title of their action, and synonyms.</summary>
    /// <returns>In the order of the utterance, each choice once at most.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var names = choices.SelectMany((choice, index) => NamesOf(choice, options ?? new FindChoicesOptions())
            .Select(name => new SortedValue { Index = index, Value = name }));

        return
        [
            .. FindValues(utterance, [.. names], options).Select(found => new ModelResult<FoundChoice>
            {
                Start = found.Start,
                End = found.End,
                Text = found.Text,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Index = found.Resolution.Index,
                    Value = choices[found.Resolution.Index].Value,
                    Synonym = found.Resolution.Value,
                    Score = found.Resolution.Score,
                },
            }),
        ];
    }

    /// <summary>Finds values; one that is the whole utterance is found alone. Where two overlap the better match wins, and of equal ones the longer value.</summary>
    /// <returns>In the order of the utterance, each index once at most.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);

        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [ResultOf(exact, 0, utterance.Length - 1, utterance, 1)];
        }

        options ??= new FindValuesOptions();
        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenize(utterance ?? string.Empty, options.Locale);

        var candidates = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => MatchAll(tokens, value, tokenize(value.Value, options.Locale), options))
            .OrderByDescending(match => match.Score);

        var accepted = new List<Match>();
        foreach (var candidate in candidates)
        {
            if (!accepted.Any(other => other.Value.Index == candidate.Value.Index || other.Overlaps(candidate)))
            {
                accepted.Add(candidate);
            }
        }

        return [.. accepted.OrderBy(match => match.FirstToken).Select(match => ToResult(match, tokens, utterance))];
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue && choice.Value is not null)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static IEnumerable<Match> MatchAll(List<Token> tokens, SortedValue value, List<Token> words, FindValuesOptions options)
    {
        // After a match the search goes on behind it: "last one" stands twice in "the last time I chose the last one".
        for (var match = MatchFrom(0, tokens, value, words, options); match is not null; match = MatchFrom(match.LastToken + 1, tokens, value, words, options))
        {
            yield return match;
        }
    }

    private static Match MatchFrom(int from, List<Token> tokens, SortedValue value, List<Token> words, FindValuesOptions options)
    {
        int first = -1, last = -1, matched = 0, skipped = 0;
        foreach (var word in words)
        {
            var next = matched == 0 ? from : last + 1;
            var found = tokens.FindIndex(next, token => token.Normalized == word.Normalized);
            var distance = matched == 0 ? 0 : found - next;
            if (found < 0 || distance > (options.MaxTokenDistance ?? DefaultMaxTokenDistance))
            {
                continue;
            }

            first = matched == 0 ? found : first;
            last = found;
            matched++;
            skipped += distance;
        }

        var isMatch = matched > 0 && (matched == words.Count || options.AllowPartialMatches);
        return isMatch ? new Match(value, first, last, (float)matched / words.Count * matched / (matched + skipped)) : null;
    }

    private static ModelResult<FoundValue> ToResult(Match match, List<Token> tokens, string utterance)
        => ResultOf(match.Value, tokens[match.FirstToken].Start, tokens[match.LastToken].End, utterance, match.Score);

    private static ModelResult<FoundValue> ResultOf(SortedValue value, int start, int end, string utterance, float score) => new()
    {
        Start = start,
        End = end,
        Text = utterance[start..(end + 1)],
        TypeName = "value",
        Resolution = new FoundValue { Index = value.Index, Value = value.Value, Score = score },
    };

    private sealed record Match(SortedValue Value, int FirstToken, int LastToken, float Score)
    {
        public bool Overlaps(Match other) => FirstToken <= other.LastToken && other.FirstToken <= LastToken;
    }
}
