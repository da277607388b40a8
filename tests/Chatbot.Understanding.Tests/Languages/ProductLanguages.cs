using Chatbot.Testing;
using Chatbot.Understanding.Lu;

namespace Chatbot.Understanding.Tests.Languages;

/// <summary>The product's examples, by language.</summary>
internal static class ProductLanguages
{
    private static readonly Lazy<Example[]> Read = new(() =>
    [
        .. from language in new[] { "nl", "en" }
           from file in Directory.EnumerateFiles(Path.Combine(Repository.Dialogs, language), "*.lu").Order(StringComparer.Ordinal)
           from example in LuDocument.Parse(File.ReadAllText(file)).Examples
           select new Example(language, example.Intent, example.Text),
    ]);

    public static IReadOnlyList<Example> Examples => Read.Value;
}
