using Scriban.Syntax;

namespace Chatbot.Dialogs.Content.Replies;

/// <summary>Finds the values that a template needs, also in branches that a rendering does not take.</summary>
internal sealed class PlaceholderCollector : ScriptVisitor
{
    private readonly List<Placeholder> _found = [];
    // What the template sets itself, by assign or for.
    private readonly HashSet<string> _own = new(StringComparer.Ordinal) { "forloop" };

    private PlaceholderCollector()
    {
    }

    public static IReadOnlyList<Placeholder> Of(ScriptNode page)
    {
        var collector = new PlaceholderCollector();
        collector.Visit(page);
        return [.. collector._found.Where(placeholder => !collector._own.Contains(placeholder.Name.Split('.')[0]))];
    }

    public override void Visit(ScriptMemberExpression node) => Add($"{node}", node);

    public override void Visit(ScriptVariableGlobal node) => Add(node.Name, node);

    // A filter's name is no placeholder.
    public override void Visit(ScriptFunctionCall node) => Visit(node.Arguments);

    public override void Visit(ScriptAssignExpression node)
    {
        _own.Add($"{node.Target}");
        Visit(node.Value);
    }

    public override void Visit(ScriptForStatement node)
    {
        _own.Add($"{node.Variable}");
        Visit(node.Iterator);
        Visit(node.Body);
    }

    private void Add(string name, ScriptNode node) => _found.Add(new Placeholder(name, node.Span.Start.Line));
}
