using System.Text.RegularExpressions;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>A file of replies, cut at its headings.</summary>
/// <param name="FrontMatter">Null if the file has none that can be read.</param>
/// <param name="Sections">By heading.</param>
internal sealed partial record MarkdownDocument(YamlMap? FrontMatter, IReadOnlyDictionary<string, MarkdownSection> Sections)
{
    private const string Fence = "---";

    public static MarkdownDocument Parse(ContentFile file, FindingList findings)
    {
        var lines = file.Text.Split('\n');
        var body = 0;
        YamlMap? frontMatter = null;
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            findings.Broken(file.Path, 1, "The file must begin with front matter between two lines of '---'.");
        }
        else
        {
            frontMatter = YamlMap.Parse(string.Join('\n', lines[1..end]), file.Path, linesBefore: 1, findings);
            body = end + 1;
        }

        return new MarkdownDocument(frontMatter, ReadSections(file.Path, lines, body, findings));
    }

    private static Dictionary<string, MarkdownSection> ReadSections(string path, string[] lines, int body, FindingList findings)
    {
        var sections = new Dictionary<string, MarkdownSection>(StringComparer.Ordinal);
        var headings = Enumerable.Range(body, lines.Length - body).Where(index => lines[index].StartsWith("# ", StringComparison.Ordinal)).ToList();
        // A file without front matter begins with what should have been in it; that was reported.
        if (body > 0 && FirstText(lines, body, headings.Count > 0 ? headings[0] : lines.Length) is { } stray)
        {
            findings.Broken(path, stray + 1, "This text stands above the first '# key' heading and belongs to no reply.");
        }

        for (var number = 0; number < headings.Count; number++)
        {
            var start = headings[number];
            var end = number + 1 < headings.Count ? headings[number + 1] : lines.Length;
            var key = lines[start][2..].Trim();
            if (!KeyForm().IsMatch(key))
            {
                findings.Broken(path, start + 1, $"'{key}' is no reply key: use small letters, digits and underscores.");
            }
            else if (!sections.TryAdd(key, ReadSection(lines, start, end)))
            {
                findings.Broken(path, start + 1, $"The reply '{key}' stands in this file twice.");
            }
        }

        return sections;
    }

    private static MarkdownSection ReadSection(string[] lines, int start, int end)
    {
        var first = FirstText(lines, start + 1, end) ?? end;
        return new MarkdownSection(start + 1, first + 1, string.Join('\n', lines[first..end]).TrimEnd());
    }

    private static int? FirstText(string[] lines, int start, int end)
    {
        var index = Array.FindIndex(lines, start, end - start, line => !string.IsNullOrWhiteSpace(line));
        return index < 0 ? null : index;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex KeyForm();
}

/// <summary>One reply's text.</summary>
/// <param name="Line">Of the heading, 1-based.</param>
/// <param name="TextLine">Of the text's first line, 1-based.</param>
/// <param name="Text">Markdown with placeholders, as written; may be empty.</param>
internal sealed record MarkdownSection(int Line, int TextLine, string Text);
