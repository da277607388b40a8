namespace Chatbot.Understanding.Lu;

/// <summary>The content of one <c>.lu</c> file: examples by intent, and phrase lists.</summary>
/// <param name="Examples">In the file's order.</param>
/// <param name="PhraseLists">In the file's order.</param>
/// <param name="Errors">Lines that could not be read; the rest of the document holds what could.</param>
public sealed record LuDocument(
    IReadOnlyList<LuExample> Examples,
    IReadOnlyList<LuPhraseList> PhraseLists,
    IReadOnlyList<LuError> Errors)
{
    private const string PhraseListMark = "@ phraselist ";

    /// <summary>
    /// Reads Bot Framework's <c>.lu</c> form, as far as content uses it: <c># intent</c>, <c>- utterance</c>,
    /// <c>@ phraselist NAME = a, b</c> (its phrases on the same line, or on <c>- a, b</c> lines below it) and <c>&gt; comment</c>.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <returns>Never null; what is wrong is in <see cref="Errors"/>.</returns>
    public static LuDocument Parse(string text)
    {
        var examples = new List<LuExample>();
        var lists = new List<LuPhraseList>();
        var errors = new List<LuError>();
        string? intent = null;
        List<string>? phrases = null;
        var number = 0;

        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '>')
            {
                continue;
            }

            if (line[0] == '#')
            {
                intent = line.TrimStart('#').Trim().ToString();
                phrases = null;
                if (intent.Length == 0)
                {
                    errors.Add(new LuError(number, "The intent after # has no name."));
                    intent = null;
                }
            }
            else if (line.StartsWith(PhraseListMark, StringComparison.Ordinal))
            {
                intent = null;
                phrases = ReadPhraseList(line[PhraseListMark.Length..], number, lists, errors);
            }
            else if (line[0] == '-')
            {
                ReadItem(line[1..].Trim(), number, intent, phrases, examples, errors);
            }
            else
            {
                errors.Add(new LuError(number, "Expected '# intent', '- example', '@ phraselist NAME =' or '> comment'."));
            }
        }

        foreach (var empty in lists.Where(list => list.Phrases.Count == 0))
        {
            errors.Add(new LuError(empty.Line, $"The phrase list {empty.Name} has no phrases."));
        }

        return new LuDocument(examples, lists, errors);
    }

    private static List<string>? ReadPhraseList(ReadOnlySpan<char> declaration, int number, List<LuPhraseList> lists, List<LuError> errors)
    {
        var equals = declaration.IndexOf('=');
        var name = (equals < 0 ? declaration : declaration[..equals]).Trim();
        // Bot Framework marks a list of synonyms so; ours always are.
        const string Interchangeable = "(interchangeable)";
        if (name.EndsWith(Interchangeable, StringComparison.Ordinal))
        {
            name = name[..^Interchangeable.Length].Trim();
        }

        if (equals < 0 || name.IsEmpty || name.Contains(' '))
        {
            errors.Add(new LuError(number, "Expected '@ phraselist NAME = first, second'."));
            return null;
        }

        var phrases = new List<string>();
        AddPhrases(declaration[(equals + 1)..], phrases);
        lists.Add(new LuPhraseList(name.ToString(), phrases, number));
        return phrases;
    }

    private static void ReadItem(
        ReadOnlySpan<char> item, int number, string? intent, List<string>? phrases, List<LuExample> examples, List<LuError> errors)
    {
        if (item.IsEmpty)
        {
            errors.Add(new LuError(number, "Nothing stands after the dash."));
        }
        else if (phrases is not null)
        {
            AddPhrases(item, phrases);
        }
        else if (intent is not null)
        {
            examples.Add(new LuExample(intent, item.ToString(), number));
        }
        else
        {
            errors.Add(new LuError(number, "This line belongs to no intent: write '# intent' above it."));
        }
    }

    private static void AddPhrases(ReadOnlySpan<char> list, List<string> phrases)
    {
        foreach (var range in list.Split(','))
        {
            var phrase = list[range].Trim();
            if (!phrase.IsEmpty)
            {
                phrases.Add(phrase.ToString());
            }
        }
    }
}

/// <summary>An utterance under its intent.</summary>
/// <param name="Intent">The id after <c>#</c>.</param>
/// <param name="Text">The utterance.</param>
/// <param name="Line">1-based.</param>
public sealed record LuExample(string Intent, string Text, int Line);

/// <summary>A named list of words and phrases.</summary>
/// <param name="Name">The name before <c>=</c>.</param>
/// <param name="Phrases">As written, trimmed.</param>
/// <param name="Line">1-based, of the declaration.</param>
public sealed record LuPhraseList(string Name, IReadOnlyList<string> Phrases, int Line);

/// <summary>A line that could not be read.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Reason">A sentence that says what was expected.</param>
public sealed record LuError(int Line, string Reason);
