using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Chatbot.Benchmarks.Understanding;
using Chatbot.Testing;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Peers;

/// <summary>fastText as Debian packages it: its command line, with settings that a small search on BANKING77 found best.</summary>
internal sealed partial class FastText : IIntentEngine
{
    private const string Program = "fasttext";
    private const string Label = "__label__";
    private const string Settings = "-loss softmax -wordNgrams 2 -minn 3 -maxn 5 -lr 1 -dim 50 -bucket 200000 -thread 2";
    private const int Candidates = 3;
    private const int TimedLines = 50_000;

    // With few examples as many rounds as with thousands leave it where it began.
    private const int TargetSteps = 500_000;
    private const int FewestEpochs = 50;
    private const int MostEpochs = 200;

    public string Name => "fastText 0.9.2, tuned";

    public string? Missing => ChildProcess.Exists(Program) ? null : "its program: apt-get install fasttext";

    public async Task<Answers> AnswerAsync(TrainingSet training, Questions questions)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "train.txt");
        var model = Path.Combine(folder.Path, "model");
        await File.WriteAllLinesAsync(file, TrainingOrder.Shuffle(training).Select(example => $"{Label}{example.Intent} {Prepare(example.Text)}"));

        var epochs = Math.Clamp(TargetSteps / training.Examples.Count, FewestEpochs, MostEpochs);
        string[] arguments = ["supervised", "-input", file, "-output", model, "-epoch", epochs.ToString(CultureInfo.InvariantCulture), .. Settings.Split(' ')];
        var begin = Stopwatch.GetTimestamp();
        await ChildProcess.RunAsync(Program, arguments);
        var elapsed = Stopwatch.GetElapsedTime(begin);

        model += ".bin";
        var output = await PredictAsync(folder, model, questions.All);
        var lines = output.Split('\n');
        Answer[] answers = [.. questions.All.Select((_, index) => Parse(lines[index]))];
        return Answers.Of(elapsed, await MicrosecondsAsync(folder, model, questions.Timed), questions, answers);
    }

    /// <summary>
    /// The program has no clock of its own: the time of many lines less that of one, which loads the model, by their number.
    /// A mean, therefore, and reading and writing a line are in it.
    /// </summary>
    private static async Task<double> MicrosecondsAsync(TemporaryFolder folder, string model, IReadOnlyList<string> texts)
    {
        string[] many = [.. Enumerable.Range(0, TimedLines).Select(index => texts[index % texts.Count])];
        await TimeAsync(many[..1]);
        var one = await TimeAsync(many[..1]);
        var all = await TimeAsync(many);
        return (all - one).TotalMicroseconds / (TimedLines - 1);

        async Task<TimeSpan> TimeAsync(IReadOnlyList<string> lines)
        {
            var begin = Stopwatch.GetTimestamp();
            await PredictAsync(folder, model, lines);
            return Stopwatch.GetElapsedTime(begin);
        }
    }

    private static async Task<string> PredictAsync(TemporaryFolder folder, string model, IEnumerable<string> texts)
    {
        var file = Path.Combine(folder.Path, "texts.txt");
        await File.WriteAllLinesAsync(file, texts.Select(Prepare));
        return await ChildProcess.RunAsync(Program, "predict-prob", model, file, Candidates.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As its tutorial does: lower case, marks apart from words; a text is one line.</summary>
    private static string Prepare(string text) => Blanks.Replace(Marks.Replace(text.ToLowerInvariant(), " $0 "), " ").Trim();

    private static Answer Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IntentScore[] candidates = [.. parts.Chunk(2).Select(pair => new IntentScore(pair[0][Label.Length..], double.Parse(pair[1], CultureInfo.InvariantCulture)))];
        return new Answer(candidates is [var best, ..] ? best.Intent : Understood.NoIntent, candidates);
    }

    [GeneratedRegex(@"[.,!?'""/()]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks { get; }
}
