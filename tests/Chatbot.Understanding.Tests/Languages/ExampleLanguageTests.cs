using Chatbot.Understanding.Languages;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Tests.Languages;

/// <summary>
/// What the product's examples are taken for by detectors that have not seen them. Some are foreign on purpose: customers ask for
/// another language in that language, and for what the bot does not know in any.
/// </summary>
public class ExampleLanguageTests
{
    private const int Parts = 5;

    private const string ForeignOnPurpose = "switch_language";
    private const string ForeignNowAndThen = "none";

    private static readonly Lazy<(Example Example, string? Detected)[]> Results = new(Detect);

    [Fact]
    public void Hardly_any_example_is_taken_for_another_language() => Assert.InRange(ShareOfOther(ForeignOnPurpose), 0, 0.002);

    [Fact]
    public void Of_examples_that_nobody_wrote_in_another_language_next_to_none_is_taken_for_one() =>
        Assert.InRange(ShareOfOther(ForeignOnPurpose, ForeignNowAndThen), 0, 0.0005);

    [Fact]
    public void Nearly_no_example_is_taken_for_the_other_of_the_two_that_the_bot_speaks() =>
        Assert.InRange(ShareOf(Results.Value, result => result.Detected is "nl" or "en" && result.Detected != result.Example.Language), 0, 0.01);

    [Fact]
    public void Most_examples_leave_no_doubt() =>
        Assert.InRange(ShareOf(Results.Value, result => result.Detected == result.Example.Language), 0.92, 1);

    private static double ShareOfOther(params string[] intentsLeftOut) => ShareOf(
        [.. Results.Value.Where(result => !intentsLeftOut.Contains(result.Example.Intent))], result => result.Detected == "other");

    private static double ShareOf((Example Example, string? Detected)[] results, Func<(Example Example, string? Detected), bool> isCounted) =>
        (double)results.Count(isCounted) / results.Length;

    private static (Example Example, string? Detected)[] Detect() =>
    [
        .. Enumerable.Range(0, Parts).SelectMany(part =>
        {
            var detector = LanguageDetector.Train([.. ProductLanguages.Examples.Where((_, index) => index % Parts != part)]);
            return ProductLanguages.Examples
                .Where((_, index) => index % Parts == part)
                .Select(example => (example, detector.Detect(NormalizedText.Of(example.Text), margin: 3)));
        }),
    ];
}
