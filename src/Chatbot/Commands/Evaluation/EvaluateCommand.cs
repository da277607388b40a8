using System.CommandLine;
using Chatbot.Dialogs.Content;
using Chatbot.Hosting;
using Microsoft.Extensions.Options;

namespace Chatbot.Commands.Evaluation;

/// <summary><c>evaluate</c>: how well the bot understands labelled messages, or its own examples; and where it should decide.</summary>
internal static class EvaluateCommand
{
    private const double DefaultRefusable = 0.04;

    /// <summary>Without a file to tune on, the examples themselves serve.</summary>
    private const int DefaultFolds = 10;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var files = new Argument<FileInfo[]>("FILE.jsonl") { Description = "JSON Lines: an object with \"text\" and \"intent\" a line. Several files are taken together.", Arity = ArgumentArity.ZeroOrMore };
        files.AcceptExistingOnly();
        var folds = new Option<int?>("--folds") { Description = "Cross-validate the examples in this many parts instead: each part is judged by a model that was trained on the others." };
        var tune = new Option<bool>("--tune") { Description = "Choose the calibration on the messages, and write it to the content folder." };
        var refuse = new Option<double>("--refuse") { Description = "With --tune: the share of in-scope messages that may be refused.", DefaultValueFactory = _ => DefaultRefusable };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var html = new Option<FileInfo?>("--html") { Description = "Write a report with the confusion matrix to this file." };
        var command = new Command("evaluate", "Measures understanding on labelled messages: accuracy, each intent, confusions, what is refused.") { files, folds, tune, refuse, json, html };
        command.Validators.Add(result =>
        {
            var hasFiles = result.GetValue(files) is { Length: > 0 };
            var parts = result.GetValue(folds);
            if (hasFiles == parts is not null && !(result.GetValue(tune) && !hasFiles))
            {
                result.AddError(hasFiles ? "Give files or --folds, not both." : "Give a file of labelled messages, or --folds 10 to use the examples.");
            }

            if (parts is < 2 or > 100)
            {
                result.AddError("--folds must be between 2 and 100.");
            }

            if (result.GetValue(refuse) is not (>= 0 and <= 0.5))
            {
                result.AddError("--refuse must be between 0 and 0.5.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = CommandHost.Create(settings);
            EvaluationRun run;
            try
            {
                run = parsed.GetValue(files) is { Length: > 0 } given
                    ? await EvaluationRun.OfFilesAsync(host.Services, given, cancellationToken).ConfigureAwait(false)
                    : EvaluationRun.OfExamples(host.Services, parsed.GetValue(folds) ?? DefaultFolds, cancellationToken);
            }
            catch (FormatException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
                return CommandLine.Finding;
            }

            if (parsed.GetValue(tune) && !TryTune(run, host.Services, parsed.GetValue(refuse)))
            {
                return CommandLine.Finding;
            }

            EvaluationText.Write(run, Console.Out);
            await WriteAsync(parsed.GetValue(json), stream => EvaluationJson.Write(run, stream)).ConfigureAwait(false);
            await WriteAsync(parsed.GetValue(html), stream => EvaluationHtml.Write(run, stream)).ConfigureAwait(false);
            return CommandLine.Success;
        });
        return command;
    }

    private static bool TryTune(EvaluationRun run, IServiceProvider services, double refusable)
    {
        try
        {
            var calibration = run.Tune(refusable);
            var path = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, services.GetRequiredService<IOptions<DialogsOptions>>().Value.Folder);
            Console.WriteLine($"calibration written to {CalibrationWriter.Write(path, calibration, run.Source)}; the figures are with it");
            return true;
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return false;
        }
    }

    private static async Task WriteAsync(FileInfo? file, Action<Stream> write)
    {
        if (file is null)
        {
            return;
        }

        file.Directory?.Create();
        var stream = file.Create();
        await using (stream.ConfigureAwait(false))
        {
            write(stream);
        }
    }
}
