using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Chatbot.Dialogs.Tests.Turns;

/// <summary>The bot with a model that calls nearly everything close, so that it asks back.</summary>
public class ClarifyIntentTests
{
    private const string Ambiguous = "ik heb iets teruggestuurd en wil later betalen";

    private static readonly Lazy<IServiceProvider> Services = new(() =>
        BotConversation.Build(services => services.Configure<UnderstandingModelOptions>(options => options.CloseRatio = 0.05)));

    private readonly BotConversation _conversation = new(Services.Value);

    [Fact]
    public async Task Two_close_topics_are_offered_by_their_titles()
    {
        var (question, first, second) = await AskAsync();

        Assert.Equal(_conversation.TextOf("shared.did_you_mean", values: new() { ["first"] = first, ["second"] = second }), question.Text);
        Assert.Equal(_conversation.TextOf("shared.neither"), question.SuggestedActions.Actions[2].Title);
        Assert.All([first, second], title => Assert.NotEqual("none", _conversation.IntentOf(title)));
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("de eerste", 0)]
    [InlineData("2", 1)]
    public async Task A_choice_by_place_is_answered(string choice, int place)
    {
        var (_, first, second) = await AskAsync();

        var reply = Assert.Single(await _conversation.SayAsync(choice));

        Assert.Equal(AnswerUnder(place == 0 ? first : second), reply.Text);
    }

    [Fact]
    public async Task A_choice_by_title_is_answered()
    {
        var (_, _, second) = await AskAsync();

        Assert.Equal(AnswerUnder(second), Assert.Single(await _conversation.SayAsync(second)).Text);
    }

    [Fact]
    public async Task Neither_asks_for_other_words_and_counts_as_a_miss()
    {
        await AskAsync();

        Assert.Equal(_conversation.TextOf("shared.neither_chosen"), Assert.Single(await _conversation.SayAsync(_conversation.TextOf("shared.neither"))).Text);
        Assert.Equal(_conversation.TextOf("none.second_miss"), Assert.Single(await _conversation.SayAsync("qwrtp zxcvb mnbvc")).Text);
    }

    [Fact]
    public async Task Another_question_instead_of_a_choice_is_answered()
    {
        await AskAsync();

        Assert.Equal(_conversation.TextOf("thanks.answer"), Assert.Single(await _conversation.SayAsync("bedankt")).Text);
    }

    [Theory]
    [InlineData("ik heb 2 herinneringen gekregen van een incassobureau")]
    [InlineData("ik wil 3 artikelen annuleren van mijn bestelling")]
    public async Task A_number_in_a_new_question_is_no_choice(string question)
    {
        var (_, first, second) = await AskAsync();

        var reply = Assert.Single(await _conversation.SayAsync(question));

        Assert.NotEqual(AnswerUnder(first), reply.Text);
        Assert.NotEqual(AnswerUnder(second), reply.Text);
    }

    [Fact]
    public async Task Yes_to_the_question_is_asked_which_once()
    {
        var (question, _, second) = await AskAsync();

        var again = Assert.Single(await _conversation.SayAsync("ja"));
        Assert.Equal(_conversation.TextOf("shared.which_one"), again.Text);
        Assert.Equal(question.SuggestedActions.Actions.Select(action => action.Title), again.SuggestedActions.Actions.Select(action => action.Title));

        Assert.Equal(AnswerUnder(second), Assert.Single(await _conversation.SayAsync("de tweede")).Text);
    }

    [Fact]
    public async Task A_button_of_an_earlier_reply_opens_its_topic()
    {
        await AskAsync();
        var press = _conversation.Incoming("Contact");
        press.Value = BotConversation.ValueOf("contact_klarna");

        Assert.Equal(_conversation.TextOf("contact_klarna.answer"), Assert.Single(await _conversation.ReceiveAsync(press)).Text);
    }

    [Fact]
    public async Task A_question_back_as_the_first_words_says_that_this_is_a_computer()
    {
        var question = Assert.Single(await _conversation.SayAsync(Ambiguous));

        Assert.StartsWith(_conversation.TextOf("shared.disclosure"), question.Text, StringComparison.Ordinal);
        Assert.Equal(3, question.SuggestedActions.Actions.Count);
    }

    [Fact]
    public async Task Choosing_another_language_by_its_place_asks_which()
    {
        await _conversation.JoinAsync("nl-NL");
        var question = Assert.Single(await _conversation.SayAsync("taal wijzigen en adres wijzigen"));
        var place = question.SuggestedActions.Actions.ToList().FindIndex(action => action.Title == _conversation.TitleOf("switch_language"));
        Assert.True(place >= 0, $"The question does not offer another language: {question.Text}");

        var reply = Assert.Single(await _conversation.SayAsync($"{place + 1}"));

        Assert.Equal(_conversation.TextOf("switch_language.which_language"), reply.Text);
    }

    [Fact]
    public async Task Asking_for_a_person_interrupts_the_question()
    {
        await AskAsync();

        Assert.Equal(_conversation.TextOf("human_agent.answer"), Assert.Single(await _conversation.SayAsync("ik wil een medewerker spreken")).Text);
    }

    private async Task<(Activity Question, string First, string Second)> AskAsync()
    {
        await _conversation.JoinAsync();
        var question = Assert.Single(await _conversation.SayAsync(Ambiguous));
        Assert.Equal(3, question.SuggestedActions?.Actions.Count);
        return (question, question.SuggestedActions!.Actions[0].Title, question.SuggestedActions.Actions[1].Title);
    }

    private string AnswerUnder(string title) => _conversation.TextOf($"{_conversation.IntentOf(title)}.answer");
}
