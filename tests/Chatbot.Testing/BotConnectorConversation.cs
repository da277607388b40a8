using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Chatbot.Testing;

/// <summary>A conversation over <c>/api/messages</c>, as a client that waits for the replies (<c>expectReplies</c>) has it.</summary>
/// <param name="client">Its base address is the host's.</param>
/// <param name="id">The id of a conversation to go on with; a new one by default.</param>
public sealed class BotConnectorConversation(HttpClient client, string? id = null)
{
    private readonly ConversationAccount _conversation = new(id: id ?? Guid.NewGuid().ToString("N"));

    public string Id => _conversation.Id;

    public Task<IReadOnlyList<Activity>> JoinAsync(string? locale = null)
    {
        var activity = Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [activity.Recipient, activity.From];
        activity.Locale = locale;
        return SendAsync(activity);
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text)
    {
        var activity = Activity(ActivityTypes.Message);
        activity.Text = text;
        return SendAsync(activity);
    }

    public Task<IReadOnlyList<Activity>> PressAsync(CardAction button)
    {
        var activity = Activity(ActivityTypes.Message);
        activity.Text = button.Text ?? button.Value?.ToString();
        activity.Value = button.Value;
        return SendAsync(activity);
    }

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        using var content = new StringContent(JsonConvert.SerializeObject(activity), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content).ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? [.. JsonConvert.DeserializeObject<ExpectedReplies>(body)!.Activities]
            : throw new HttpRequestException($"{(int)response.StatusCode}: {body}");
    }

    public Activity Activity(string type) => new(type)
    {
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = "emulator",
        ServiceUrl = "http://127.0.0.1:9",
        DeliveryMode = DeliveryModes.ExpectReplies,
        Conversation = _conversation,
        From = new ChannelAccount("customer", "Customer", RoleTypes.User),
        Recipient = new ChannelAccount("chatbot", "Chatbot", RoleTypes.Bot),
    };
}
