using Chatbot.Dialogs.Content.Checks;
using Chatbot.Dialogs.Content.Hours;
using Chatbot.Dialogs.Content.Reading;
using Chatbot.Understanding;

namespace Chatbot.Dialogs.Content;

/// <summary>Reads and checks the content folder.</summary>
public static class ContentLoader
{
    /// <summary>Reads all files and reports all faults, not the first alone.</summary>
    /// <param name="folder">Where <c>facts.yaml</c> and the languages' folders are.</param>
    /// <param name="today">Against which the facts' dates are held; see <see cref="AmsterdamTime.Today"/>.</param>
    /// <exception cref="IOException">A file cannot be read at this moment.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ContentLoadResult Load(string folder, DateOnly today) => Load(folder, today, isThorough: false);

    /// <summary>Reports all faults, also those that take too long to look for at every start: examples that are nearly the same.</summary>
    /// <inheritdoc cref="Load(string, DateOnly)"/>
    public static IReadOnlyList<ContentFinding> Check(string folder, DateOnly today) => Load(folder, today, isThorough: true).Findings;

    private static ContentLoadResult Load(string folder, DateOnly today, bool isThorough)
    {
        var findings = new FindingList();
        if (!Directory.Exists(folder))
        {
            findings.Broken("", 0, $"The content folder {folder} does not exist.");
            return new ContentLoadResult(null, findings.Sorted());
        }

        var (files, version) = ContentFolder.Read(folder, findings);
        // Side by side, because every start waits for this.
        var readingFacts = Task.Run(() => ReadFacts(files, today, findings));
        var folders = ReadLanguages(files, findings);
        var facts = readingFacts.GetAwaiter().GetResult();
        var checkingTexts = Task.Run(() => CheckTexts(files, folders, facts?.Facts, findings));
        if (facts is { } known)
        {
            RenderCheck.Run(folders, known.Facts, known.Hours, findings);
        }

        checkingTexts.GetAwaiter().GetResult();
        if (isThorough)
        {
            NearDuplicateCheck.Run(folders, findings);
        }

        var calibration = CalibrationFile.Read(files, findings);
        var content = facts is { } complete && !findings.AnyBroken
            ? new BotContent(version, complete.Facts, complete.Hours, ToTrainingSet(folders), calibration, folders.Select(ToContent))
            : null;
        return new ContentLoadResult(content, findings.Sorted());
    }

    private static void CheckTexts(
        IReadOnlyList<ContentFile> files, IReadOnlyList<LanguageFolder> folders, Facts? facts, FindingList findings)
    {
        ExampleCheck.Run(folders, findings);
        ConceptCheck.Run(folders, findings);
        TitleCheck.Run(folders, findings);
        if (facts is not null)
        {
            LiteralFactCheck.Run(files, facts, findings);
        }
    }

    private static (Facts Facts, OpeningHours Hours)? ReadFacts(IReadOnlyList<ContentFile> files, DateOnly today, FindingList findings)
    {
        if (files.FirstOrDefault(file => file.Path == FactsFile.Path) is { } file)
        {
            return FactsFile.Read(file, today, findings);
        }

        findings.Missing(FactsFile.Path);
        return null;
    }

    private static List<LanguageFolder> ReadLanguages(IReadOnlyList<ContentFile> files, FindingList findings)
    {
        var byFolder = files.ToLookup(file => Path.GetDirectoryName(file.Path)!, StringComparer.Ordinal);
        foreach (var stray in byFolder.Where(folder => !ContentLanguages.All.Contains(folder.Key)).SelectMany(folder => folder))
        {
            if (stray.Path is not (FactsFile.Path or CalibrationFile.Path))
            {
                findings.Flawed(stray.Path, 0, $"This file has no effect: content is {FactsFile.Path}, {CalibrationFile.Path} and the folders {string.Join(", ", ContentLanguages.All)}.");
            }
        }

        return
        [
            .. ContentLanguages.All.Select(language => new LanguageFolder(
                language, byFolder[language].ToDictionary(file => Path.GetFileName(file.Path), StringComparer.Ordinal), findings)),
        ];
    }

    private static TrainingSet ToTrainingSet(IReadOnlyList<LanguageFolder> folders) => new(
        [
            .. from folder in folders
               from file in folder.Examples
               from example in file.Examples
               select new Example(folder.Language, example.Intent, example.Text),
        ],
        [
            .. from folder in folders
               from list in folder.Concepts?.PhraseLists ?? []
               select new Concept(list.Name, list.Phrases),
        ]);

    private static KeyValuePair<string, LanguageContent> ToContent(LanguageFolder folder) =>
        new(folder.Language, new LanguageContent([.. folder.Topics.Select(read => read.Topic)], folder.Shared));
}
