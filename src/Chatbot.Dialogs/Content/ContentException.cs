namespace Chatbot.Dialogs.Content;

/// <summary>The content cannot be served and there is no earlier version to go on with.</summary>
public sealed class ContentException : Exception
{
    public ContentException(string folder, IReadOnlyList<ContentFinding> findings)
        : base($"The content in {folder} is broken.{Environment.NewLine}{string.Join(Environment.NewLine, findings)}")
    {
        Findings = findings;
    }

    /// <summary>By file and line.</summary>
    public IReadOnlyList<ContentFinding> Findings { get; }
}
