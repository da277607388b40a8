using System.Text;
using Chatbot.Dialogs.Content.Reading;
using Chatbot.Understanding.Lu;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>Each intent has enough examples, and an example says one thing once.</summary>
internal static class ExampleCheck
{
    private const int FewestInFirstLanguage = 60;
    private const int FewestInOthers = 25;

    public static void Run(IReadOnlyList<LanguageFolder> folders, FindingList findings)
    {
        // Customers mix languages, so an utterance means the same whichever folder it stands in.
        var seen = new Dictionary<string, (string Language, string File, LuExample Example)>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var fewest = folder.Language == ContentLanguages.All[0] ? FewestInFirstLanguage : FewestInOthers;
            foreach (var file in folder.Examples)
            {
                CheckCount(file, fewest, findings);
                foreach (var example in file.Examples)
                {
                    CheckMeaning(folder.Language, file.File, example, seen, findings);
                }
            }
        }
    }

    private static void CheckCount(ReadLu file, int fewest, FindingList findings)
    {
        if (file.Examples.Count == 0)
        {
            findings.Broken(file.File, 0, "The file has no examples.");
        }
        else if (file.Examples.Count < fewest)
        {
            findings.Flawed(file.File, 0, $"The file has {file.Examples.Count} examples; an intent needs {fewest} to be understood.");
        }
    }

    private static void CheckMeaning(
        string language,
        string file,
        LuExample example,
        Dictionary<string, (string Language, string File, LuExample Example)> seen,
        FindingList findings)
    {
        var key = Normalize(example.Text);
        if (seen.TryAdd(key, (language, file, example)))
        {
            return;
        }

        var first = seen[key];
        var place = $"{first.File}:{first.Example.Line}";
        if (first.Example.Intent != example.Intent)
        {
            findings.Flawed(file, example.Line, $"This example of '{example.Intent}' is also one of '{first.Example.Intent}', at {place}.");
        }
        else if (first.Language == language)
        {
            findings.Flawed(file, example.Line, $"This example is the same as the one at {place}.");
        }
    }

    /// <summary>Without case, accents, punctuation and spaces that make no difference to what is said.</summary>
    public static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        var decomposed = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD);
        foreach (var character in decomposed)
        {
            if (char.IsLetterOrDigit(character) || char.IsSymbol(character) || char.IsSurrogate(character))
            {
                normal.Append(char.ToLowerInvariant(character));
            }
            else if (char.IsWhiteSpace(character) && normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        // Nothing but punctuation, as "???", is kept as it is.
        var said = normal.ToString().Trim();
        return said.Length > 0 ? said : text;
    }
}
