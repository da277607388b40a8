using System.Diagnostics;
using Chatbot.Understanding;

namespace Chatbot.Benchmarks.Understanding;

/// <summary>The product's engine, through the door that the product uses.</summary>
/// <param name="name">Its row in the tables.</param>
/// <param name="calibration">Of the product's content; a set without concepts is another, and is measured without.</param>
internal sealed class OwnEngine(string name, Calibration calibration) : IIntentEngine
{
    public string Name => name;

    public Task<Answers> AnswerAsync(TrainingSet training, Questions questions)
    {
        var begin = Stopwatch.GetTimestamp();
        var model = LanguageUnderstanding.Train(
            training, new UnderstandingOptions { Calibration = training.Concepts.Count > 0 ? calibration : new Calibration() });
        var elapsed = Stopwatch.GetElapsedTime(begin);
        Answer[] answers = [.. questions.All.Select(text =>
        {
            var understood = model.Understand(text);
            return new Answer(understood.Intent, understood.Candidates, understood.InScope);
        })];
        return Task.FromResult(Answers.Of(elapsed, MessageTime.Median(questions.Timed, text => model.Understand(text)), questions, answers));
    }
}
