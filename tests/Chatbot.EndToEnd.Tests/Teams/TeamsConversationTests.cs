using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Chatbot.EndToEnd.Tests.Teams;

[Collection(HostCollection.Name)]
public class TeamsConversationTests(HostFixture content, TeamsFixture fixture) : IClassFixture<TeamsFixture>
{
    [Fact]
    public async Task A_whole_conversation_from_install_to_rating()
    {
        var conversation = fixture.Personal();
        await conversation.InstallAsync();
        var welcome = await conversation.NextReplyAsync();
        // Teams tells of an installation twice.
        await conversation.JoinAsync();

        await conversation.SayAsync("Kan ik later betalen?");
        var answer = await conversation.NextReplyAsync();
        var card = await conversation.ExecuteAsync(answer, content.Content.Topic("nl", "payment_term").Title);
        var next = await conversation.NextReplyAsync();
        await conversation.ReactAsync(next, "like");
        await conversation.RateAsync(answer, "dislike", "te kort");

        Assert.Equal(content.TextOf("shared.welcome", "nl"), TeamsConversation.TextOf(welcome));
        Assert.Equal(content.TextOf("extend_due_date.answer", "nl"), TeamsConversation.TextOf(answer));
        Assert.Equal("default", (string?)JObject.FromObject(answer.ChannelData)["feedbackLoop"]!["type"]);
        Assert.Equal(content.TextOf("payment_term.answer", "nl"), TeamsConversation.TextOf(next));
        Assert.Equal(200, (int)card["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card["type"]);
        Assert.Equal($"{TeamsConversation.TextOf(answer)}\n\n✓ {content.Content.Topic("nl", "payment_term").Title}", TeamsConversation.TextOf(card["value"]!));
        Assert.Empty(card["value"]!.SelectTokens("$..actions"));

        var transcript = await fixture.TranscriptAsync(conversation.Id);
        Assert.Contains("rated: like", transcript, StringComparison.Ordinal);
        Assert.Contains("rated: dislike", transcript, StringComparison.Ordinal);
        Assert.Contains("te kort", transcript, StringComparison.Ordinal);
        Assert.Contains(content.Content.Topic("nl", "payment_term").Title, transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_go_to_the_conversation_with_the_bots_own_token()
    {
        var conversation = fixture.Personal();
        var question = conversation.Message("Kan ik ook achteraf betalen?");
        await conversation.PostAsync(question);

        var call = await conversation.NextCallAsync();

        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities/{Uri.EscapeDataString(question.Id)}", call.Path);
        Assert.StartsWith("Bearer ", call.Authorization, StringComparison.Ordinal);
        Assert.Contains(fixture.Tokens.TokenRequests, request => request is { Tenant: TeamsFixture.Tenant, ClientId: TeamsFixture.AppId, Scope: "https://api.botframework.com/.default" });
    }

    [Fact]
    public async Task A_card_carries_its_text_itself_and_tells_notifications_what_it_says()
    {
        var conversation = fixture.Personal();
        await conversation.SayAsync("Waarom is mijn aankoop afgewezen?");

        var answer = await conversation.NextReplyAsync();

        Assert.Null(answer.Text);
        Assert.Null(answer.SuggestedActions);
        Assert.NotEmpty(answer.Summary);
        var attachment = Assert.Single(answer.Attachments);
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        Assert.Equal("1.4", (string?)JObject.FromObject(attachment.Content)["version"]);
        Assert.All(TeamsConversation.ActionsOf(answer), action => Assert.Contains((string?)action["type"], new[] { "Action.Execute", "Action.OpenUrl" }));
    }

    [Fact]
    public async Task A_client_without_execute_gets_its_card_updated_and_its_answer()
    {
        var conversation = fixture.Personal();
        await conversation.SayAsync("Kan ik later betalen?");
        var answer = await conversation.NextReplyAsync();

        await conversation.SubmitAsync(answer, content.Content.Topic("nl", "login_help").Title);

        var next = await conversation.NextReplyAsync();
        var update = await conversation.NextCallAsync();
        Assert.Equal(content.TextOf("login_help.answer", "nl"), TeamsConversation.TextOf(next));
        Assert.Equal("PUT", update.Method);
        Assert.EndsWith($"/activities/{answer.Id}", update.Path, StringComparison.Ordinal);
        Assert.EndsWith("✓ " + content.Content.Topic("nl", "login_help").Title, TeamsConversation.TextOf(update.Activity!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_between_two_topics_is_answered_by_a_button_of_its_card()
    {
        var conversation = fixture.Personal();
        await conversation.SayAsync("ik heb iets teruggestuurd en wil later betalen");
        var question = await conversation.NextReplyAsync();
        var neither = content.TextOf("shared.neither", "nl");

        await conversation.ExecuteAsync(question, neither);

        var reply = await conversation.NextReplyAsync();
        Assert.EndsWith(content.TextOf("shared.neither_chosen", "nl"), TeamsConversation.TextOf(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_bot_is_quiet_until_it_is_mentioned_and_warns_that_others_read_along()
    {
        var conversation = fixture.Channel();
        await conversation.InstallAsync();
        await conversation.JoinAsync();
        await conversation.SayAsync("Kan ik later betalen?");

        var answer = await conversation.NextReplyAsync();
        await conversation.SayAsync("Kan ik ook achteraf betalen?");
        var second = await conversation.NextReplyAsync();

        Assert.Equal(
            $"{content.TextOf("shared.disclosure_in_group", "nl")}\n\n{content.TextOf("extend_due_date.answer", "nl")}",
            TeamsConversation.TextOf(answer));
        Assert.Equal(content.TextOf("pay_later_available.answer", "nl"), TeamsConversation.TextOf(second));
    }

    [Fact]
    public async Task Who_installs_the_bot_again_is_greeted_again()
    {
        var conversation = fixture.Personal();
        await conversation.InstallAsync();
        await conversation.NextReplyAsync();
        await conversation.UninstallAsync();

        await conversation.InstallAsync();

        Assert.Equal(content.TextOf("shared.welcome", "nl"), TeamsConversation.TextOf(await conversation.NextReplyAsync()));
    }

    [Fact]
    public async Task An_activity_that_is_delivered_again_gets_no_second_answer()
    {
        var conversation = fixture.Personal();
        var question = conversation.Message("Kan ik later betalen?");
        await conversation.PostAsync(question);
        await conversation.PostAsync(question);
        await conversation.SayAsync("Kan ik ook achteraf betalen?");

        var first = await conversation.NextReplyAsync();
        var second = await conversation.NextReplyAsync();

        Assert.EndsWith(content.TextOf("extend_due_date.answer", "nl"), TeamsConversation.TextOf(first), StringComparison.Ordinal);
        Assert.Equal(content.TextOf("pay_later_available.answer", "nl"), TeamsConversation.TextOf(second));
    }

    [Fact]
    public async Task What_the_channel_did_not_take_is_sent_when_the_activity_comes_again()
    {
        var conversation = fixture.Personal();
        var question = conversation.Message("Kan ik later betalen?");
        fixture.Teams.Refuse(403);
        await conversation.PostAsync(question);
        Assert.Equal(403, (await conversation.NextCallAsync()).Status);

        await conversation.PostAsync(question);

        Assert.EndsWith(content.TextOf("extend_due_date.answer", "nl"), TeamsConversation.TextOf(await conversation.NextReplyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_channel_is_asked_again()
    {
        var conversation = fixture.Personal();
        fixture.Teams.Refuse(429, times: 1, TimeSpan.FromSeconds(1));

        await conversation.SayAsync("Kan ik later betalen?");

        Assert.Equal(429, (await conversation.NextCallAsync()).Status);
        Assert.EndsWith(content.TextOf("extend_due_date.answer", "nl"), TeamsConversation.TextOf(await conversation.NextReplyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_not_implemented()
    {
        var conversation = fixture.Personal();
        var activity = conversation.Activity(ActivityTypes.Invoke);
        activity.Name = "composeExtension/query";

        using var response = await conversation.SendAsync(activity, fixture.Tokens.ChannelToken(TeamsFixture.AppId, activity.ServiceUrl).SignAsHeader());

        Assert.Equal(System.Net.HttpStatusCode.NotImplemented, response.StatusCode);
    }
}
