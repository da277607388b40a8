using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chatbot.Understanding.Evaluation;

/// <summary>An utterance with the intent that a person gave it; one line of an evaluation file.</summary>
/// <param name="Text">The utterance.</param>
/// <param name="Intent">The right intent's id.</param>
public sealed record LabelledUtterance(
    [property: JsonPropertyName("text"), JsonRequired] string Text,
    [property: JsonPropertyName("intent"), JsonRequired] string Intent)
{
    /// <summary>Reads JSON Lines: an object with <c>text</c> and <c>intent</c> a line, other properties ignored, empty lines skipped.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message has its number and what is wrong.</exception>
    public static IReadOnlyList<LabelledUtterance> ReadJsonLines(TextReader reader)
    {
        var utterances = new List<LabelledUtterance>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var utterance = JsonSerializer.Deserialize<LabelledUtterance>(line);
                if (utterance is not { Text: not null, Intent: not null })
                {
                    throw new FormatException($"Line {number}: \"text\" and \"intent\" must be strings.");
                }

                utterances.Add(utterance);
            }
            catch (JsonException exception)
            {
                throw new FormatException($"Line {number}: {exception.Message}", exception);
            }
        }

        return utterances;
    }
}
