namespace Chatbot.Dialogs.Content;

/// <summary>What came of reading the content folder.</summary>
/// <param name="Content">Null if any finding is broken.</param>
/// <param name="Findings">All of them, by file and line.</param>
public sealed record ContentLoadResult(BotContent? Content, IReadOnlyList<ContentFinding> Findings);
