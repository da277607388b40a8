using Chatbot.Understanding.Lu;

namespace Chatbot.Dialogs.Content.Reading;

/// <summary>One <c>.lu</c> file, its path relative to the content folder.</summary>
internal sealed record ReadLu(string File, IReadOnlyList<LuExample> Examples, IReadOnlyList<LuPhraseList> PhraseLists)
{
    /// <param name="file">What to read.</param>
    /// <param name="intent">The only intent that may stand in the file; null for the file of word lists.</param>
    /// <param name="findings">Where faults go.</param>
    public static ReadLu Read(ContentFile file, string? intent, FindingList findings)
    {
        var document = LuDocument.Parse(file.Text);
        foreach (var error in document.Errors)
        {
            findings.Flawed(file.Path, error.Line, error.Reason);
        }

        foreach (var group in document.Examples.Where(example => example.Intent != intent).GroupBy(example => example.Intent, StringComparer.Ordinal))
        {
            var expected = intent is null ? "word lists" : $"examples of '{intent}'";
            findings.Broken(file.Path, group.First().Line, $"This file holds {expected}, and these are examples of '{group.Key}'.");
        }

        if (intent is not null)
        {
            foreach (var list in document.PhraseLists)
            {
                findings.Broken(file.Path, list.Line, $"The word list {list.Name} belongs in {LanguageFolder.ConceptsFile}.");
            }
        }

        return new ReadLu(file.Path, document.Examples, document.PhraseLists);
    }
}
