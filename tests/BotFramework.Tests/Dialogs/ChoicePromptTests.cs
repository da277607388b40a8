using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoicePromptTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("en-US", "colour? (1) red, (2) green, or (3) blue")]
    [InlineData("nl-NL", "colour? (1) red, (2) green, of (3) blue")]
    [InlineData("nl-BE", "colour? (1) red, (2) green, of (3) blue")]
    [InlineData("xx-XX", "colour? (1) red, (2) green, or (3) blue")]
    public async Task Choices_are_written_out_in_the_language_of_the_activity(string locale, string expected)
        => Assert.Equal([expected], await new DialogConversation(new ChoicePrompt("colour")) { Options = Options(), Locale = locale }.SayAsync("hello"));

    [Fact]
    public async Task The_default_language_counts_when_the_activity_has_none()
        => Assert.Equal(
            ["colour? (1) red, (2) green, of (3) blue"],
            await new DialogConversation(new ChoicePrompt("colour", defaultLocale: "nl-NL")) { Options = Options(), Locale = null }.SayAsync("hello"));

    [Fact]
    public async Task A_language_of_ones_own_can_be_added()
    {
        var prompt = new ChoicePrompt("colour", new Dictionary<string, ChoiceFactoryOptions> { ["fy-nl"] = new("; ", " of ", " of oars ", false) });

        Assert.Equal(["colour? red; green of oars blue"], await new DialogConversation(prompt) { Options = Options(), Locale = "fy-NL" }.SayAsync("hello"));
    }

    [Theory]
    [InlineData(ListStyle.None, "colour?")]
    [InlineData(ListStyle.Inline, "colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.SuggestedAction, "colour?")]
    [InlineData(ListStyle.HeroCard, null)]
    public async Task The_style_of_the_options_wins_over_that_of_the_prompt(ListStyle style, string? expected)
    {
        var options = Options();
        options.Style = style;

        Assert.Equal(expected, Assert.Single(await new DialogConversation(new ChoicePrompt("colour") { Style = ListStyle.Inline }) { Options = options }.SayAsync("hello")));
    }

    [Fact]
    public async Task The_retry_shows_the_choices_once_again_and_not_twice()
    {
        var conversation = new DialogConversation(new ChoicePrompt("colour")) { Options = Options() };
        await conversation.SayAsync("hello");

        Assert.Equal(["colour? (1) red, (2) green, or (3) blue"], await conversation.SayAsync("purple"));
        await conversation.SayAsync("the second");

        Assert.Equal("green", Assert.IsType<FoundChoice>(conversation.LastResult!.Result).Value);
    }

    [Fact]
    public async Task Buttons_come_with_what_the_prompt_already_had()
    {
        var options = Options();
        options.Prompt.Attachments = [new Attachment { ContentType = "text/plain", Content = "some content" }];
        options.Style = ListStyle.HeroCard;

        var reply = Assert.Single(await new DialogConversation(new ChoicePrompt("colour")) { Options = options }
            .SendAsync(new Activity { Type = ActivityTypes.Message, Text = "hello" }));

        Assert.Equal(["text/plain", HeroCard.ContentType], reply.Attachments.Select(attachment => attachment.ContentType));
    }

    [Fact]
    public async Task In_a_personal_Teams_chat_suggested_actions_are_addressed_to_the_customer()
    {
        var conversation = new DialogConversation(new ChoicePrompt("colour")) { Options = Options(), ChannelId = Channels.Msteams, ConversationType = "personal" };

        var reply = Assert.Single(await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "hello" }));

        Assert.Equal(Colours, reply.SuggestedActions.Actions.Select(action => action.Title));
        Assert.Equal(["user1"], reply.SuggestedActions.To);
    }

    [Fact]
    public async Task Two_conversations_in_two_languages_share_a_prompt()
    {
        var prompt = new ChoicePrompt("colour") { RecognizerOptions = new FindChoicesOptions() };
        var dutch = new DialogConversation(prompt) { Options = Options(), Locale = "nl-NL" };
        var english = new DialogConversation(prompt) { Options = Options(), Locale = "en-US" };

        await dutch.SayAsync("hallo");
        await english.SayAsync("hello");
        await dutch.SayAsync("purple");
        await english.SayAsync("the last one");

        Assert.Equal("blue", Assert.IsType<FoundChoice>(english.LastResult!.Result).Value);
        Assert.Null(prompt.RecognizerOptions.Locale);
    }

    [Fact]
    public async Task Who_shows_the_choices_in_another_way_gets_an_empty_list_when_there_are_none()
    {
        var prompt = new CountingPrompt();

        await new DialogConversation(prompt) { Options = new PromptOptions { Prompt = MessageFactory.Text("colour?") } }.SayAsync("hello");

        Assert.Equal(0, prompt.Count);
    }

    private static PromptOptions Options() => new()
    {
        Prompt = MessageFactory.Text("colour?"),
        Choices = ChoiceFactory.ToChoices(Colours),
    };

    private sealed class CountingPrompt() : ChoicePrompt("colour")
    {
        public int? Count { get; private set; }

        protected override IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null, string? conversationType = null, IList<string>? toList = null, CancellationToken cancellationToken = default)
        {
            Count = choices.Count;
            return base.AppendChoices(prompt, channelId, choices, style, options, conversationType, toList, cancellationToken);
        }
    }
}
