using System.Text;
using Chatbot.Understanding.Languages;
using Chatbot.Understanding.Text;

namespace Chatbot.Understanding.Tests.Languages;

/// <summary>The detector that customers meet: trained on the product's own examples.</summary>
public class LanguageDetectorTests
{
    private const float Margin = 3;

    private static readonly Lazy<LanguageDetector> Product = new(() => LanguageDetector.Train(ProductLanguages.Examples));

    public static TheoryData<string> Foreign => [.. ForeignSentences.All];

    public static TheoryData<string> Dutch => [.. SpokenSentences.InDutch];

    public static TheoryData<string> English => [.. SpokenSentences.InEnglish];

    public static TheoryData<string> NoLanguage => [.. SpokenSentences.InNone];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_language_that_the_bot_does_not_speak_is_another_one(string text) => Assert.Equal("other", Detect(text));

    [Theory]
    [MemberData(nameof(Dutch))]
    public void Dutch_is_Dutch_or_at_most_in_doubt(string text) => Assert.True(Detect(text) is "nl" or null, Detect(text));

    [Theory]
    [MemberData(nameof(English))]
    public void English_is_English_or_at_most_in_doubt(string text) => Assert.True(Detect(text) is "en" or null, Detect(text));

    [Theory]
    [MemberData(nameof(NoLanguage))]
    public void What_tells_no_language_is_not_taken_for_another_one(string text) => Assert.NotEqual("other", Detect(text));

    [Theory]
    [InlineData("Hola, kan ik mijn factuur later betalen?", "nl")]
    [InlineData("Здравствуйте, kan ik mijn bestelling later betalen?", "nl")]
    [InlineData("ik zoek de Rechnung van mijn bestelling", "nl")]
    [InlineData("Guten Tag, I would like to pay my invoice later", "en")]
    [InlineData("Hello, ich verstehe nicht warum ich bezahlen soll", "other")]
    [InlineData("sorry nie rozumiem, chcę zapłacić", "other")]
    public void Of_two_languages_the_one_that_says_most_counts(string text, string language) => Assert.Equal(language, Detect(text));

    [Theory]
    [InlineData("KANN ICH SPÄTER BEZAHLEN?")]
    [InlineData("kann ich spaeter bezahlen")]
    [InlineData("kann ich spa\u0308ter bezahlen")]
    [InlineData("czy moge zaplacic pozniej fakture")]
    [InlineData("fatura daha sonra odenir mi lutfen")]
    [InlineData("J’ai déjà payé")]
    public void Capitals_and_missing_accents_do_not_matter(string text) => Assert.Equal("other", Detect(text));

    [Fact]
    public void A_stored_detector_tells_the_same()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            Product.Value.Write(writer);
        }

        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var stored = LanguageDetector.Read(reader);

        Assert.Equal(stream.Length, stream.Position);
        foreach (var text in ForeignSentences.All.Concat(SpokenSentences.InDutch).Concat(SpokenSentences.InNone))
        {
            Assert.Equal(Detect(text), stored.Detect(NormalizedText.Of(text), Margin));
        }
    }

    [Fact]
    public void Detecting_allocates_nothing()
    {
        var texts = ForeignSentences.All.Concat(SpokenSentences.InDutch).Select(text => NormalizedText.Of(text)).ToArray();
        var detector = Product.Value;
        detector.Detect(texts[0], Margin);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            detector.Detect(text, Margin);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, texts.Length);
    }

    private static string? Detect(string text) => Product.Value.Detect(NormalizedText.Of(text), Margin);
}
