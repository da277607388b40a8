using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs.Choices;

public class ChoiceFactoryTests
{
    [Theory]
    [InlineData(Channels.Directline, null, 3, ListStyle.SuggestedAction)]
    [InlineData(Channels.Directline, null, 100, ListStyle.SuggestedAction)]
    [InlineData(Channels.Directline, null, 101, ListStyle.List)]
    [InlineData(Channels.Webchat, null, 3, ListStyle.SuggestedAction)]
    [InlineData(Channels.Emulator, null, 3, ListStyle.SuggestedAction)]
    [InlineData(Channels.Msteams, "personal", 3, ListStyle.SuggestedAction)]
    [InlineData(Channels.Msteams, "personal", 4, ListStyle.HeroCard)]
    [InlineData(Channels.Msteams, "channel", 3, ListStyle.HeroCard)]
    [InlineData(Channels.Msteams, null, 50, ListStyle.HeroCard)]
    [InlineData(Channels.Msteams, null, 51, ListStyle.List)]
    [InlineData(Channels.Slack, null, 3, ListStyle.HeroCard)]
    [InlineData(Channels.Facebook, null, 10, ListStyle.SuggestedAction)]
    [InlineData(Channels.Facebook, null, 11, ListStyle.List)]
    [InlineData(Channels.Line, null, 14, ListStyle.HeroCard)]
    [InlineData("cortana", null, 3, ListStyle.HeroCard)]
    [InlineData("unknown", null, 3, ListStyle.Inline)]
    [InlineData("unknown", null, 4, ListStyle.List)]
    [InlineData(null, null, 3, ListStyle.Inline)]
    public void Each_channel_gets_what_it_shows_best(string? channelId, string? conversationType, int count, ListStyle expected)
    {
        var choices = Enumerable.Range(1, count).Select(number => new Choice($"choice {number}")).ToList();

        Assert.Equal(expected, StyleOf(ChoiceFactory.ForChannel(channelId, choices, "select:", null, null, conversationType, null)));
    }

    [Theory]
    [InlineData(20, ListStyle.SuggestedAction)]
    [InlineData(21, ListStyle.List)]
    public void A_title_that_fits_no_button_makes_a_list(int length, ListStyle expected)
        => Assert.Equal(expected, StyleOf(ChoiceFactory.ForChannel(Channels.Webchat, [new Choice(new string('x', length))], "select:", null, null, null, null)));

    [Theory]
    [InlineData(1, "select: (1) choice 1")]
    [InlineData(2, "select: (1) choice 1 or (2) choice 2")]
    [InlineData(3, "select: (1) choice 1, (2) choice 2, or (3) choice 3")]
    public void Inline_joins_as_a_sentence_does(int count, string expected)
        => Assert.Equal(expected, ChoiceFactory.Inline([.. Enumerable.Range(1, count).Select(number => new Choice($"choice {number}"))], "select:").Text);

    [Fact]
    public void A_list_without_numbers_has_dashes()
        => Assert.Equal("select:\n\n   - a\n   - b", ChoiceFactory.List(["a", "b"], "select:", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void A_button_says_its_value_unless_the_choice_has_an_action()
    {
        var action = new CardAction { Type = ActionTypes.PostBack, Title = "Bel mij", Value = "phone" };
        List<Choice> choices = [new("chat"), new("phone") { Action = action }];

        var buttons = ChoiceFactory.SuggestedAction(choices, "select:", null, null).SuggestedActions.Actions;

        Assert.Equal((ActionTypes.ImBack, "chat", "chat"), (buttons[0].Type, buttons[0].Title, buttons[0].Value));
        Assert.Same(action, buttons[1]);
        Assert.Equal("select: (1) chat or (2) Bel mij", ChoiceFactory.Inline(choices, "select:").Text);
    }

    private static ListStyle StyleOf(IMessageActivity message) => message switch
    {
        { SuggestedActions.Actions.Count: > 0, Text: "select:" } => ListStyle.SuggestedAction,
        { Attachments: [{ Content: HeroCard { Text: "select:" } }], Text: null } => ListStyle.HeroCard,
        { Text: { } text } when text.StartsWith("select:\n", StringComparison.Ordinal) => ListStyle.List,
        { Text: { } text } when text.StartsWith("select: (1)", StringComparison.Ordinal) => ListStyle.Inline,
        _ => ListStyle.None,
    };
}
