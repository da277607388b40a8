using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Tests.Turns;

/// <summary>Customers who write in a language that the bot does not speak.</summary>
public class OtherLanguageTests
{
    private readonly BotConversation _conversation = new();

    [Theory]
    [InlineData("Ich möchte meine Rechnung später bezahlen")]
    [InlineData("Je voudrais payer ma facture plus tard")]
    [InlineData("Faturamı daha sonra ödeyebilir miyim?")]
    [InlineData("أريد أن أدفع لاحقا")]
    [InlineData("Chciałbym porozmawiać z konsultantem, proszę")]
    public async Task A_message_in_another_language_is_answered_in_both_that_the_bot_speaks(string text)
    {
        await _conversation.JoinAsync();

        var reply = Assert.Single(await _conversation.SayAsync(text));

        Assert.Equal($"{Polite("nl")}\n\n{Polite("en")}", reply.Text);
    }

    [Theory]
    [InlineData("Können wir Deutsch sprechen")]
    [InlineData("parlez-vous français")]
    public async Task A_request_for_another_language_in_that_language_gets_the_same_answer(string text)
    {
        await _conversation.JoinAsync();

        Assert.Equal($"{Polite("nl")}\n\n{Polite("en")}", Assert.Single(await _conversation.SayAsync(text)).Text);
    }

    [Fact]
    public async Task The_answer_offers_both_languages_and_the_people_at_Klarna()
    {
        await _conversation.JoinAsync();

        var buttons = Assert.Single(await _conversation.SayAsync("No he recibido la factura")).SuggestedActions.Actions;

        Assert.Equal(["Nederlands", "English"], buttons.Take(2).Select(button => button.Title));
        Assert.All(buttons.Skip(2), button => Assert.Equal(ActionTypes.OpenUrl, button.Type));
        Assert.Equal(4, buttons.Count);
    }

    [Theory]
    [InlineData(0, "nl")]
    [InlineData(1, "en")]
    public async Task A_pressed_language_goes_on_in_it(int place, string language)
    {
        await _conversation.JoinAsync();
        var buttons = Assert.Single(await _conversation.SayAsync("Nie dostałem faktury")).SuggestedActions.Actions;

        var reply = Assert.Single(await _conversation.PressAsync(buttons[place]));

        Assert.Equal(_conversation.TextOf("switch_language.answer", language), reply.Text);
    }

    [Fact]
    public async Task The_language_of_the_conversation_comes_first_and_stays()
    {
        await _conversation.JoinAsync("en-GB");

        Assert.Equal($"{Polite("en")}\n\n{Polite("nl")}", Assert.Single(await _conversation.SayAsync("Wo ist meine Rechnung?")).Text);
        Assert.Equal(_conversation.TextOf("thanks.answer", "en"), Assert.Single(await _conversation.SayAsync("super")).Text);
    }

    [Fact]
    public async Task First_words_in_another_language_are_told_in_both_that_this_is_a_computer()
    {
        var reply = Assert.Single(await _conversation.SayAsync("Ho restituito il pacco, quando ricevo il rimborso?"));

        Assert.Equal(
            $"{_conversation.TextOf("shared.disclosure")}\n\n{Polite("nl")}\n\n{_conversation.TextOf("shared.disclosure", "en")}\n\n{Polite("en")}",
            reply.Text);
        Assert.Equal(
            _conversation.TextOf("extend_due_date.answer", "en"),
            Assert.Single(await _conversation.SayAsync("Can I please have some more time to pay my invoice?")).Text);
    }

    [Fact]
    public async Task Whoever_goes_on_in_another_language_gets_the_same_answer_again()
    {
        await _conversation.JoinAsync();
        var first = Assert.Single(await _conversation.SayAsync("Я хочу заплатить позже"));

        Assert.Equal(first.Text, Assert.Single(await _conversation.SayAsync("почему отказ?")).Text);
        Assert.Equal(first.Text, Assert.Single(await _conversation.SayAsync("Я не понимаю")).Text);
    }

    [Fact]
    public async Task It_is_no_miss()
    {
        await _conversation.JoinAsync();
        await _conversation.SayAsync("Ich verstehe kein Niederländisch");
        await _conversation.SayAsync("Ich verstehe auch kein Englisch");

        Assert.Equal(_conversation.TextOf("none.answer"), Assert.Single(await _conversation.SayAsync("qwrtp zxcvb mnbvc")).Text);
    }

    [Fact]
    public async Task It_does_not_make_a_miss_undone_either()
    {
        await _conversation.JoinAsync();
        await _conversation.SayAsync("qwrtp zxcvb mnbvc");
        await _conversation.SayAsync("Ich verstehe kein Niederländisch");

        Assert.Equal(_conversation.TextOf("none.second_miss"), Assert.Single(await _conversation.SayAsync("qwrtp zxcvb mnbvc")).Text);
    }

    [Fact]
    public async Task A_language_that_was_asked_for_is_kept()
    {
        await _conversation.JoinAsync("nl-NL");
        await _conversation.SayAsync("Can we speak English?");
        await _conversation.SayAsync("Je ne comprends pas l'anglais");
        await _conversation.SayAsync("Je voudrais payer ma facture plus tard");

        Assert.Equal(_conversation.TextOf("extend_due_date.answer", "en"), Assert.Single(await _conversation.SayAsync("kan ik mijn factuur later betalen")).Text);
    }

    [Theory]
    [InlineData("merci", "thanks")]
    [InlineData("danke", "thanks")]
    [InlineData("ciao", "goodbye")]
    public async Task A_loanword_is_understood(string text, string intent)
    {
        await _conversation.JoinAsync();

        Assert.Equal(_conversation.TextOf($"{intent}.answer"), Assert.Single(await _conversation.SayAsync(text)).Text);
    }

    private string Polite(string language) => _conversation.TextOf("shared.other_language", language);
}
