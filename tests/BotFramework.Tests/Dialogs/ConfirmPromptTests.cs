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
    [InlineData("ja")]
    [InlineData("Ja!")]
    [InlineData("jawel")]
    [InlineData("graag")]
    [InlineData("Ja graag")]
    [InlineData("ja hoor, doe maar")]
    [InlineData("eh, ja")]
    [InlineData("nou ja, dat is goed")]
    [InlineData("oké")]
    [InlineData("prima, dank je")]
    [InlineData("doe maar alsjeblieft")]
    [InlineData("Geen probleem")]
    [InlineData("dat klopt")]
    [InlineData("jazeker, stuur hem maar op")]
    [InlineData("verleng hem maar, ja")]
    [InlineData("👍🏽")]
    [InlineData("yes")]
    [InlineData("Yes, please.")]
    [InlineData("yep")]
    [InlineData("sure")]
    [InlineData("OK")]
    [InlineData("of course")]
    [InlineData("that's right")]
    [InlineData("no problem")]
    [InlineData("go ahead")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("de eerste")]
    public async Task Yes_is_understood(string text) => Assert.Equal(true, await AnswerAsync(text));

    [Theory]
    [InlineData("nee")]
    [InlineData("Neen")]
    [InlineData("nee hoor")]
    [InlineData("nee, dank je")]
    [InlineData("liever niet")]
    [InlineData("graag niet")]
    [InlineData("doe maar niet")]
    [InlineData("laat maar")]
    [InlineData("dat wil ik niet")]
    [InlineData("dat klopt niet")]
    [InlineData("toch maar niet")]
    [InlineData("hoeft niet meer, bedankt")]
    [InlineData("👎")]
    [InlineData("no")]
    [InlineData("No thanks")]
    [InlineData("nope")]
    [InlineData("not now")]
    [InlineData("I'd rather not")]
    [InlineData("please don't")]
    [InlineData("absolutely not")]
    [InlineData("2")]
    [InlineData("de tweede")]
    [InlineData("de laatste")]
    public async Task No_is_understood(string text) => Assert.Equal(false, await AnswerAsync(text));

    [Theory]
    [InlineData("misschien")]
    [InlineData("oké, en wat kost dat?")]
    [InlineData("weet je het zeker?")]
    [InlineData("is that right?")]
    [InlineData("ik weet het niet")]
    [InlineData("waarom niet?")]
    [InlineData("nog niet")]
    [InlineData("ja, of toch maar niet")]
    [InlineData("ja of nee")]
    [InlineData("hoe weet ik of ja zeggen verstandig is")]
    [InlineData("I have no idea what you mean")]
    [InlineData("I don't know")]
    [InlineData("not sure")]
    [InlineData("why not")]
    [InlineData("yes or no?")]
    [InlineData("3")]
    [InlineData("12,50")]
    [InlineData("een andere keer misschien")]
    [InlineData(" ")]
    public async Task Anything_else_is_asked_again(string text) => Assert.Null(await AnswerAsync(text));

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

    private static async Task<bool?> AnswerAsync(string text, string locale = "nl-NL", ConfirmPrompt? prompt = null)
    {
        var conversation = new DialogConversation(prompt ?? new ConfirmPrompt("sure")) { Options = Sure, Locale = locale };
        await conversation.SayAsync("hello");
        await conversation.SayAsync(text);

        return (bool?)conversation.LastResult!.Result;
    }
}
