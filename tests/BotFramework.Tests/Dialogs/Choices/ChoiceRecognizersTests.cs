using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs.Choices;

public class ChoiceRecognizersTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Overlapping = ["bread", "bread pudding", "pudding"];
    private static readonly string[] Dutch = ["Telefoon", "Chat", "Een brief"];

    [Theory]
    [InlineData("the red one please.", "red")]
    [InlineData("I'll take RED and blue", "red", "blue")]
    [InlineData("the first one please.", "red")]
    [InlineData("the first and third one", "red", "blue")]
    [InlineData("the last one", "blue")]
    [InlineData("the penultimate", "green")]
    [InlineData("second to last", "green")]
    [InlineData("the third from last", "red")]
    [InlineData("the one before the last", "green")]
    [InlineData("the twenty-first")]
    [InlineData("the fourth, or 2")]
    [InlineData("I want one", "red")]
    [InlineData("the 2nd", "green")]
    [InlineData("1", "red")]
    [InlineData("2.", "green")]
    [InlineData("(3)", "blue")]
    [InlineData("one", "red")]
    [InlineData("one please", "red")]
    [InlineData("two", "green")]
    [InlineData("option one and 3.", "red", "blue")]
    [InlineData("not that one")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("the fourth")]
    [InlineData("100234501")]
    [InlineData("2,50")]
    [InlineData("on 2-3")]
    [InlineData("A2")]
    [InlineData("purple")]
    [InlineData("")]
    [InlineData(null)]
    public void English_names_ordinals_and_numbers_are_understood(string? utterance, params string[] expected)
        => Assert.Equal(expected, ValuesOf(ChoiceRecognizers.RecognizeChoices(utterance, Colours, new FindChoicesOptions { Locale = "en-us" })));

    [Theory]
    [InlineData("telefoon graag", "Telefoon")]
    [InlineData("doe maar een brief", "Een brief")]
    [InlineData("de eerste", "Telefoon")]
    [InlineData("de tweede graag", "Chat")]
    [InlineData("de 2e", "Chat")]
    [InlineData("de 3de", "Een brief")]
    [InlineData("de laatste", "Een brief")]
    [InlineData("de voorlaatste", "Chat")]
    [InlineData("de op één na laatste", "Chat")]
    [InlineData("de tweeëntwintigste")]
    [InlineData("tweeëntwintig")]
    [InlineData("de bovenste", "Telefoon")]
    [InlineData("2", "Chat")]
    [InlineData("optie 2", "Chat")]
    [InlineData("twee", "Chat")]
    [InlineData("nummer drie", "Een brief")]
    [InlineData("één", "Telefoon")]
    [InlineData("een", "Telefoon")]
    [InlineData("een graag", "Telefoon")]
    [InlineData("nummer een", "Telefoon")]
    [InlineData("een andere keer")]
    [InlineData("ik heb er last van")]
    [InlineData("second")]
    public void Dutch_names_ordinals_and_numbers_are_understood(string utterance, params string[] expected)
        => Assert.Equal(expected, ValuesOf(ChoiceRecognizers.RecognizeChoices(utterance, Dutch, new FindChoicesOptions { Locale = "nl-nl" })));

    [Theory]
    [InlineData("de-de", "die zweite", "green")]
    [InlineData("de-de", "drei", "blue")]
    [InlineData("fr-fr", "la première", "red")]
    [InlineData("es-es", "el último", "blue")]
    [InlineData("it-it", "la seconda", "green")]
    [InlineData("pt-br", "a terceira", "blue")]
    [InlineData("sv-se", "den sista", "blue")]
    [InlineData("tr-tr", "birinci", "red")]
    [InlineData("ja-jp", "2", "green")]
    public void Other_languages_know_their_ordinals_and_numbers(string locale, string utterance, string expected)
        => Assert.Equal([expected], ValuesOf(ChoiceRecognizers.RecognizeChoices(utterance, Colours, new FindChoicesOptions { Locale = locale })));

    [Fact]
    public void A_choice_of_signs_only_is_found_when_it_is_all_that_was_said()
        => Assert.Equal(["+"], ValuesOf(Find.FindChoices("+", ["+", "-"])));

    [Fact]
    public void What_was_found_is_located_in_the_utterance()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("the first one please.", Colours));

        Assert.Equal((4, 8, "first", "choice"), (found.Start, found.End, found.Text, found.TypeName));
        Assert.Equal((0, 1f), (found.Resolution.Index, found.Resolution.Score));
    }

    [Theory]
    [InlineData("the last one", 4, "last", "blue")]
    [InlineData("I mean the second to last", 7, "the second to last", "green")]
    [InlineData("next to last", 0, "next to last", "green")]
    [InlineData("the one before the last one", 0, "the one before the last one", "green")]
    [InlineData("the last but one", 0, "the last but one", "green")]
    [InlineData("antepenultimate", 0, "antepenultimate", "red")]
    public void A_place_from_the_end_is_located_with_the_article_that_belongs_to_it(string utterance, int start, string text, string expected)
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Colours));

        Assert.Equal((start, start + text.Length - 1, text, expected), (found.Start, found.End, found.Text, found.Resolution.Value));
    }

    [Fact]
    public void Ordinals_and_numbers_can_be_switched_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the first", Colours, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("1", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
    }

    [Fact]
    public void The_longer_of_overlapping_choices_wins()
        => Assert.Equal(["bread pudding", "bread"], ValuesOf(Find.FindChoices("the bread pudding and bread please.", Overlapping)));

    [Fact]
    public void A_choice_is_found_by_synonym_and_by_the_title_of_its_button()
    {
        List<Choice> choices =
        [
            new("phone") { Synonyms = ["call me"] },
            new("chat") { Action = new CardAction { Title = "Start a chat" } },
        ];

        Assert.Equal(["phone"], ValuesOf(Find.FindChoices("please call me", choices)));
        Assert.Equal(["chat"], ValuesOf(Find.FindChoices("start a chat", choices, new FindChoicesOptions { NoValue = true })));
        Assert.Empty(Find.FindChoices("start a chat", choices, new FindChoicesOptions { NoValue = true, NoAction = true }));
    }

    [Fact]
    public void Part_of_a_value_is_found_on_request_and_scores_less()
    {
        List<SortedValue> values = [new() { Value = "option A", Index = 0 }, new() { Value = "option B", Index = 1 }];

        Assert.Empty(Find.FindValues("option", values));
        Assert.Equal(0.5f, Find.FindValues("option", values, new FindValuesOptions { AllowPartialMatches = true })[0].Resolution.Score);
        Assert.Equal("option B", Assert.Single(Find.FindValues("option B", values, new FindValuesOptions { AllowPartialMatches = true })).Resolution.Value);
    }

    [Fact]
    public void Words_between_those_of_a_value_lower_the_score_until_they_are_too_many()
    {
        List<SortedValue> values = [new() { Value = "pay later", Index = 0 }];

        Assert.Equal(0.5f, Assert.Single(Find.FindValues("pay a bit later", values)).Resolution.Score);
        Assert.Empty(Find.FindValues("pay it a bit later", values));
        Assert.Single(Find.FindValues("pay it a bit later", values, new FindValuesOptions { MaxTokenDistance = 3 }));
    }

    private static IEnumerable<string> ValuesOf(IEnumerable<ModelResult<FoundChoice>> found) => found.Select(result => result.Resolution.Value);
}
