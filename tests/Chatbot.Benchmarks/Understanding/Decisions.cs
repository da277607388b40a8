using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>What engines decided, beside what people did.</summary>
internal static class Decisions
{
    public static double Accuracy(IReadOnlyList<Example> test, IReadOnlyList<Answer> answers) =>
        (double)test.Zip(answers).Count(pair => pair.First.Intent == pair.Second.Decision) / test.Count;

    /// <summary>The mean of the intents' F1, over those that occur as label or decision.</summary>
    public static double MacroF1(IReadOnlyList<Example> test, IReadOnlyList<Answer> answers)
    {
        (string Right, string Decided)[] decisions = [.. test.Zip(answers, (example, answer) => (example.Intent, answer.Decision))];
        return decisions
            .SelectMany(decision => new[] { decision.Right, decision.Decided })
            .Distinct(StringComparer.Ordinal)
            .Average(intent =>
            {
                double right = decisions.Count(decision => decision.Right == intent && decision.Decided == intent);
                var labelled = decisions.Count(decision => decision.Right == intent);
                var decided = decisions.Count(decision => decision.Decided == intent);
                return 2 * right / (labelled + decided);
            });
    }
}
