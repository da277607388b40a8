using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotFramework.Tests.Dialogs;

public class ConfirmPromptTests
{
    private static readonly PromptOptions Sure = new() { Prompt = MessageFactory.Text("sure?") };

    public static TheoryData<string> Locales => [.. PromptCultureModels.GetSupportedCultures().Select(model => model.Locale)];

    [Theory]
    [InlineData("nl-NL", "ja", "Ja!", "jawel", "graag", "Ja graag", "ja hoor, doe maar", "eh, ja", "nou ja, dat is goed", "oké", "prima, dank je", "Geen probleem", "dat klopt", "jazeker, stuur hem maar op", "verleng hem maar, ja", "y", "👍🏽", "1", "1.", "de eerste", "één")]
    [InlineData("en-US", "yes", "Yes, please.", "yep", "y", "sure", "OK", "of course", "that's right", "no problem", "go ahead", "I agree", "well, sure thing", "true", "👌", "1", "the first one", "one")]
    [InlineData("de-DE", "ja", "Ja, gerne", "klar", "stimmt", "sicherlich", "mit Sicherheit", "das mache ich")]
    [InlineData("fr-FR", "oui", "ouais", "d'accord", "bien sûr", "Oui, merci", "sure", "ça marche")]
    [InlineData("es-MX", "sí", "si", "claro", "vale, gracias", "por supuesto")]
    [InlineData("pt-BR", "sim", "claro", "com certeza", "isso", "verdadeira")]
    [InlineData("it-IT", "sì", "si", "certo", "va bene", "d'accordo")]
    [InlineData("sv-SE", "ja", "javisst", "okej", "yes", "jepp", "instämmer")]
    [InlineData("tr-TR", "evet", "tamam", "EVET", "d", "KATILIYORUM")]
    [InlineData("bg-BG", "да", "Да, моля", "разбира се", "точно", "определено", "OK")]
    [InlineData("hi-IN", "हां", "हाँ", "जी हाँ", "ठीक है", "बिलकुल", "yes")]
    [InlineData("ja-JP", "はい", "はい、お願いします", "うん", "もちろんです", "よいです")]
    [InlineData("ko-KR", "예", "네", "네, 좋아요", "OK")]
    [InlineData("zh-CN", "是的", "是", "好的，谢谢", "没问题", "好，继续", "好嘞", "中")]
    public Task Yes_is_understood_in_each_language(string locale, params string[] texts) => AssertAnswersAsync(true, locale, texts);

    [Theory]
    [InlineData("nl-NL", "nee", "Neen", "nee hoor", "nee, dank je", "liever niet", "graag niet", "niet", "doe maar niet", "laat maar", "dat wil ik niet", "dat klopt niet", "toch maar niet", "hoeft niet meer, bedankt", "nein", "👎", "✋", "2", "de tweede", "de laatste")]
    [InlineData("en-US", "no", "No thanks", "nope", "not now", "not ok", "I'd rather not", "please don't", "absolutely not", "I disagree", "false", "2", "the second", "the last one")]
    [InlineData("de-DE", "nein", "Nein, danke", "auf keinen Fall", "mit Sicherheit nicht", "das mache ich nicht")]
    [InlineData("fr-FR", "non", "Non merci", "pas du tout", "ce n'est pas ok")]
    [InlineData("es-ES", "no", "claro que no", "de ninguna manera")]
    [InlineData("pt-PT", "não", "nao", "de jeito nenhum", "incorreto", "nada disso")]
    [InlineData("it-IT", "no", "certo che no", "no, grazie", "non è ok", "niente affatto")]
    [InlineData("sv-SE", "nej", "absolut inte", "nej tack", "instämmer inte", "jag avstår")]
    [InlineData("tr-TR", "hayır", "HAYIR", "istemiyorum", "h", "y", "dogru degil")]
    [InlineData("bg-BG", "не", "Не, благодаря", "не е вярно")]
    [InlineData("hi-IN", "नहीं", "जी नहीं", "not ok")]
    [InlineData("ja-JP", "いいえ", "いいえ、結構です", "違います", "いや", "じゃない")]
    [InlineData("ko-KR", "아니", "아니요", "아니요, 괜찮아요", "no")]
    [InlineData("zh-CN", "不", "不是", "不好", "不，谢谢", "拒绝")]
    public Task No_is_understood_in_each_language(string locale, params string[] texts) => AssertAnswersAsync(false, locale, texts);

    [Theory]
    [InlineData("nl-NL", "misschien", "weet je het zeker?", "ik weet het niet", "nog niet", "3", "12,50", "een andere keer misschien", " ")]
    [InlineData("en-US", "maybe", "I don't know", "not sure", "I have no idea what you mean", "42", "notable")]
    [InlineData("zh-CN", "不知道", "你好吗")]
    public Task Anything_else_is_asked_again(string locale, params string[] texts) => AssertAnswersAsync(null, locale, texts);

    [Fact]
    public Task Of_yes_and_no_in_one_sentence_the_first_counts()
        => AssertAnswersAsync(true, "nl-NL", ["ja, of toch maar niet", "oké, en wat kost dat?"]);

    [Fact]
    public Task A_language_that_is_not_known_is_taken_for_English() => AssertAnswersAsync(true, "xx-XX", ["yes"]);

