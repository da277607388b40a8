using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Tests.Turns;

public class PayLaterBotTests
{
    private readonly BotConversation _conversation = new();

    [Fact]
    public async Task A_customer_who_joins_is_welcomed_once_by_a_self_declared_computer_with_topics()
    {
        var welcome = Assert.Single(await _conversation.JoinAsync());

        Assert.Equal(_conversation.TextOf("shared.welcome"), welcome.Text);
        Assert.StartsWith(_conversation.TextOf("shared.disclosure"), welcome.Text, StringComparison.Ordinal);
        Assert.InRange(welcome.SuggestedActions.Actions.Count, 4, 6);
        Assert.Empty(await _conversation.JoinAsync());
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("nl-BE", "nl")]
    [InlineData("fr-FR", "nl")]
    public async Task The_channels_locale_decides_the_language_of_the_welcome(string locale, string language)
    {
        var welcome = Assert.Single(await _conversation.JoinAsync(locale));

        Assert.Equal(_conversation.TextOf("shared.welcome", language), welcome.Text);
        Assert.Equal(language, welcome.Locale);
    }

    [Fact]
    public async Task Who_begins_with_a_question_is_told_first_that_this_is_a_computer_and_only_once()
    {
        var first = Assert.Single(await _conversation.SayAsync("Kan ik later betalen?"));
        var second = Assert.Single(await _conversation.SayAsync("Kan ik later betalen?"));

        Assert.Equal($"{_conversation.TextOf("shared.disclosure")}\n\n{_conversation.TextOf("extend_due_date.answer")}", first.Text);
        Assert.Equal(_conversation.TextOf("extend_due_date.answer"), second.Text);
    }

    [Theory]
    [InlineData("Kan ik ook achteraf betalen?", "pay_later_available")]
    [InlineData("Smooth Login", "login_help")]
    [InlineData("Makkelijk je factuur betalen met één klik", "pay_invoice")]
    [InlineData("Mis geen betaling", "payment_reminder")]
    [InlineData("Meld een retour", "report_return")]
    [InlineData("Verschuif de uiterste betaaldatum van je factuur", "extend_due_date")]
    [InlineData("Waarom wordt mijn aankoop die ik achteraf wil betalen (via Klarna) niet goedgekeurd?", "why_declined")]
    [InlineData("hoi", "greeting")]
    [InlineData("bedankt!", "thanks")]
    [InlineData("doei", "goodbye")]
    [InlineData("wat kun je allemaal?", "capabilities")]
    [InlineData("opnieuw beginnen", "start_over")]
    public async Task A_question_gets_its_topics_answer_and_next_steps(string question, string intent)
    {
        await _conversation.JoinAsync();

        var reply = Assert.Single(await _conversation.SayAsync(question));

        Assert.Equal(_conversation.TextOf($"{intent}.answer"), reply.Text);
        Assert.Equal(TextFormatTypes.Markdown, reply.TextFormat);
    }

    [Fact]
    public async Task A_pressed_button_opens_its_topic_whatever_its_caption_would_mean()
    {
        var welcome = Assert.Single(await _conversation.JoinAsync());

        foreach (var button in welcome.SuggestedActions.Actions)
        {
            var intent = ((Newtonsoft.Json.Linq.JObject)button.Value)["intent"]!.ToString();
            Assert.Equal(_conversation.TextOf($"{intent}.answer"), Assert.Single(await _conversation.PressAsync(button)).Text);
        }
    }

    [Fact]
    public async Task A_caption_that_is_typed_opens_its_topic()
    {
        await _conversation.JoinAsync();

        var reply = Assert.Single(await _conversation.SayAsync(_conversation.TitleOf("overdue_fees").ToUpperInvariant()));

        Assert.Equal(_conversation.TextOf("overdue_fees.answer"), reply.Text);
    }

    [Theory]
    [InlineData("no_such_intent")]
    [InlineData("")]
    public async Task A_value_that_no_button_of_ours_has_is_ignored(string intent)
    {
        await _conversation.JoinAsync();
        var activity = _conversation.Incoming("Kan ik later betalen?");
        activity.Value = BotConversation.ValueOf(intent);

        Assert.Equal(_conversation.TextOf("extend_due_date.answer"), Assert.Single(await _conversation.ReceiveAsync(activity)).Text);
    }

    [Fact]
    public async Task The_second_miss_in_a_row_offers_klarnas_phone_and_chat_with_todays_hours()
    {
        await _conversation.JoinAsync();

        var first = Assert.Single(await _conversation.SayAsync("qwrtp zxcvb mnbvc"));
        var second = Assert.Single(await _conversation.SayAsync("hebben jullie deze jas in maat M?"));

        Assert.Equal(_conversation.TextOf("none.answer"), first.Text);
        Assert.Equal(_conversation.TextOf("none.second_miss"), second.Text);
        Assert.Contains("020-8082852", second.Text, StringComparison.Ordinal);
        Assert.Contains("maandag", second.Text, StringComparison.Ordinal);
        Assert.Contains(second.SuggestedActions.Actions, action => action.Type == ActionTypes.OpenUrl && (string)action.Value == "tel:+31208082852");
    }

