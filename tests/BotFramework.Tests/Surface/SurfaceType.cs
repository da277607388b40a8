namespace Microsoft.Bot.Surface.Tests;

/// <summary>One type as a caller sees it: <c>class BotStateSet</c>, what it derives from, and a line for each member.</summary>
/// <param name="Namespace">Of the type.</param>
/// <param name="Declaration">Kind, modifiers and name.</param>
/// <param name="Bases">The base class and the interfaces that it brings in itself.</param>
/// <param name="Constraints">Of its type parameters.</param>
/// <param name="Members">Signatures; the order means nothing.</param>
internal sealed record SurfaceType(string Namespace, string Declaration, IReadOnlySet<string> Bases, string Constraints, IReadOnlySet<string> Members)
{
    public bool IsObsolete { get; init; }

    /// <summary>The name with its type parameters: <c>PromptValidator&lt;T&gt;</c>.</summary>
    public string Name { get; } = NameIn(Declaration);

    public string FullName => $"{Namespace}.{Name}";

    /// <summary>The name as prose has it: without type parameters.</summary>
    public string PlainName => Name.Split('<')[0];

    private static string NameIn(string declaration)
    {
        // A delegate's name stands before its parameters, every other type's at the end.
        var head = declaration.Split('(')[0];
        return head[(head.LastIndexOf(' ') + 1)..];
    }
}
