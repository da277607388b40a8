using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chatbot.Dialogs.Content.Hours;
using Chatbot.Dialogs.Turns;
using Chatbot.Hosting;
using Chatbot.Understanding;
using Chatbot.Understanding.Entities;
using NodaTime;

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
            var reader = new Reader(model, host.Services.GetRequiredService<EntityRecognizer>(), host.Services.GetRequiredService<TimeProvider>());
            return parsed.GetValue(text) is { } message
                ? reader.Print(message, Console.Out, Console.Error)
                : await reader.PrintLinesAsync(Console.In, Console.Out, Console.Error, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private sealed class Reader(LanguageUnderstanding model, EntityRecognizer entities, TimeProvider clock)
    {
        public async Task<int> PrintLinesAsync(TextReader input, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
        {
            var code = CommandLine.Success;
            while (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                code = Math.Max(code, Print(line, output, errors));
            }

            return code;
        }

        public int Print(string line, TextWriter output, TextWriter errors)
        {
            if (UnderstandLine.Read(line) is not { } given)
            {
                errors.WriteLine(UnderstandLine.Requirement);
                return CommandLine.Finding;
            }

            var understood = model.Understand(given.Text);
            var today = given.Today ?? LocalDate.FromDateOnly(AmsterdamTime.Today(clock));
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Readable))
            {
                json.WriteStartObject();
                json.WriteString("text", understood.Text);
                json.WriteString("language", understood.Language);
                json.WriteString("intent", understood.Intent);
                json.WriteNumber("score", Math.Round(understood.Score, 4));
                json.WriteStartArray("entities");
                foreach (var entity in entities.Recognize(given.Text, today, given.Lines))
                {
                    Write(json, entity);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return CommandLine.Success;
        }

        private static void Write(Utf8JsonWriter json, Entity entity)
        {
            json.WriteStartObject();
            json.WriteString("type", entity.Type);
            json.WriteString("text", entity.Text);
            json.WritePropertyName("value");
            switch (entity.Value)
            {
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case bool answer:
                    json.WriteBooleanValue(answer);
                    break;
                case IReadOnlyDictionary<int, int> quantities:
                    json.WriteStartObject();
                    foreach (var (line, quantity) in quantities)
                    {
                        json.WriteNumber(line.ToString(CultureInfo.InvariantCulture), quantity);
                    }

                    json.WriteEndObject();
                    break;
                case string value:
                    json.WriteStringValue(value);
                    break;
                default:
                    throw new InvalidOperationException($"An entity {entity.Type} has a value of type {entity.Value.GetType()}.");
            }

            json.WriteEndObject();
        }
    }
}
