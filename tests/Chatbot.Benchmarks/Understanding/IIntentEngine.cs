using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>Something that learns intents from examples: ours or a peer.</summary>
internal interface IIntentEngine
{
    string Name { get; }

    /// <summary>What this machine lacks to run it, and how to get that; null when it lacks nothing.</summary>
    string? Missing => null;

    /// <summary>Learns from the examples, answers all questions and times those that are to be timed.</summary>
    Task<Answers> AnswerAsync(TrainingSet training, Questions questions);
}

/// <summary>Messages to understand.</summary>
/// <param name="Timed">Answered once to warm up, and for the time that a message takes.</param>
/// <param name="Others">Answered only.</param>
internal sealed record Questions(IReadOnlyList<string> Timed, IReadOnlyList<string> Others)
{
    public IReadOnlyList<string> All { get; } = [.. Timed, .. Others];
}

/// <summary>What an engine made of the questions.</summary>
/// <param name="Training">From the texts to a model in memory; of a peer in another process what that process says, or its whole life.</param>
/// <param name="Microseconds">What a message takes on one thread, the median.</param>
/// <param name="Timed">In the order of the questions.</param>
/// <param name="Others">In the order of the questions.</param>
internal sealed record Answers(TimeSpan Training, double Microseconds, IReadOnlyList<Answer> Timed, IReadOnlyList<Answer> Others)
{
    public static Answers Of(TimeSpan training, double microseconds, Questions questions, IReadOnlyList<Answer> answers) =>
        new(training, microseconds, [.. answers.Take(questions.Timed.Count)], [.. answers.Skip(questions.Timed.Count)]);
}

/// <summary>What an engine made of one message.</summary>
/// <param name="Decision">What it decides by its own rules, <see cref="Understood.NoIntent"/> if it refuses.</param>
/// <param name="Candidates">The likeliest intents whatever those rules say, best first: three, or as many as it names.</param>
/// <param name="InScope">How far the message is within the intents, if the engine tells; else the score of the likeliest that stands for something.</param>
internal sealed record Answer(string Decision, IReadOnlyList<IntentScore> Candidates, double? InScope = null)
{
    /// <summary>The likeliest intent.</summary>
    public string Best => Candidates.Count == 0 ? Understood.NoIntent : Candidates[0].Intent;

    /// <summary>The likeliest of the intents that stand for something; its score says how far the message is within them.</summary>
    public IntentScore BestInScope
    {
        get
        {
            var best = Candidates.FirstOrDefault(candidate => candidate.Intent != Understood.NoIntent, new IntentScore(Understood.NoIntent, 0));
            return best with { Score = InScope ?? best.Score };
        }
    }
}
