using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Chatbot.Understanding.Evaluation;

namespace Chatbot.Commands.Evaluation;

/// <summary>An evaluation as one HTML page without scripts: the figures, each intent, the confusion matrix and every miss.</summary>
internal static class EvaluationHtml
{
    private const string Style = """
        body { font: 15px/1.5 system-ui, sans-serif; color: #1b1b1f; background: #fff; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; } dd { margin: 0; font-variant-numeric: tabular-nums; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th { text-align: left; font-weight: 600; }
        td, th { padding: .2rem .6rem; border-bottom: 1px solid #e4e4e8; } td.n, th.n { text-align: right; }
        .scroll { overflow: auto; max-height: 90vh; } .matrix td, .matrix th { padding: .15rem .3rem; font-size: 12px; text-align: center; border: 1px solid #f0f0f3; }
        .matrix thead th { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; position: sticky; top: 0; background: #fff; }
        .matrix tbody th { text-align: right; white-space: nowrap; position: sticky; left: 0; background: #fff; }
        @media (prefers-color-scheme: dark) { body, .matrix thead th, .matrix tbody th { background: #17171a; color: #ececf1; } td, th, .matrix td, .matrix th { border-color: #33333a; } }
        """;

    public static void Write(EvaluationRun run, Stream stream)
    {
        using var html = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        html.Write($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Evaluation</title><style>{Style}</style></head><body>");
        html.Write($"<h1>Evaluation of {Encode(run.Source)}</h1>");
        WriteFigures(run.Result, html);
        WriteIntents(run.Result, html);
        WriteMatrix(run.Result, html);
        WriteMisses(run.Result, html);
        html.Write("</body></html>");
    }

    private static void WriteFigures(EvaluationResult result, TextWriter html)
    {
        html.Write("<dl>");
        Write("Accuracy", $"{result.Accuracy:P1} ({result.Correct} of {result.Count})");
        Write("Right intent among the first two", $"{result.AccuracyOfFirstTwo:P1}");
        Write("Macro-F1", $"{result.MacroF1:F3}");
        Write("Out-of-scope recall", $"{result.OutOfScopeRecall:P1} ({result.OutOfScopeRefused} of {result.OutOfScope})");
        Write("In scope refused", $"{result.InScopeRefusedShare:P1} ({result.InScopeRefused} of {result.Count - result.OutOfScope})");
        Write("Expected calibration error", $"{result.CalibrationError:F3}");
        html.Write("</dl>");

        void Write(string name, FormattableString value) => html.Write($"<dt>{name}</dt><dd>{Text(value)}</dd>");
    }

    private static void WriteIntents(EvaluationResult result, TextWriter html)
    {
        html.Write("<h2>Intents</h2><div class=\"scroll\"><table><thead><tr><th>Intent</th><th class=\"n\">Labelled</th><th class=\"n\">Decided</th><th class=\"n\">Correct</th><th class=\"n\">Precision</th><th class=\"n\">Recall</th><th class=\"n\">F1</th></tr></thead><tbody>");
        foreach (var intent in result.Intents)
        {
            html.Write(Text($"<tr><th>{Encode(intent.Intent)}</th><td class=\"n\">{intent.Labelled}</td><td class=\"n\">{intent.Decided}</td><td class=\"n\">{intent.Correct}</td><td class=\"n\">{intent.Precision:F2}</td><td class=\"n\">{intent.Recall:F2}</td><td class=\"n\">{intent.F1:F2}</td></tr>"));
        }

        html.Write("</tbody></table></div>");
    }

    private static void WriteMatrix(EvaluationResult result, TextWriter html)
    {
        var counts = result.Confusions.ToDictionary(confusion => (confusion.Right, confusion.Decided), confusion => confusion.Count);
        html.Write("<h2>Confusion matrix</h2><p>A row is what is right, a column what was decided.</p><div class=\"scroll\"><table class=\"matrix\"><thead><tr><td></td>");
        foreach (var intent in result.Intents)
        {
            html.Write($"<th scope=\"col\">{Encode(intent.Intent)}</th>");
        }

        html.Write("</tr></thead><tbody>");
        foreach (var right in result.Intents)
        {
            html.Write($"<tr><th scope=\"row\">{Encode(right.Intent)}</th>");
            foreach (var decided in result.Intents)
            {
                var count = right == decided ? right.Correct : counts.GetValueOrDefault((right.Intent, decided.Intent));
                html.Write(Cell(count, right.Labelled, isRight: right == decided));
            }

            html.Write("</tr>");
        }

        html.Write("</tbody></table></div>");
    }

    private static string Cell(int count, int labelled, bool isRight)
    {
        if (count == 0)
        {
            return "<td></td>";
        }

        var strength = Math.Clamp((double)count / Math.Max(labelled, 1), 0.12, 0.9);
        return Text($"<td style=\"background: {(isRight ? "rgb(46 125 80" : "rgb(200 60 50")} / {strength:F2})\">{count}</td>");
    }

    private static void WriteMisses(EvaluationResult result, TextWriter html)
    {
        html.Write("<h2>Misses, the most certain first</h2><table><thead><tr><th class=\"n\">Score</th><th>Right</th><th>Decided</th><th>Message</th></tr></thead><tbody>");
        foreach (var miss in result.Misses)
        {
            html.Write(Text($"<tr><td class=\"n\">{miss.Score:F2}</td><td>{Encode(miss.Right)}</td><td>{Encode(miss.Decided)}</td><td>{Encode(miss.Text)}</td></tr>"));
        }

        html.Write("</tbody></table>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
