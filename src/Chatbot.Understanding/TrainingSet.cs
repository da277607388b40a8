using System.Security.Cryptography;
using System.Text;

namespace Chatbot.Understanding;

/// <summary>One utterance with the intent that it stands for.</summary>
/// <param name="Language">Two letters, ISO 639-1: <c>nl</c> or <c>en</c>.</param>
/// <param name="Intent">The intent's id, such as <c>extend_due_date</c>.</param>
/// <param name="Text">The utterance as a customer types it.</param>
public sealed record Example(string Language, string Intent, string Text);

/// <summary>Words and phrases that mean the same to us; its name becomes a feature wherever one of them occurs.</summary>
/// <param name="Name">The list's name, shared by all languages.</param>
/// <param name="Phrases">
/// One to several words each. An ellipsis (<c>…</c>) between two words lets other words stand there: <c>stuur … terug</c>.
/// </param>
public sealed record Concept(string Name, IReadOnlyList<string> Phrases);

/// <summary>All that a model is trained on.</summary>
/// <param name="Examples">At least one for each intent; the order is of no consequence to callers but decides the model's bits.</param>
/// <param name="Concepts">Lists of the same name are taken together.</param>
public sealed record TrainingSet(IReadOnlyList<Example> Examples, IReadOnlyList<Concept> Concepts)
{
    /// <summary>A hash of all examples and concepts in their order: what has the same, gives the same model.</summary>
    /// <returns>Lower-case hexadecimal digits.</returns>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in Examples)
        {
            Append(hash, example.Language);
            Append(hash, example.Intent);
            Append(hash, example.Text);
        }

        Append(hash, string.Empty);
        foreach (var concept in Concepts)
        {
            Append(hash, concept.Name);
            foreach (var phrase in concept.Phrases)
            {
                Append(hash, phrase);
            }

            Append(hash, string.Empty);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
