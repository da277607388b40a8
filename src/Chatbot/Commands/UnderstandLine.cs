using System.Globalization;
using System.Text.Json;
using Chatbot.Dialogs.Content.Hours;
using Chatbot.Understanding.Entities;
using NodaTime;
using NodaTime.Text;

namespace Chatbot.Commands;

/// <summary>What <c>understand</c> is given: a line of text, or of JSON that also tells the moment and the order's lines.</summary>
/// <param name="Text">What the customer writes.</param>
/// <param name="Today">The date in Amsterdam on which they do; null where the line does not say.</param>
/// <param name="Lines">Of the order that is talked about.</param>
internal sealed record UnderstandLine(string Text, LocalDate? Today, IReadOnlyList<OrderLine>? Lines)
{
    public const string Requirement =
        "A line that begins with { must be a JSON object with a string \"text\"; \"now\", if there, an ISO date or moment; \"lines\", if there, an array of {\"name\", \"qty\"}.";

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Null if the line begins as JSON and breaks <see cref="Requirement"/>.</summary>
    public static UnderstandLine? Read(string line)
    {
        if (!line.TrimStart().StartsWith('{'))
        {
            return new UnderstandLine(line, null, null);
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static UnderstandLine? Read(JsonElement line)
    {
        LocalDate? today = null;
        List<OrderLine>? lines = null;
        if (!line.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        if (line.TryGetProperty("now", out var now) && (today = ReadDate(now)) is null)
        {
            return null;
        }

        if (line.TryGetProperty("lines", out var array) && (lines = ReadLines(array)) is null)
        {
            return null;
        }

        return new UnderstandLine(text.GetString()!, today, lines);
    }

    private static LocalDate? ReadDate(JsonElement now)
    {
        if (now.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = now.GetString()!;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
        {
            return date.Value;
        }

        if (!DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
        {
            return null;
        }

        // Without Z or an offset it is what a clock in Amsterdam shows.
        return moment.Kind == DateTimeKind.Unspecified
            ? LocalDateTime.FromDateTime(moment).Date
            : AmsterdamTime.At(new DateTimeOffset(moment)).Date;
    }

    private static List<OrderLine>? ReadLines(JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var lines = new List<OrderLine>();
        foreach (var element in array.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty("name", out var name)
                || name.ValueKind != JsonValueKind.String
                || !element.TryGetProperty("qty", out var quantity)
                || quantity.ValueKind != JsonValueKind.Number
                || !quantity.TryGetInt32(out var count)
                || count < 0)
            {
                return null;
            }

            lines.Add(new OrderLine(name.GetString()!, count));
        }

        return lines;
    }
}