    [Fact]
    public async Task An_understood_message_between_two_misses_ends_the_row()
    {
        await _conversation.JoinAsync();
        await _conversation.SayAsync("qwrtp zxcvb mnbvc");
        await _conversation.SayAsync("bedankt");

        Assert.Equal(_conversation.TextOf("none.answer"), Assert.Single(await _conversation.SayAsync("qwrtp zxcvb mnbvc")).Text);
    }

    [Fact]
    public async Task A_question_in_English_is_answered_in_English_and_the_next_in_Dutch_in_Dutch()
    {
        await _conversation.JoinAsync();

        Assert.Equal(_conversation.TextOf("extend_due_date.answer", "en"), Assert.Single(await _conversation.SayAsync("Can I please have some more time to pay my invoice?")).Text);
        Assert.Equal(_conversation.TextOf("thanks.answer", "en"), Assert.Single(await _conversation.SayAsync("super")).Text);
        Assert.Equal(_conversation.TextOf("report_return.answer"), Assert.Single(await _conversation.SayAsync("Ik heb mijn bestelling gisteren teruggestuurd")).Text);
    }

    [Fact]
    public async Task A_language_that_was_asked_for_stays_until_another_is_asked_for()
    {
        await _conversation.JoinAsync();

        Assert.Equal(_conversation.TextOf("switch_language.answer", "en"), Assert.Single(await _conversation.SayAsync("Can we speak English?")).Text);
        Assert.Equal(_conversation.TextOf("extend_due_date.answer", "en"), Assert.Single(await _conversation.SayAsync("kan ik mijn factuur later betalen")).Text);
        Assert.Equal(_conversation.TextOf("switch_language.answer"), Assert.Single(await _conversation.SayAsync("liever toch in het Nederlands")).Text);
    }

    [Theory]
    [InlineData("English only please")]
    [InlineData("Can we speak English? My Dutch is not good")]
    [InlineData("in het Engels graag")]
    public async Task Whoever_asks_for_English_gets_English(string request)
    {
        await _conversation.JoinAsync("nl-NL");

        Assert.Equal(_conversation.TextOf("switch_language.answer", "en"), Assert.Single(await _conversation.SayAsync(request)).Text);
    }

    [Fact]
    public async Task A_language_that_the_bot_does_not_speak_leads_to_a_choice_of_those_that_it_does()
    {
        await _conversation.JoinAsync("nl-NL");

        var question = Assert.Single(await _conversation.SayAsync("spreek je ook Turks?"));
        Assert.Equal(_conversation.TextOf("switch_language.which_language"), question.Text);
        Assert.Equal(["Nederlands", "English"], question.SuggestedActions.Actions.Select(action => action.Title));

        var chosen = Assert.Single(await _conversation.PressAsync(question.SuggestedActions.Actions[1]));
        Assert.Equal(_conversation.TextOf("switch_language.answer", "en"), chosen.Text);
    }

    [Fact]
    public async Task A_chosen_language_gives_way_when_another_is_used_twice_in_a_row()
    {
        await _conversation.JoinAsync("nl-NL");
        await _conversation.SayAsync("Can we speak English?");
        await _conversation.SayAsync("kan ik mijn factuur later betalen");

        var reply = Assert.Single(await _conversation.SayAsync("ik heb mijn bestelling gisteren teruggestuurd"));

        Assert.Equal(_conversation.TextOf("report_return.answer"), reply.Text);
    }

    [Fact]
    public async Task A_pressed_value_does_not_lift_the_limit_on_the_text()
    {
        await _conversation.JoinAsync();
        var activity = _conversation.Incoming(new string('a', 10_000));
        activity.Value = BotConversation.ValueOf("thanks");

        Assert.Equal(_conversation.TextOf("shared.too_long", values: new() { ["limit"] = 2_000 }), Assert.Single(await _conversation.ReceiveAsync(activity)).Text);
    }

    [Theory]
    [InlineData(2_001)]
    [InlineData(10_000)]
    public async Task A_message_that_is_too_long_is_answered_with_the_limit(int length)
    {
        await _conversation.JoinAsync();

        var reply = Assert.Single(await _conversation.SayAsync(new string('a', length)));

        Assert.Equal(_conversation.TextOf("shared.too_long", values: new() { ["limit"] = 2_000 }), reply.Text);
    }

    [Fact]
    public async Task A_message_of_the_longest_length_is_read()
    {
        await _conversation.JoinAsync();

        var reply = Assert.Single(await _conversation.SayAsync("Kan ik later betalen? ".PadRight(2_000, '!')));

        Assert.Equal(_conversation.TextOf("extend_due_date.answer"), reply.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public async Task A_message_without_text_is_asked_for_words(string? text)
    {
        await _conversation.JoinAsync();
        var activity = _conversation.Incoming(text);
        activity.Attachments = [new Attachment("image/png", "https://example.nl/a.png")];

        Assert.Equal(_conversation.TextOf("shared.no_text"), Assert.Single(await _conversation.ReceiveAsync(activity)).Text);
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData("x-unknown")]
    public async Task What_is_no_message_gets_no_answer(string type)
    {
        var activity = _conversation.Incoming();
        activity.Type = type;

        Assert.Empty(await _conversation.ReceiveAsync(activity));
    }
}
