using System.Collections.Concurrent;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>
/// Collects what is wrong, so that one check reports every fault and not the first alone. Safe to use from several threads, as checks
/// run side by side.
/// </summary>
internal sealed class FindingList
{
    private readonly ConcurrentQueue<ContentFinding> _findings = [];

    public bool AnyBroken => _findings.Any(finding => finding.IsBroken);

    /// <summary>A fault with which the content cannot be served.</summary>
    public void Broken(string file, int line, string reason) => _findings.Enqueue(new ContentFinding(file, line, reason, IsBroken: true));

    /// <summary>A fault that somebody should mend, with which the content can be served.</summary>
    public void Flawed(string file, int line, string reason) => _findings.Enqueue(new ContentFinding(file, line, reason, IsBroken: false));

    /// <summary>Reports a file that is not there; one that was there and could not be read has its finding already.</summary>
    public void Missing(string file)
    {
        if (!_findings.Any(finding => finding.File == file))
        {
            Broken(file, 0, "The file is missing.");
        }
    }

    /// <summary>By file, line and reason, each once.</summary>
    public IReadOnlyList<ContentFinding> Sorted() =>
    [
        .. _findings
            .Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Reason, StringComparer.Ordinal),
    ];
}
