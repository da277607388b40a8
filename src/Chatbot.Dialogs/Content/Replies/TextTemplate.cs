using System.Globalization;
using Chatbot.Dialogs.Content.Reading;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Chatbot.Dialogs.Content.Replies;

/// <summary>A text with Liquid placeholders, parsed once and rendered often, by any number of turns at a time.</summary>
internal sealed class TextTemplate
{
    /// <summary>No reply comes near; a template that does is a mistake.</summary>
    private const int MaximumOutput = 10_000;
    private const int MaximumLoops = 100;

    // Most of the cost of a context, and the same for all: templates can only write above it.
    private static readonly LiquidBuiltinsFunctions Filters = new() { IsReadOnly = true };

    private readonly Template _template;

    private TextTemplate(Template template, string source, string file, int line)
    {
        _template = template;
        Source = source;
        File = file;
        Line = line;
        Placeholders = PlaceholderCollector.Of(template.Page!);
    }

    public string Source { get; }

    public string File { get; }

    /// <summary>Where the text begins in its file, 1-based.</summary>
    public int Line { get; }

    /// <summary>Each use of a value that the template does not make itself, in all branches.</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; }

    public bool Uses(string placeholder) => Placeholders.Any(used => used.Name == placeholder);

    /// <returns>Null if the template cannot be parsed; the reason is then among <paramref name="findings"/>.</returns>
    public static TextTemplate? Parse(string source, string file, int line, FindingList findings)
    {
        var template = Template.ParseLiquid(source, file);
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            // At the end of the text the parser knows no position.
            findings.Broken(file, line + Math.Max(0, message.Span.Start.Line), $"The template cannot be read: {message.Message}");
        }

        return template.HasErrors ? null : new TextTemplate(template, source, file, line);
    }

    /// <exception cref="TemplateException">A placeholder has no value, or a limit was reached.</exception>
    public string Render(ScriptObject values)
    {
        var context = new TemplateContext(Filters)
        {
            Language = ScriptLang.Liquid,
            EnableRelaxedTargetAccess = false,
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = MaximumLoops,
            LimitToString = MaximumOutput,
            RecursiveLimit = 10,
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(values);
        try
        {
            return _template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new TemplateException(File, Line + Math.Max(0, exception.Span.Start.Line), exception.OriginalMessage, exception);
        }
    }
}

/// <summary>A placeholder's name and where it stands in its template.</summary>
/// <param name="Name">Such as <c>facts.phone</c>.</param>
/// <param name="Line">From the template's first line, 0-based.</param>
internal readonly record struct Placeholder(string Name, int Line);
