using System.Runtime.InteropServices;
using Chatbot.Dialogs.Content.Reading;
using Chatbot.Understanding.Lu;

namespace Chatbot.Dialogs.Content.Checks;

/// <summary>
/// No example is another one with a word swapped: it would teach nothing, make measurements flatter, and under another intent teach the
/// opposite.
/// </summary>
/// <remarks>
/// Two examples are compared by Dice's coefficient of their letter trigrams. Only those that share one of their rarest trigrams are: at
/// <see cref="Threshold"/> two texts cannot be alike without, and all pairs of some fifteen thousand would take minutes.
/// </remarks>
internal static class NearDuplicateCheck
{
    private const double Threshold = 0.85;

    /// <summary>The share of an example's trigrams that a text this much alike must have in common with it.</summary>
    private const double LeastInCommon = Threshold / (2 - Threshold);

    /// <summary>Of one or two words there are only so many: "natuurlijk" and "natuurlijk niet" are both needed.</summary>
    private const int FewestWords = 3;

    public static void Run(IReadOnlyList<LanguageFolder> folders, FindingList findings)
    {
        var entries = (
            from folder in folders
            from file in folder.Examples
            from example in file.Examples
            let text = ExampleCheck.Normalize(example.Text)
            where text.Count(' ') >= FewestWords - 1
            select new Entry(folder.Language, file.File, example, text, Trigrams(text))).ToArray();
        var frequency = new Dictionary<(string Trigram, int Occurrence), int>();
        foreach (var trigram in entries.SelectMany(entry => entry.Trigrams))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, trigram, out _)++;
        }

        var having = new Dictionary<(string Trigram, int Occurrence), List<Entry>>();
        foreach (var entry in entries)
        {
            var rarest = entry.Trigrams
                .OrderBy(trigram => frequency[trigram])
                .ThenBy(trigram => trigram.Trigram, StringComparer.Ordinal)
                .Take(entry.Trigrams.Count - (int)Math.Ceiling(LeastInCommon * entry.Trigrams.Count) + 1)
                .ToArray();
            var compared = new HashSet<Entry>(ReferenceEqualityComparer.Instance);
            foreach (var other in rarest.SelectMany(trigram => having.GetValueOrDefault(trigram, [])).Where(compared.Add))
            {
                Compare(entry, other, findings);
            }

            foreach (var trigram in rarest)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(having, trigram, out _) ??= []).Add(entry);
            }
        }
    }

    private static void Compare(Entry entry, Entry other, FindingList findings)
    {
        // The same words are ExampleCheck's; the same in two languages under one intent are two examples.
        if (entry.Text == other.Text || (entry.Language != other.Language && entry.Example.Intent == other.Example.Intent) || Likeness(entry, other) < Threshold)
        {
            return;
        }

        var place = $"{other.File}:{other.Example.Line}";
        findings.Flawed(entry.File, entry.Example.Line, entry.Example.Intent == other.Example.Intent
            ? $"This example is nearly the same as the one at {place}: say it in other words, or leave it out."
            : $"This example of '{entry.Example.Intent}' is nearly the same as one of '{other.Example.Intent}', at {place}.");
    }

    private static double Likeness(Entry entry, Entry other) =>
        2.0 * entry.Trigrams.Count(other.Trigrams.Contains) / (entry.Trigrams.Count + other.Trigrams.Count);

    /// <summary>With the number of its occurrence, so that "hahaha" is not "ha".</summary>
    private static HashSet<(string Trigram, int Occurrence)> Trigrams(string text)
    {
        const int Length = 3;
        var padded = $" {text} ";
        var trigrams = new HashSet<(string, int)>();
        for (var start = 0; start + Length <= padded.Length; start++)
        {
            var trigram = padded.Substring(start, Length);
            var occurrence = 0;
            while (!trigrams.Add((trigram, occurrence)))
            {
                occurrence++;
            }
        }

        return trigrams;
    }

    private sealed record Entry(
        string Language, string File, LuExample Example, string Text, HashSet<(string Trigram, int Occurrence)> Trigrams);
}
