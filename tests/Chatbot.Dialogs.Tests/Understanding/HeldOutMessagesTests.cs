using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Tests.Content;
using Chatbot.Dialogs.Tests.Turns;
using Chatbot.Dialogs.Turns;
using Chatbot.Testing;
using Chatbot.Understanding;
using Chatbot.Understanding.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace Chatbot.Dialogs.Tests.Understanding;

/// <summary>
/// The score to keep: messages by people who did not see the examples, which no example repeats. A drop below these shares fails the build.
/// </summary>
public class HeldOutMessagesTests
{
    private static readonly Lazy<LanguageUnderstanding> Model = new(() =>
        BotConversation.Build(_ => { }).GetRequiredService<UnderstandingModel>().GetFullAsync(CancellationToken.None).GetAwaiter().GetResult());

    private static string Folder => Path.Combine(Repository.Root, "tests", "Chatbot.Dialogs.Tests", "Understanding", "Messages");

    [Theory]
    [InlineData("nl.jsonl", 0.90)]
    [InlineData("nl-phone.jsonl", 0.85)]
    [InlineData("en.jsonl", 0.88)]
    public void Most_messages_get_the_right_intent(string file, double share) => Assert.InRange(Evaluate(file).Accuracy, share, 1);

    [Fact]
    public void The_right_intent_is_nearly_always_among_the_first_two() =>
        Assert.InRange(Evaluate("nl.jsonl", "nl-phone.jsonl", "en.jsonl").AccuracyOfFirstTwo, 0.95, 1);

    [Fact]
    public void What_is_outside_is_refused_and_little_else()
    {
        var result = Evaluate("nl.jsonl", "nl-phone.jsonl", "en.jsonl");

        Assert.InRange(result.OutOfScopeRecall, 0.88, 1);
        Assert.InRange(result.InScopeRefusedShare, 0, 0.05);
    }

    [Fact]
    public void A_score_means_what_it_says() => Assert.InRange(Evaluate("nl.jsonl", "nl-phone.jsonl", "en.jsonl").CalibrationError, 0, 0.05);

    [Fact]
    public void No_intent_is_lost_among_the_others() => Assert.All(
        Evaluate("nl.jsonl", "nl-phone.jsonl", "en.jsonl").Intents,
        intent => Assert.True(intent.F1 >= 0.70, $"{intent.Intent}: F1 {intent.F1:F2}"));

    [Fact]
    public void No_message_is_also_an_example()
    {
        var examples = ContentLoader.Load(Repository.Dialogs, SampleFolder.Today).Content!.TrainingSet.Examples.Select(example => example.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(Read("nl.jsonl", "nl-phone.jsonl", "en.jsonl").Where(message => message.Text.Contains(' ', StringComparison.Ordinal)), message => Assert.DoesNotContain(message.Text, examples));
    }

    private static EvaluationResult Evaluate(params string[] files) => EvaluationResult.Of(Model.Value, Read(files));

    private static LabelledUtterance[] Read(params string[] files) =>
    [
        .. files.SelectMany(file =>
        {
            using var reader = File.OpenText(Path.Combine(Folder, file));
            return LabelledUtterance.ReadJsonLines(reader);
        }),
    ];
}
