using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chatbot.Dialogs.Turns;
using Chatbot.Hosting;
using Chatbot.Understanding;

namespace Chatbot.Commands;

/// <summary><c>understand</c>: a line of text, or of JSON with "text", in; a line of JSON out.</summary>
internal static class UnderstandCommand
{
    // The output is for terminals and files, not for HTML: "é" stays "é".
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(IReadOnlyList<string> settings)
    {
        var text = new Argument<string?>("text") { Description = "What the customer writes. Left out: lines are read from standard input.", Arity = ArgumentArity.ZeroOrOne };
        var lines = new Option<bool>("--lines") { Description = "Read lines from standard input until it ends." };
        var now = new Option<DateTimeOffset?>("--now") { Description = "The moment at which the message is written (ISO 8601)." };
        var command = new Command("understand", "Prints what the bot understands of a message.") { text, lines, now };
        command.Validators.Add(result =>
        {
            if (result.GetValue(lines) && result.GetValue(text) is not null)
            {
                result.AddError("--lines reads standard input: leave the text out.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = CommandHost.Create(settings, parsed.GetValue(now));
            var model = await host.Services.GetRequiredService<UnderstandingModel>().GetFullAsync(cancellationToken).ConfigureAwait(false);
            return parsed.GetValue(text) is { } message
                ? Print(model, message, Console.Out, Console.Error)
                : await PrintLinesAsync(model, Console.In, Console.Out, Console.Error, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> PrintLinesAsync(
        LanguageUnderstanding model, TextReader input, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var code = CommandLine.Success;
        while (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            code = Math.Max(code, Print(model, line, output, errors));
        }

        return code;
    }

    private static int Print(LanguageUnderstanding model, string line, TextWriter output, TextWriter errors)
    {
        if (!TryReadText(line, out var text))
        {
            errors.WriteLine("A line that begins with { must be a JSON object with a string \"text\".");
            return CommandLine.Finding;
        }

        var understood = model.Understand(text);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("text", understood.Text);
            json.WriteString("language", understood.Language);
            json.WriteString("intent", understood.Intent);
            json.WriteNumber("score", Math.Round(understood.Score, 4));
            json.WriteStartArray("entities");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        return CommandLine.Success;
    }

    private static bool TryReadText(string line, out string text)
    {
        text = line;
        if (!line.TrimStart().StartsWith('{'))
        {
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("text", out var property) && property.ValueKind == JsonValueKind.String)
            {
                text = property.GetString()!;
                return true;
            }
        }
        catch (JsonException)
        {
            // Said by the caller.
        }

        return false;
    }
}