    [Fact]
    public async Task The_options_can_name_the_language_of_the_answer()
    {
        var conversation = new DialogConversation(new ConfirmPrompt("sure"))
        {
            Locale = "en-US",
            Options = new PromptOptions { Prompt = MessageFactory.Text("sure?"), RecognizeLanguage = "es-ES" },
        };

        Assert.Equal(["sure? (1) Yes or (2) No"], await conversation.SayAsync("hello"));
        await conversation.SayAsync("por supuesto");

        Assert.Equal(true, conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Choices_of_ones_own_for_a_locale_take_the_place_of_all_others()
    {
        var frisian = (new Choice("Jawis"), new Choice("Nee"), new ChoiceFactoryOptions("; ", " of ", " of ", false));
        var prompt = new ConfirmPrompt("sure", new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> { ["fy-nl"] = frisian });

        Assert.Equal(["sure? Jawis of Nee"], await new DialogConversation(prompt) { Options = Sure, Locale = "fy-NL" }.SayAsync("hello"));
        Assert.Equal(["sure? (1) Yes or (2) No"], await new DialogConversation(prompt) { Options = Sure, Locale = "nl-NL" }.SayAsync("hello"));
    }

    [Theory]
    [InlineData("jawis", true)]
    [InlineData("NEE", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("yes", true)]
    [InlineData("mei-inoar", null)]
    public async Task Choices_of_ones_own_for_a_locale_are_understood(string text, bool? expected)
    {
        var frisian = (new Choice("Jawis"), new Choice("Nee"), new ChoiceFactoryOptions("; ", " of ", " of ", true));
        var prompt = new ConfirmPrompt("sure", new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> { ["fy-nl"] = frisian }, defaultLocale: "fy-nl");

        Assert.Equal(expected, await AnswerAsync(text, null, prompt));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task A_language_is_known_however_its_locale_is_written(string locale)
    {
        var model = PromptCultureModels.GetSupportedCultures().Single(model => model.Locale == locale);
        var (language, country) = (locale[..2], locale[3..]);
        string[] spellings = [locale, locale.ToUpperInvariant(), $"{language}-{country.ToUpperInvariant()}", language, language.ToUpperInvariant(), $"{language}-xx"];

        foreach (var spelling in spellings)
        {
            foreach (var (ofActivity, ofPrompt) in new[] { (spelling, null), (null, spelling), (spelling, "xx-xx") })
            {
                var conversation = new DialogConversation(new ConfirmPrompt("sure", defaultLocale: ofPrompt)) { Options = Sure, Locale = ofActivity };

                Assert.Equal([$"sure? (1) {model.YesInLanguage}{model.InlineOr}(2) {model.NoInLanguage}"], await conversation.SayAsync("hello"));
                await conversation.SayAsync(model.NoInLanguage);
                Assert.Equal(false, conversation.LastResult!.Result);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("en_us")]
    [InlineData("no locale at all")]
    public async Task Without_a_locale_that_is_known_the_prompt_is_English(string? locale)
        => Assert.Equal(["sure? (1) Yes or (2) No"], await new DialogConversation(new ConfirmPrompt("sure", defaultLocale: locale)) { Options = Sure, Locale = locale }.SayAsync("hello"));

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Each_language_takes_its_own_yes_and_no(string locale)
    {
        var model = PromptCultureModels.GetSupportedCultures().Single(model => model.Locale == locale);

        Assert.Equal(true, await AnswerAsync(model.YesInLanguage, locale));
        Assert.Equal(false, await AnswerAsync(model.NoInLanguage, locale));
    }

    [Theory]
    [InlineData("nl-NL", "sure? (1) Ja of (2) Nee")]
    [InlineData("en-GB", "sure? (1) Yes or (2) No")]
    [InlineData("ja-JP", "sure? (1) はい または (2) いいえ")]
    public async Task The_choices_are_shown_in_the_language_of_the_activity(string locale, string expected)
        => Assert.Equal([expected], await new DialogConversation(new ConfirmPrompt("sure")) { Options = Sure, Locale = locale }.SayAsync("hello"));

    [Theory]
    [InlineData("Uitstellen", true)]
    [InlineData("laat zo", false)]
    [InlineData("ja", true)]
    public async Task Choices_of_ones_own_are_understood_with_or_without_numbers(string text, bool expected)
    {
        var prompt = new ConfirmPrompt("sure")
        {
            ConfirmChoices = Tuple.Create(new Choice("Uitstellen"), new Choice("Laat zo")),
            ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false },
        };

        Assert.Equal(expected, await AnswerAsync(text, prompt: prompt));
    }

    [Theory]
    [InlineData("Niet verlengen", true)]
    [InlineData("Ja, verlengen", false)]
    public async Task A_button_means_its_choice_whatever_it_reads(string text, bool expected)
        => Assert.Equal(expected, await AnswerAsync(text, prompt: new ConfirmPrompt("sure")
        {
            ConfirmChoices = Tuple.Create(new Choice("Niet verlengen"), new Choice("Ja, verlengen")),
        }));

    [Fact]
    public async Task Numbers_that_are_not_shown_are_not_understood()
        => Assert.Null(await AnswerAsync("2", prompt: new ConfirmPrompt("sure") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } }));

    private static async Task AssertAnswersAsync(bool? expected, string locale, string[] texts)
    {
        foreach (var text in texts)
        {
            Assert.Equal((text, expected), (text, await AnswerAsync(text, locale)));
        }
    }

    private static async Task<bool?> AnswerAsync(string text, string? locale = "nl-NL", ConfirmPrompt? prompt = null)
    {
        var conversation = new DialogConversation(prompt ?? new ConfirmPrompt("sure")) { Options = Sure, Locale = locale };
        await conversation.SayAsync("hello");
        await conversation.SayAsync(text);

        return (bool?)conversation.LastResult!.Result;
    }
}
