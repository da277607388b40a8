using System.Diagnostics;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>The product's engine, through the door that the product uses.</summary>
internal sealed class OwnEngine(string name, bool withConcepts) : IIntentEngine
{
    public string Name => name;

    public Task<Answers> AnswerAsync(TrainingSet training, Questions questions)
    {
        var begin = Stopwatch.GetTimestamp();
        var model = LanguageUnderstanding.Train(withConcepts ? training : training with { Concepts = [] }, new UnderstandingOptions());
        var elapsed = Stopwatch.GetElapsedTime(begin);
        Answer[] answers = [.. questions.All.Select(text =>
        {
            var understood = model.Understand(text);
            return new Answer(understood.Intent, understood.Candidates);
        })];
        return Task.FromResult(Answers.Of(elapsed, MessageTime.Median(questions.Timed, text => model.Understand(text)), questions, answers));
    }
}
