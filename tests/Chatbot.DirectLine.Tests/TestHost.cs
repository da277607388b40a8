using System.Collections.Concurrent;
using Chatbot.Conversations;
using Chatbot.DirectLine.WebChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Chatbot.DirectLine.Tests;

/// <summary>The channel in a real host on a free port, with a bot that the test writes.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string SigningKey = "a key of the tests, long enough to sign";
    public const string ShopOrigin = "https://shop.example";

    private readonly WebApplication _application;

    private TestHost(WebApplication application, FakeTimeProvider clock, IConversationStore store, ConcurrentQueue<Activity> received)
    {
        _application = application;
        Clock = clock;
        Store = store;
        Received = received;
        Http = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    public FakeTimeProvider Clock { get; }

    public IConversationStore Store { get; }

    /// <summary>What the bot got, in order.</summary>
    public ConcurrentQueue<Activity> Received { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _application.Services;

    public static async Task<TestHost> StartAsync(
        Func<ITurnContext, CancellationToken, Task>? bot = null,
        Action<DirectLineOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<WebChatOptions>? webChat = null,
        IConversationStore? store = null,
        FakeTimeProvider? clock = null)
    {
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        store ??= new MemoryConversationStore(clock);
        var received = new ConcurrentQueue<Activity>();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(store);
        builder.Services.AddTransient<IBot>(_ => new TestBot(received, bot ?? EchoAsync));
        builder.Services.AddDirectLine(builder.Configuration.GetSection("DirectLine"));
        builder.Services.Configure<DirectLineOptions>(options =>
        {
            options.SigningKey = SigningKey;
            options.AllowedOrigins = [ShopOrigin];
            configure?.Invoke(options);
        });
        if (webChat is not null)
        {
            builder.Services.Configure(webChat);
        }

        services?.Invoke(builder.Services);
        var application = builder.Build();
        application.UseCors();
        application.MapDirectLine();
        application.MapWebChat();
        await application.StartAsync();
        return new TestHost(application, clock, store, received);
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => _application.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _application.DisposeAsync();
    }

    private static async Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type == ActivityTypes.ConversationUpdate)
        {
            await turn.SendActivityAsync("welcome", cancellationToken: cancellationToken);
        }
        else if (turn.Activity.Type == ActivityTypes.Message)
        {
            await turn.SendActivityAsync($"echo: {turn.Activity.Text}", cancellationToken: cancellationToken);
        }
    }

    private sealed class TestBot(ConcurrentQueue<Activity> received, Func<ITurnContext, CancellationToken, Task> onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            received.Enqueue(turnContext.Activity);
            return onTurn(turnContext, cancellationToken);
        }
    }
}
