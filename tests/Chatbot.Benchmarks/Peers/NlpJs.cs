using System.Text.Json;
using Chatbot.Benchmarks.Understanding;
using Chatbot.Testing;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Peers;

/// <summary>nlp.js in a process of Node; what it does there, and its settings, are in <c>nlpjs/answer.js</c>.</summary>
internal sealed class NlpJs : IIntentEngine
{
    private const string Node = "node";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Chatbot.Benchmarks", "Peers", "nlpjs");

    public string Name => "nlp.js 4.27, spell check on";

    public string? Missing =>
        !ChildProcess.Exists(Node) ? "Node.js 20 or newer (https://nodejs.org)"
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "node-nlp")) ? "its package: npm ci --prefix tests/Chatbot.Benchmarks/Peers/nlpjs"
        : null;

    public async Task<Answers> AnswerAsync(TrainingSet training, Questions questions)
    {
        using var folder = new TemporaryFolder();
        var questionsFile = Path.Combine(folder.Path, "questions.json");
        var answersFile = Path.Combine(folder.Path, "answers.json");
        await File.WriteAllTextAsync(questionsFile, JsonSerializer.Serialize(
            new { Examples = TrainingOrder.Shuffle(training), questions.Timed, questions.Others },
            JsonSerializerOptions.Web));
        await ChildProcess.RunAsync(Node, Path.Combine(Folder, "answer.js"), questionsFile, answersFile);
        var answers = JsonSerializer.Deserialize<NlpJsAnswers>(await File.ReadAllTextAsync(answersFile), JsonSerializerOptions.Web)!;
        return new Answers(TimeSpan.FromSeconds(answers.TrainingSeconds), answers.Microseconds, answers.Timed, answers.Others);
    }

    private sealed record NlpJsAnswers(double TrainingSeconds, double Microseconds, IReadOnlyList<Answer> Timed, IReadOnlyList<Answer> Others);
}
