using System.Net.Http.Headers;
using System.Text;
using BotFramework.Testing;
using Chatbot.BotConnector;
using Chatbot.Conversations;
using Chatbot.Dialogs.Turns;
using Chatbot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Chatbot.Tests.BotConnector;

/// <summary>The real endpoint and the real bot in this process, on a clock of the test's and with a store that can be made slow.</summary>
internal sealed class BotConnectorHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _application;
    private readonly HttpClient _client;

    private BotConnectorHost(WebApplication application, FakeBotConnector channel)
    {
        _application = application;
        Channel = channel;
        _client = new HttpClient { BaseAddress = new Uri(application.Urls.First()), Timeout = Patience };
    }

    public FakeBotConnector Channel { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)_application.Services.GetRequiredService<TimeProvider>();

    public SlowStorage Storage => (SlowStorage)_application.Services.GetRequiredService<IStorage>();

    public static async Task<BotConnectorHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Repository.Root, EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Urls", "http://127.0.0.1:0"),
            new("Shop:Name", "Testwinkel"),
            new("Shop:TermsUrl", "https://www.example.nl/voorwaarden"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1))));
        builder.Services.AddSingleton<IStorage>(new SlowStorage());
        builder.Services.TryAddSingleton<IConversationStore, MemoryConversationStore>();
        builder.Services.AddPayLaterBot(builder.Configuration);
        builder.Services.AddBotConnector(builder.Configuration);
        var application = builder.Build();
        application.MapBotConnector();
        await application.StartAsync();
        return new BotConnectorHost(application, await FakeBotConnector.StartAsync());
    }

    public Activity Message(string text, string channelId = "emulator") => new(ActivityTypes.Message)
    {
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = channelId,
        ServiceUrl = Channel.ServiceUrl,
        Text = text,
        From = new ChannelAccount("customer", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Conversation = new ConversationAccount(id: "c1"),
    };

    public async Task<HttpResponseMessage> PostAsync(Activity activity)
    {
        var json = JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
        using var content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await _client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }

    /// <summary>The next message that reaches the channel, under the id that the channel gave it; typing is skipped.</summary>
    public async Task<Activity> NextMessageAsync()
    {
        while (true)
        {
            var call = await Channel.NextCallAsync();
            if (call.Activity is { Type: ActivityTypes.Message } message)
            {
                message.Id = (string?)call.Answer["id"];
                return message;
            }
        }
    }

    public int MessagesSent => Channel.Calls.Count(call => call.Activity?.Type == ActivityTypes.Message);

    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Storage.Release();
        _client.Dispose();
        await _application.DisposeAsync();
        await Channel.DisposeAsync();
    }

    public static JObject ValueOf(Activity card, string title) =>
        (JObject)JObject.FromObject(card.Attachments[0].Content).SelectToken($"$..actions[?(@.title=='{title}')]")!["data"]!;
}
