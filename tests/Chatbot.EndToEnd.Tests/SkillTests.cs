using System.Net;
using Microsoft.Bot.Schema;

namespace Chatbot.EndToEnd.Tests;

/// <summary>Another bot, on Microsoft's own SDK, uses ours as a skill: over the real protocol, with tokens both ways.</summary>
[Collection(HostCollection.Name)]
public sealed class SkillTests(HostFixture fixture, SkillHost skill) : IClassFixture<SkillHost>
{
    private const string Ambiguous = "ik heb iets teruggestuurd en wil later betalen";

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task A_parent_that_expects_the_replies_gets_them_in_the_response(string tokenVersion)
    {
        await using var parent = await skill.StartParentAsync(SkillHost.AllowedParentId, tokenVersion);

        Assert.Equal([fixture.TextOf("shared.welcome", "nl")], TextsOf(await parent.SendAsync("c1", Joins())));

        var answer = await parent.SendAsync("c1", Message("Verschuif de uiterste betaaldatum van je factuur"));
        Assert.Equal([fixture.TextOf("extend_due_date.answer", "nl")], TextsOf(answer));
        Assert.Single(answer.Replies);

        var question = await parent.SendAsync("c1", Message(Ambiguous));
        var choices = Assert.Single(question.Replies).SuggestedActions.Actions;
        Assert.Equal(3, choices.Count);

        var chosen = await parent.SendAsync("c1", Message("1"));
        Assert.Equal([AnswerUnder(choices[0].Title)], TextsOf(chosen));

        var goodbye = await parent.SendAsync("c1", Message("doei"));
        Assert.Equal([fixture.TextOf("goodbye.answer", "nl")], TextsOf(goodbye));
        AssertEnded(goodbye.Replies[^1]);
    }

    [Fact]
    public async Task A_parent_that_does_not_wait_gets_the_replies_at_its_service_url_with_a_token_for_it()
    {
        await using var parent = await skill.StartParentAsync(SkillHost.AllowedParentId);

        var question = await SayAsync(parent, Ambiguous);
        var choices = question.Activity.SuggestedActions.Actions;
        Assert.Equal(3, choices.Count);
        Assert.Equal(SkillHost.AppId, question.CallerAppId);
        Assert.Equal(SkillHost.AllowedParentId, question.Audience);

        Assert.Equal(AnswerUnder(choices[0].Title), (await SayAsync(parent, "de eerste")).Activity.Text);
        Assert.Equal(fixture.TextOf("report_return.answer", "nl"), (await SayAsync(parent, "Meld een retour")).Activity.Text);

        Assert.Equal(fixture.TextOf("goodbye.answer", "nl"), (await SayAsync(parent, "doei")).Activity.Text);
        AssertEnded((await parent.NextReplyAsync()).Activity);
    }

    [Fact]
    public async Task A_parent_that_is_not_on_the_list_is_refused_and_the_log_names_it_without_its_token()
    {
        await using var parent = await skill.StartParentAsync(SkillHost.OtherParentId);

        var answer = await parent.SendAsync("c1", Message("hoi"));

        Assert.Equal((int)HttpStatusCode.Unauthorized, answer.Status);
        await skill.Host.WaitForLogAsync($"a bot with an app ID of \"{SkillHost.OtherParentId}\"");
        AssertNoTokenIn(skill.Host.Log);
    }

    [Fact]
    public async Task A_parent_without_a_token_is_refused()
    {
        await using var parent = await skill.StartParentAsync(appId: null);

        var answer = await parent.SendAsync("c1", Message("hoi"));

        Assert.Equal((int)HttpStatusCode.Unauthorized, answer.Status);
        await skill.Host.WaitForLogAsync("There is no token.");
    }

    private static async Task<SkillReply> SayAsync(ParentBot parent, string text)
    {
        var message = Message(text);
        message.DeliveryMode = DeliveryModes.Normal;
        var answer = await parent.SendAsync("c1", message);
        Assert.Equal((int)HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Replies);
        return await parent.NextReplyAsync();
    }

    private static Activity Message(string text) => new(ActivityTypes.Message) { Text = text, DeliveryMode = DeliveryModes.ExpectReplies };

    private static Activity Joins() => new(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [new ChannelAccount("customer"), new ChannelAccount("parent")],
        Locale = "nl-NL",
        DeliveryMode = DeliveryModes.ExpectReplies,
    };

    private static IEnumerable<string> TextsOf(SkillAnswer answer)
    {
        Assert.Equal((int)HttpStatusCode.OK, answer.Status);
        return answer.Replies.Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text);
    }

    /// <summary>The customer said goodbye, and is the parent's again.</summary>
    private static void AssertEnded(Activity activity)
    {
        Assert.Equal(ActivityTypes.EndOfConversation, activity.Type);
        Assert.Equal(EndOfConversationCodes.CompletedSuccessfully, activity.Code);
        Assert.Null(activity.Value);
    }

    /// <summary>Every token's header begins with the same letters: those of <c>{"</c>.</summary>
    private static void AssertNoTokenIn(string log) => Assert.DoesNotContain("eyJ", log, StringComparison.Ordinal);

    private string AnswerUnder(string title) => fixture.TextOf($"{fixture.Content.FindIntentByTitle("nl", title)}.answer", "nl");
}
