using BotFramework.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Connector;

public class SkillClientTests
{
    private static readonly Uri OurEndpoint = new("https://bot.example/skills");

    [Fact]
    public async Task A_skill_answers_to_the_bot_that_asked_it()
    {
        await using var skill = await ScriptedService.StartAsync(202, string.Empty);
        using var http = new HttpClient();
        using var client = ClientOf(new PasswordServiceClientCredentialFactory(), http);
        var activity = AMessage();

        var response = await client.PostActivityAsync("bot", "skill", skill.Address, OurEndpoint, "c-skill", activity);

        Assert.Equal((202, null), (response.Status, response.Body));
        var call = Assert.Single(skill.Calls);
        var sent = call.Activity!;
        Assert.Equal(("c-skill", OurEndpoint.AbsoluteUri, RoleTypes.Skill), (sent.Conversation.Id, sent.ServiceUrl, sent.Recipient.Role));
        Assert.Equal(("c", "https://channel.example", "a1", "msteams", "nl-NL"), (sent.RelatesTo.Conversation.Id, sent.RelatesTo.ServiceUrl, sent.RelatesTo.ActivityId, sent.RelatesTo.ChannelId, sent.RelatesTo.Locale));
        Assert.Equal("tenant", sent.RelatesTo.Conversation.TenantId);
        Assert.Equal(("c-skill", null), (call.Headers[ConversationConstants.ConversationIdHttpHeaderName], call.Authorization));
        Assert.Equal(("c", "https://channel.example", null), (activity.Conversation.Id, activity.ServiceUrl, activity.RelatesTo));
    }

    [Fact]
    public async Task A_skill_can_answer_with_its_replies()
    {
        await using var skill = await ScriptedService.StartAsync(200, """{"activities":[{"type":"message","text":"Ja"}]}""");
        using var http = new HttpClient();
        using var client = ClientOf(new PasswordServiceClientCredentialFactory(), http);
        var activity = AMessage();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        var response = await client.PostActivityAsync<ExpectedReplies>("bot", "skill", skill.Address, OurEndpoint, "c-skill", activity);

        Assert.True(response.IsSuccessStatusCode());
        Assert.Equal("Ja", Assert.Single(response.Body.Activities).Text);
        Assert.Equal(DeliveryModes.ExpectReplies, Assert.Single(skill.Calls).Activity!.DeliveryMode);
    }

    [Fact]
    public async Task A_refusal_by_the_skill_is_an_answer()
    {
        await using var skill = await ScriptedService.StartAsync(503, "morgen weer");
        using var http = new HttpClient();
        using var client = ClientOf(new PasswordServiceClientCredentialFactory(), http);

        InvokeResponse untyped = await client.PostActivityAsync("bot", "skill", skill.Address, OurEndpoint, "c", AMessage());
        var typed = await client.PostActivityAsync<ExpectedReplies>("bot", "skill", skill.Address, OurEndpoint, "c", AMessage());

        Assert.Equal((503, "morgen weer"), (untyped.Status, untyped.Body));
        Assert.Equal((503, null), (typed.Status, typed.Body));
    }

    [Fact]
    public async Task A_skill_gets_a_token_made_for_it()
    {
        await using var tokens = await FakeTokenService.StartAsync();
        tokens.AddClient("bot", "geheim");
        using var tokenHttp = tokens.CreateClient();
        await using var skill = await ScriptedService.StartAsync(200, string.Empty);
        using var http = new HttpClient();
        using var client = ClientOf(new PasswordServiceClientCredentialFactory("bot", "geheim", null, tokenHttp, null), http, tokens.LoginUrl());

        await client.PostActivityAsync("bot", "skill", skill.Address, OurEndpoint, "c", AMessage());

        Assert.Equal("skill/.default", Assert.Single(tokens.TokenRequests).Scope);
        Assert.StartsWith("Bearer ", Assert.Single(skill.Calls).Authorization, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostActivityAsync("bot", "skill", new Uri("http://skill.example"), OurEndpoint, "c", AMessage()));
    }

    [Fact]
    public async Task Nothing_is_sent_without_an_activity()
    {
        using var http = new HttpClient();
        using var client = ClientOf(new PasswordServiceClientCredentialFactory(), http);

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.PostActivityAsync("bot", "skill", OurEndpoint, OurEndpoint, "c", null));
    }

    private static SkillClient ClientOf(ServiceClientCredentialsFactory credentials, HttpClient http, string loginEndpoint = AuthenticationConstants.ToChannelFromBotLoginUrl) =>
        new(credentials, http, loginEndpoint, validateAuthority: false, logger: null);

    private static Activity AMessage() => new(ActivityTypes.Message)
    {
        Id = "a1",
        Text = "hallo",
        Locale = "nl-NL",
        ChannelId = "msteams",
        ServiceUrl = "https://channel.example",
        Conversation = new ConversationAccount(id: "c", tenantId: "tenant"),
    };
}
