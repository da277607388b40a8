using System.Globalization;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>The engines side by side: each learns from the same examples and is asked the same messages.</summary>
internal sealed class IntentsBenchmark(IReadOnlyList<IIntentEngine> engines, Progress progress)
{
    private const double RefusedShare = 0.05;
    private static readonly int[] PartSizes = [10, 30];
    private static readonly int[] PartSeeds = [1, 2, 3];

    public async IAsyncEnumerable<Table> MeasureAsync(Banking77 set)
    {
        yield return await MeasureAsync("BANKING77", set.Test, [set.Full]);
        foreach (var size in PartSizes)
        {
            var table = await MeasureAsync($"BANKING77, {size} examples an intent", set.Test, [.. PartSeeds.Select(seed => set.Part(size, seed))]);
            table.Note($"Mean of {PartSeeds.Length} choices of the examples.");
            yield return table;
        }
    }

    public async IAsyncEnumerable<Table> MeasureAsync(Clinc150 set)
    {
        yield return await MeasureAsync("CLINC150, in scope", set.Test, [new TrainingSet(set.Train, [])]);
        yield return await MeasureOutOfScopeAsync(set);
    }

    /// <summary>Sets of our own, by name, with the engines trained on the product's content; once for all of them.</summary>
    /// <param name="sets">The labelled messages; their language is not used.</param>
    /// <param name="content">All languages together.</param>
    public async Task<IReadOnlyList<Table>> MeasureAsync(IReadOnlyDictionary<string, IReadOnlyList<Example>> sets, TrainingSet content)
    {
        Example[] test = [.. sets.Values.SelectMany(set => set)];
        var tables = sets.Keys.ToDictionary(
            name => name, name => new Table($"Our own, {name}", "Engine", "Accuracy %", "Macro-F1 %", "With typos %", "Training s", "µs a message"));
        foreach (var engine in engines)
        {
            progress.Say($"intents: our own: {engine.Name}");
            var answers = await engine.AnswerAsync(content, QuestionsOf(test));
            var first = 0;
            foreach (var (name, set) in sets)
            {
                Answer[] timed = [.. answers.Timed.Skip(first).Take(set.Count)];
                Answer[] others = [.. answers.Others.Skip(first).Take(set.Count)];
                first += set.Count;
                tables[name].Add(
                    engine.Name,
                    Percent(Decisions.Accuracy(set, timed)),
                    Percent(Decisions.MacroF1(set, timed)),
                    Percent(Decisions.Accuracy(set, others)),
                    Table.Number(answers.Training.TotalSeconds),
                    Table.Number(answers.Microseconds));
            }
        }

        var trained = content.Examples.Select(example => example.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, set) in sets)
        {
            tables[name].Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{set.Count} messages, of which {set.Count(example => trained.Contains(example.Text))} are among the content's {content.Examples.Count} examples, on which all engines were trained. What counts is the engine's decision, which may be to refuse."));
        }

        return [.. sets.Keys.Select(name => tables[name])];
    }

    private async Task<Table> MeasureAsync(string title, IReadOnlyList<Example> test, IReadOnlyList<TrainingSet> trainings)
    {
        var table = new Table(title, "Engine", "Accuracy %", "With typos %", "Training s", "µs a message");
        var questions = QuestionsOf(test);
        foreach (var engine in engines)
        {
            var runs = new List<Answers>();
            foreach (var training in trainings)
            {
                progress.Say($"intents: {title}, {runs.Count + 1} of {trainings.Count}: {engine.Name}");
                runs.Add(await engine.AnswerAsync(training, questions));
            }

            table.Add(
                engine.Name,
                Percent(runs.Average(run => ShareOfBest(test, run.Timed))),
                Percent(runs.Average(run => ShareOfBest(test, run.Others))),
                Table.Number(runs.Average(run => run.Training.TotalSeconds)),
                Table.Number(runs.Average(run => run.Microseconds)));
        }

        return table;
    }

    private async Task<Table> MeasureOutOfScopeAsync(Clinc150 set)
    {
        const string Title = "CLINC150, out of scope";
        var table = new Table(
            Title, "Engine", "In scope, right and not refused %", "Out of scope, refused %", "AUROC", "Out of scope refused with 5 % of in scope refused %", "Training s", "µs a message");
        var training = new TrainingSet([.. set.Train, .. set.OutOfScopeTrain], []);
        var questions = new Questions(Texts(set.Test), [.. Texts(set.Validation), .. Texts(set.OutOfScopeValidation), .. Texts(set.OutOfScopeTest)]);
        foreach (var engine in engines)
        {
            progress.Say($"intents: {Title}: {engine.Name}");
            var answers = await engine.AnswerAsync(training, questions);
            var within = Scores(answers.Timed);
            var others = Scores(answers.Others);
            var withinValidation = others[..set.Validation.Count];
            var outsideValidation = others[set.Validation.Count..^set.OutOfScopeTest.Count];
            var outside = others[^set.OutOfScopeTest.Count..];

            var threshold = OutOfScope.BalancedThreshold(withinValidation, outsideValidation);
            var right = set.Test.Zip(answers.Timed).Count(pair => pair.Second.BestInScope.Intent == pair.First.Intent && pair.Second.BestInScope.Score >= threshold);
            table.Add(
                engine.Name,
                Percent((double)right / set.Test.Count),
                Percent(OutOfScope.ShareBelow(outside, threshold)),
                OutOfScope.Auroc(within, outside).ToString("0.000", CultureInfo.InvariantCulture),
                Percent(OutOfScope.ShareBelow(outside, OutOfScope.ThresholdRefusing(within, RefusedShare))),
                Table.Number(answers.Training.TotalSeconds),
                Table.Number(answers.Microseconds));
        }

        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"Also trained on the {set.OutOfScopeTrain.Count} messages of oos_train, as examples of none. The score is that of the likeliest other intent; the threshold is where as much is refused of val as is let through of oos_val."));
        return table;
    }

    private static double[] Scores(IEnumerable<Answer> answers) => [.. answers.Select(answer => answer.BestInScope.Score)];

    private static IReadOnlyList<string> Texts(IEnumerable<Example> examples) => [.. examples.Select(example => example.Text)];

    private static Questions QuestionsOf(IReadOnlyList<Example> test) => new(Texts(test), Typos.PutInto(Texts(test)));

    private static double ShareOfBest(IReadOnlyList<Example> test, IReadOnlyList<Answer> answers) =>
        (double)test.Zip(answers).Count(pair => pair.First.Intent == pair.Second.Best) / test.Count;

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
