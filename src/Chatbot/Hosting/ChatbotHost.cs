using Chatbot.BotConnector;
using Chatbot.Conversations;
using Chatbot.Conversations.LiteDb;
using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Chatbot.DirectLine;
using Chatbot.DirectLine.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace Chatbot.Hosting;

/// <summary>Puts the modules together.</summary>
internal static class ChatbotHost
{
    /// <summary>The web host: channels, pages and health.</summary>
    public static WebApplication CreateWeb(IReadOnlyList<string> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = ContentRoot.Find() });
        AddChatbot(builder.Services, builder.Configuration, builder.Environment);
        builder.Services.AddBotConnector();
        AddDirectLine(builder.Services, builder.Configuration);
        builder.Services.AddHealth();

        var app = builder.Build();
        Open(app.Services);
        app.UseCors();
        app.UseWebSockets();
        app.MapDemoShop();
        app.MapBotConnector();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapHealth();
        return app;
    }

    /// <summary>The bot without a web server, for the terminal.</summary>
    public static IHost CreateWithoutWeb(IReadOnlyList<string> settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = ContentRoot.Find() });
        builder.Logging.ClearProviders().AddQuietConsole();
        AddChatbot(builder.Services, builder.Configuration, builder.Environment);
        var host = builder.Build();
        Open(host.Services);
        return host;
    }

    /// <summary>
    /// Does now what else the first customer would wait for or fail on: training begins, beside the rest of the start, and a
    /// database that cannot be opened stops the start.
    /// </summary>
    private static void Open(IServiceProvider services)
    {
        services.GetRequiredService<UnderstandingModel>();
        services.GetRequiredService<IConversationStore>();
    }

    private static void AddDirectLine(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDirectLine(configuration.GetSection("DirectLine"));
        services.AddOptions<DirectLineOptions>().Configure<IOptions<ShopOptions>>((options, shop) => options.AllowedOrigins = shop.Value.AllowedOrigins);
        services.AddOptions<WebChatOptions>().Configure<IOptions<ShopOptions>>((options, shop) => options.ShopName = shop.Value.Name);
        services.AddSingleton<Func<ITurnContext, Exception, Task>>(provider => provider.GetRequiredService<TurnErrorHandler>().HandleAsync);
    }

    private static void AddChatbot(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(ChatbotConfiguration.ClockOf(configuration));
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddLiteDbConversations(ChatbotConfiguration.DatabasePath(configuration, environment.ContentRootPath));
        services.AddPayLaterBot(configuration);
    }
}
