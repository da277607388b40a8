using Chatbot.Dialogs.Content.Replies;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>Reads the folder of one language.</summary>
internal sealed class LanguageFolder
{
    public const string ConceptsFile = "concepts.lu";
    public const string SharedFile = "shared.md";

    private readonly Dictionary<string, ContentFile> _files;
    private readonly FindingList _findings;

    /// <param name="language">The folder's name.</param>
    /// <param name="files">Those of this folder, by name.</param>
    /// <param name="findings">Where faults go.</param>
    public LanguageFolder(string language, Dictionary<string, ContentFile> files, FindingList findings)
    {
        Language = language;
        _files = files;
        _findings = findings;
        ReportStrayFiles();
        Examples = [.. Intents.All.Select(ReadExamples).OfType<ReadLu>()];
        Concepts = Find(ConceptsFile) is { } concepts ? ReadLu.Read(concepts, intent: null, findings) : null;
        Topics = [.. Intents.All.Select(ReadTopic).OfType<ReadTopic>()];
        Shared = Find(SharedFile) is { } shared ? ReadShared(shared) : [];
    }

    public string Language { get; }

    /// <summary>In the order of <see cref="Intents.All"/>.</summary>
    public IReadOnlyList<ReadLu> Examples { get; }

    public ReadLu? Concepts { get; }

    /// <summary>In the order of <see cref="Intents.All"/>.</summary>
    public IReadOnlyList<ReadTopic> Topics { get; }

    public IReadOnlyDictionary<string, ReplyTemplate> Shared { get; }

    private ReadLu? ReadExamples(string intent) => Find($"{intent}.lu") is { } file ? ReadLu.Read(file, intent, _findings) : null;

    private ReadTopic? ReadTopic(string intent) => Find($"{intent}.md") is { } file ? TopicFile.Read(file, intent, _findings) : null;

    private Dictionary<string, ReplyTemplate> ReadShared(ContentFile file)
    {
        var document = MarkdownDocument.Parse(file, _findings);
        document.FrontMatter?.RefuseOtherKeys(ReplySections.Buttons);
        return new ReplySections(file.Path, document, _findings).Read("shared", ReplyContract.Shared, buttonsByReply: true);
    }

    private ContentFile? Find(string name)
    {
        if (_files.TryGetValue(name, out var file))
        {
            return file;
        }

        _findings.Missing($"{Language}/{name}");
        return null;
    }

    private void ReportStrayFiles()
    {
        foreach (var (name, file) in _files.Where(file => file.Key is not (ConceptsFile or SharedFile)))
        {
            var extension = Path.GetExtension(name);
            var intent = Path.GetFileNameWithoutExtension(name);
            if (extension is not (".lu" or ".md"))
            {
                _findings.Flawed(file.Path, 0, "This file is no content: .lu and .md files belong here.");
            }
            else if (!Intents.All.Contains(intent))
            {
                _findings.Flawed(file.Path, 0, $"There is no intent '{intent}', so this file has no effect.");
            }
        }
    }
}
