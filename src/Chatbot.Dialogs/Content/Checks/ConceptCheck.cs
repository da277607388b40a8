using Chatbot.Dialogs.Content.Reading;
using Chatbot.Understanding.Lu;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>A concept means the same in every language, so each language has its words for it.</summary>
internal static class ConceptCheck
{
    public static void Run(IReadOnlyList<LanguageFolder> folders, FindingList findings)
    {
        var files = folders.Select(folder => folder.Concepts).OfType<ReadLu>().ToList();
        foreach (var file in files)
        {
            foreach (var twice in file.PhraseLists.GroupBy(list => list.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            {
                findings.Flawed(file.File, twice.Line, $"The word list {twice.Name} stands in this file twice.");
            }

            foreach (var other in files.Where(other => other != file))
            {
                ReportMissing(file, other, findings);
            }
        }
    }

    private static void ReportMissing(ReadLu file, ReadLu other, FindingList findings)
    {
        var there = other.PhraseLists.Select(list => list.Name).ToHashSet(StringComparer.Ordinal);
        foreach (LuPhraseList list in file.PhraseLists.Where(list => !there.Contains(list.Name)))
        {
            findings.Flawed(file.File, list.Line, $"The word list {list.Name} is missing in {other.File}.");
        }
    }
}
