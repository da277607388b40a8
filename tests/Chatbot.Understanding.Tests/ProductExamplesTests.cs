using Chatbot.Testing;
using Chatbot.Understanding.Evaluation;
using Chatbot.Understanding.Lu;

namespace Chatbot.Understanding.Tests;

/// <summary>
/// The score to keep: a model of four fifths of the product's examples has to understand the fifth that it never saw. Writers
/// differ from each other on purpose, so this is harder than what customers ask.
/// </summary>
public class ProductExamplesTests
{
    private const int Parts = 5;

    private static readonly string[] Languages = ["nl", "en"];

    private static readonly Lazy<EvaluationResult> Result = new(Evaluate);

    [Fact]
    public void Most_examples_that_were_left_out_of_training_are_understood() => Assert.InRange(Result.Value.Accuracy, 0.73, 1);

    [Fact]
    public void Nearly_all_have_the_right_intent_among_the_first_two() =>
        Assert.InRange((double)Result.Value.CorrectInFirstTwo / Result.Value.Count, 0.86, 1);

    [Fact]
    public void No_intent_is_lost_among_the_others() =>
        Assert.All(Result.Value.Intents, intent => Assert.True(intent.F1 >= 0.50, $"{intent.Intent}: F1 {intent.F1:F2}"));

    private static EvaluationResult Evaluate()
    {
        var documents = Languages.SelectMany(language => Directory
            .EnumerateFiles(Path.Combine(Repository.Dialogs, language), "*.lu")
            .Order(StringComparer.Ordinal)
            .Select(file => (Language: language, Document: LuDocument.Parse(File.ReadAllText(file))))).ToArray();
        var examples = documents
            .SelectMany(item => item.Document.Examples.Select(example => new Example(item.Language, example.Intent, example.Text)))
            .ToArray();
        var concepts = documents.SelectMany(item => item.Document.PhraseLists).Select(list => new Concept(list.Name, list.Phrases)).ToArray();
        var learned = examples.Where((_, index) => index % Parts != 0).ToArray();
        var leftOut = examples.Where((_, index) => index % Parts == 0).Select(example => new LabelledUtterance(example.Text, example.Intent)).ToArray();
        return EvaluationResult.Of(LanguageUnderstanding.Train(new TrainingSet(learned, concepts), new UnderstandingOptions()), leftOut);
    }
}
