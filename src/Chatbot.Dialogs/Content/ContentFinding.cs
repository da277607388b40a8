namespace Chatbot.Dialogs.Content;

/// <summary>Something that is wrong in the content folder.</summary>
/// <param name="File">Relative to the folder, with <c>/</c>; empty for the folder itself.</param>
/// <param name="Line">1-based; 0 when no line is to blame, as with a missing file.</param>
/// <param name="Reason">A sentence that says what is wrong and, where it helps, what to write instead.</param>
/// <param name="IsBroken">Content with it is refused. Otherwise it can be served, and only the check fails.</param>
public sealed record ContentFinding(string File, int Line, string Reason, bool IsBroken)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
