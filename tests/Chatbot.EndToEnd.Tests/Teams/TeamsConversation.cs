using System.Net.Http.Headers;
using System.Text;
using BotFramework.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Chatbot.EndToEnd.Tests.Teams;

/// <summary>A conversation in Teams: what its service posts to the bot, with its tokens, and what it gets back.</summary>
public sealed class TeamsConversation(TeamsFixture fixture, string conversationType)
{
    private static readonly Uri Endpoint = new("/api/messages", UriKind.Relative);

    private readonly ChannelAccount _bot = new($"28:{TeamsFixture.AppId}", "Betaalhulp");
    private readonly ChannelAccount _customer = new($"29:{Guid.NewGuid():N}", "Sanne", aadObjectId: Guid.NewGuid().ToString());

    public string Id { get; } = conversationType == "personal" ? $"a:{Guid.NewGuid():N}" : $"19:{Guid.NewGuid():N}@thread.tacv2;messageid=1";

    public Task<string> InstallAsync()
    {
        var activity = Activity(ActivityTypes.InstallationUpdate);
        activity.Action = "add";
        return PostAsync(activity);
    }

    public Task<string> UninstallAsync()
    {
        var activity = Activity(ActivityTypes.InstallationUpdate);
        activity.Action = "remove";
        return PostAsync(activity);
    }

    public Task<string> JoinAsync()
    {
        var activity = Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [_bot, _customer];
        return PostAsync(activity);
    }

    /// <summary>Writes to the bot; in a channel by mentioning it, as Teams does not deliver the rest.</summary>
    public Task<string> SayAsync(string text) => PostAsync(Message(text));

    public Activity Message(string text)
    {
        var activity = Activity(ActivityTypes.Message);
        activity.TextFormat = "plain";
        activity.Text = text;
        if (conversationType != "personal")
        {
            var mention = new JObject { ["type"] = "mention", ["text"] = $"<at>{_bot.Name}</at>", ["mentioned"] = new JObject { ["id"] = _bot.Id, ["name"] = _bot.Name } };
            activity.Text = $"<at>{_bot.Name}</at>&nbsp;{text}";
            activity.Entities = [mention.ToObject<Entity>()!];
        }

        return activity;
    }

    /// <summary>Presses a button of a card, as clients do that know <c>Action.Execute</c>.</summary>
    /// <returns>What the bot answered: the card in its new form.</returns>
    public async Task<JObject> ExecuteAsync(Activity card, string title)
    {
        var action = ActionOf(card, title);
        var activity = Activity(ActivityTypes.Invoke);
        activity.Name = "adaptiveCard/action";
        activity.ReplyToId = card.Id;
        activity.Value = new JObject
        {
            ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = action["verb"], ["data"] = action["data"] },
            ["trigger"] = "manual",
        };
        return JObject.Parse(await PostAsync(activity));
    }

    /// <summary>Presses a button of a card, as older clients do.</summary>
    public Task<string> SubmitAsync(Activity card, string title)
    {
        var fallback = ActionOf(card, title)["fallback"]!;
        Assert.Equal("Action.Submit", (string?)fallback["type"]);
        var activity = Activity(ActivityTypes.Message);
        activity.ReplyToId = card.Id;
        activity.Value = fallback["data"];
        return PostAsync(activity);
    }

    public Task<string> ReactAsync(Activity reply, string reaction)
    {
        var activity = Activity(ActivityTypes.MessageReaction);
        activity.ReplyToId = reply.Id;
        activity.ReactionsAdded = [new MessageReaction(reaction)];
        return PostAsync(activity);
    }

    public Task<string> RateAsync(Activity reply, string reaction, string words)
    {
        var activity = Activity(ActivityTypes.Invoke);
        activity.Name = "message/submitAction";
        activity.ReplyToId = reply.Id;
        activity.Value = new JObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JObject { ["reaction"] = reaction, ["feedback"] = new JObject { ["feedbackText"] = words }.ToString(Formatting.None) },
        };
        return PostAsync(activity);
    }

    /// <summary>The bot's next message, under the id that Teams gave it.</summary>
    public async Task<Activity> NextReplyAsync()
    {
        while (true)
        {
            var call = await NextCallAsync();
            if (call is { Method: "POST", Status: 200, Activity: { Type: ActivityTypes.Message } message })
            {
                message.Id = (string?)call.Answer["id"];
                return message;
            }
        }
    }

    /// <summary>The next call that the bot made in this conversation.</summary>
    public async Task<ConnectorCall> NextCallAsync()
    {
        while (true)
        {
            var call = await fixture.Teams.NextCallAsync();
            if (call.Path.Contains(Uri.EscapeDataString(Id), StringComparison.Ordinal))
            {
                return call;
            }
        }
    }

    /// <returns>The response's body.</returns>
    public async Task<string> PostAsync(Activity activity)
    {
        using var response = await SendAsync(activity, fixture.Tokens.ChannelToken(TeamsFixture.AppId, activity.ServiceUrl).SignAsHeader());
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw new HttpRequestException($"{(int)response.StatusCode}: {body}");
    }

    public async Task<HttpResponseMessage> SendAsync(Activity activity, string? authorization)
    {
        var json = JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await fixture.Host.Client.SendAsync(request);
    }

    public Activity Activity(string type) => new(type)
    {
        Id = $"f:{Guid.NewGuid():N}",
        ChannelId = "msteams",
        ServiceUrl = fixture.Teams.ServiceUrl,
        Locale = "nl-NL",
        From = _customer,
        Recipient = _bot,
        Conversation = new ConversationAccount(isGroup: conversationType == "personal" ? null : true, conversationType: conversationType, id: Id, tenantId: TeamsFixture.Tenant),
        ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = TeamsFixture.Tenant } },
    };

    public static IReadOnlyList<JToken> ActionsOf(Activity card) =>
        [.. JObject.FromObject(Assert.Single(card.Attachments).Content).SelectTokens("$.body[?(@.type=='ActionSet')].actions[*]")];

    public static string TextOf(JToken card) => string.Join("\n\n", card["body"]!.Where(element => (string?)element["type"] == "TextBlock").Select(element => (string?)element["text"]));

    public static string TextOf(Activity card) => TextOf(JObject.FromObject(Assert.Single(card.Attachments).Content));

    private static JToken ActionOf(Activity card, string title) => Assert.Single(ActionsOf(card), action => (string?)action["title"] == title);
}
