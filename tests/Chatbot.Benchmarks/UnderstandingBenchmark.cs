using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chatbot.Dialogs.Content;
using Chatbot.Testing;
using Chatbot.Understanding;
using Chatbot.Understanding.Entities;
using Chatbot.Understanding.Evaluation;
using Chatbot.Understanding.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Chatbot.Benchmarks;

/// <summary>Understanding one message on one thread, beside the least that reading its words takes.</summary>
internal static class UnderstandingBenchmark
{
    private const int EveryExample = 7;
    private const int Trainings = 5;
    private const double Megabyte = 1024 * 1024;
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    /// <param name="files">Labelled utterances; without any a part of the content's own examples.</param>
    /// <param name="progress">Hears what is being done.</param>
    public static Table Run(IReadOnlyList<FileInfo> files, Progress progress)
    {
        using var content = new ContentStore(Repository.Dialogs, TimeProvider.System, NullLogger<ContentStore>.Instance);
        var set = content.Current.TrainingSet;
        List<string> texts = files is []
            ? [.. set.Examples.Where((_, index) => index % EveryExample == 0).Select(example => example.Text)]
            : [.. files.SelectMany(Read)];

        progress.Say("understanding: training");
        var first = Train(set, out var bytes, out var model);
        var training = new Sample();
        for (var i = 0; i < Trainings; i++)
        {
            training.AddTicks(Train(set, out _, out _));
        }

        progress.Say("understanding: messages");
        Sample.Take(texts, WarmUp, text => model.Understand(text));
        Sample.Take(texts, WarmUp, text => HashWords(text));
        var messages = Sample.Take(texts, Measured, text => model.Understand(text));
        var floor = Sample.Take(texts, Measured, text => HashWords(text));
        var entities = new EntityRecognizer(new EntityOptions());
        Action<string> understandAll = text =>
        {
            model.Understand(text);
            entities.Recognize(text, Today);
        };
        Sample.Take(texts, WarmUp, understandAll);
        var withEntities = Sample.Take(texts, Measured, understandAll);
        var loading = Load(set, model);

        var table = new Table("Understanding", "What", "Model", "Floor", "Times the floor");
        AddPercentile(table, "Median µs a message", messages, floor, 0.50);
        AddPercentile(table, "p95 µs a message", messages, floor, 0.95);
        AddPercentile(table, "p99 µs a message", messages, floor, 0.99);
        AddPercentile(table, "Median µs a message, with entities", withEntities, floor, 0.50);
        AddPercentile(table, "p99 µs a message, with entities", withEntities, floor, 0.99);
        var examplesFloor = Time(() => set.Examples.Sum(example => HashWords(example.Text) & 1)).TotalMilliseconds;
        Add(table, "Training, first in the process, ms", Stopwatch.GetElapsedTime(0, first).TotalMilliseconds, examplesFloor);
        Add(table, $"Training, median of the next {Trainings}, ms", training.Percentile(0.5).TotalMilliseconds, examplesFloor);
        Add(table, $"Loading the stored model, median of {Trainings}, ms", loading.Percentile(0.5).TotalMilliseconds, examplesFloor);
        Add(table, "Memory, MB", bytes / Megabyte, set.Examples.Sum(example => (long)example.Text.Length * sizeof(char)) / Megabyte);
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Count} texts ({(files is [] ? $"every {EveryExample}th of the content's examples" : string.Join(", ", files.Select(file => file.Name)))}), over and over for {Measured.TotalSeconds} s; trained on {set.Examples.Count} examples. Floor: normalising and hashing the words, of one message or of all examples; for memory the examples' characters."));
        return table;
    }

    private static List<string> Read(FileInfo file)
    {
        using var reader = file.OpenText();
        return [.. LabelledUtterance.ReadJsonLines(reader).Select(utterance => utterance.Text)];
    }

    /// <returns>Ticks of the stopwatch.</returns>
    private static long Train(TrainingSet set, out long bytes, out LanguageUnderstanding model)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var begin = Stopwatch.GetTimestamp();
        model = LanguageUnderstanding.Train(set, new UnderstandingOptions());
        var ticks = Stopwatch.GetTimestamp() - begin;
        bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return ticks;
    }

    private static Sample Load(TrainingSet set, LanguageUnderstanding model)
    {
        using var folder = new TemporaryFolder();
        var models = new ModelFolder(folder.Path);
        models.Save(set, model);
        var loading = new Sample();
        for (var i = 0; i < Trainings; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            _ = models.TryLoad(set, new UnderstandingOptions()) ?? throw new InvalidOperationException("The model that was saved is not there.");
            loading.AddTicks(Stopwatch.GetTimestamp() - begin);
        }

        return loading;
    }

    private static int HashWords(string text)
    {
        var hash = default(HashCode);
        foreach (var word in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Split(' '))
        {
            hash.Add(word, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private static TimeSpan Time(Action action)
    {
        var begin = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begin);
    }

    private static void AddPercentile(Table table, string name, Sample model, Sample floor, double share) =>
        Add(table, name, model.Percentile(share).TotalMicroseconds, floor.Percentile(share).TotalMicroseconds);

    private static void Add(Table table, string name, double model, double floor) =>
        table.Add(name, Table.Number(model), Table.Number(floor), Table.Number(model / floor));
}
