using Chatbot.Conversations;
using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Chatbot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Tests.Turns;

/// <summary>The real bot on the repository's own content, over stores in memory; one instance is one conversation.</summary>
internal sealed class BotConversation
{
    /// <summary>A Sunday: Klarna is closed.</summary>
    public static readonly DateTimeOffset Sunday = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1));

    private static readonly Lazy<IServiceProvider> SharedServices = new(() => Build(_ => { }));

    private static int _count;

    private readonly IServiceProvider _services;
    private readonly Channel _adapter;
    private readonly IBot _bot;

    public BotConversation(IServiceProvider? services = null, IBot? bot = null)
    {
        _services = services ?? SharedServices.Value;
        _bot = bot ?? _services.GetRequiredService<IBot>();
        _adapter = new Channel(TestAdapter.CreateConversation($"conversation-{Interlocked.Increment(ref _count)}"))
        {
            OnTurnError = _services.GetRequiredService<TurnErrorHandler>().HandleAsync,
        };
        foreach (var middleware in _services.GetServices<IMiddleware>())
        {
            _adapter.Use(middleware);
        }

        _adapter.Use(new AnswerOnceMiddleware(Store));
    }

    public IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    public string Id => _adapter.Conversation.Conversation.Id;

    public static IServiceProvider Build(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Sunday));
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = Repository.Root });
        services.AddSingleton<IStorage>(new MemoryStorage());
        services.AddSingleton<IConversationStore>(new MemoryConversationStore(TimeProvider.System));
        services.AddPayLaterBot(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Shop:Name"] = "Testwinkel",
            ["Shop:TermsUrl"] = "https://www.example.nl/voorwaarden",
        }).Build());
        configure(services);
        var provider = services.BuildServiceProvider();
        // What a customer is told must not depend on whether a test came before or after the draft gave way.
        provider.GetRequiredService<UnderstandingModel>().GetFullAsync(CancellationToken.None).GetAwaiter().GetResult();
        return provider;
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text) => ReceiveAsync(Incoming(text));

    public Task<IReadOnlyList<Activity>> PressAsync(CardAction button)
    {
        var activity = Incoming(button.Text);
        activity.Value = button.Value;
        return ReceiveAsync(activity);
    }

    public Task<IReadOnlyList<Activity>> JoinAsync(string? locale = null)
    {
        var activity = Incoming();
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.MembersAdded = [activity.Recipient, activity.From];
        activity.Locale = locale;
        return ReceiveAsync(activity);
    }

    public async Task<IReadOnlyList<Activity>> ReceiveAsync(Activity activity)
    {
        _adapter.IncomingId = activity.Id;
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync);
        List<Activity> replies = [];
        while (_adapter.ActiveQueue.TryDequeue(out var reply))
        {
            replies.Add(reply);
        }

        return replies;
    }

    /// <summary>An activity as the channel would deliver it, to be changed by the test.</summary>
    public Activity Incoming(string? text = null)
    {
        var activity = _adapter.MakeActivity(text);
        activity.Locale = null;
        return activity;
    }

    /// <summary>What the content says under a key such as <c>extend_due_date.answer</c>.</summary>
    public string TextOf(string key, string language = "nl", Dictionary<string, object?>? values = null)
    {
        var content = _services.GetRequiredService<ContentStore>().Current;
        var renderer = _services.GetRequiredService<ReplyRenderer>();
        var (topic, heading) = (key.Split('.')[0], key.Split('.')[1]);
        return (topic == "shared"
            ? renderer.Shared(content, language, heading, values)
            : renderer.Topic(content, language, topic, heading, values)).Text;
    }

    public string TitleOf(string intent, string language = "nl") =>
        _services.GetRequiredService<ContentStore>().Current.Topic(language, intent).Title;

    public string? IntentOf(string title, string language = "nl") =>
        _services.GetRequiredService<ContentStore>().Current.FindIntentByTitle(language, title);

    public static JObject ValueOf(string intent) => new() { ["intent"] = intent };

    /// <summary>Leaves what comes in the id that the test gave it, where the test adapter would give it a new one.</summary>
    private sealed class Channel(ConversationReference conversation) : TestAdapter(conversation)
    {
        public string? IncomingId { get; set; }

        protected override TurnContext CreateTurnContext(Activity activity)
        {
            activity.Id = IncomingId;
            return base.CreateTurnContext(activity);
        }
    }
}
