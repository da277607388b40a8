using System.Globalization;
using System.Text;

namespace Chatbot.Benchmarks;

/// <summary>A heading and a table in Markdown, with notes below it.</summary>
internal sealed class Table(string title, params string[] columns)
{
    private readonly List<string[]> _rows = [];
    private readonly List<string> _notes = [];

    /// <summary>Something was answered wrongly, so that the figures mean nothing.</summary>
    public bool HasErrors { get; set; }

    /// <summary>Numbers are rounded to three digits: more would be noise.</summary>
    public static string Number(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Note(string text) => _notes.Add(text);

    public override string ToString()
    {
        var text = new StringBuilder($"### {title}\n\n");
        AppendRow(text, columns);
        // The first column names the row, the others are figures.
        AppendRow(text, [.. columns.Select((_, index) => index == 0 ? "---" : "---:")]);
        foreach (var row in _rows)
        {
            AppendRow(text, row);
        }

        foreach (var note in _notes)
        {
            text.Append('\n').Append(note).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
