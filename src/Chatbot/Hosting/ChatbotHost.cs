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
    public static async Task<WebApplication> CreateWebAsync(IReadOnlyList<string> settings)
    {
        var contentRoot = ContentRoot.Find();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. settings],
            ContentRootPath = contentRoot,
            EnvironmentName = ContentRoot.DefaultEnvironment(contentRoot, settings),
        });
        AddChatbot(builder.Services, builder.Configuration, builder.Environment);
        builder.Services.AddBotConnector(builder.Configuration);
        AddDirectLine(builder.Services, builder.Configuration);
        builder.Services.AddHealth();

        var app = builder.Build();
        var opened = OpenAsync(app.Services);
        app.UseCors();
        app.UseWebSockets();
        app.MapDemoShop();
        app.MapBotConnector();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapHealth();
        await opened.ConfigureAwait(false);
        return app;
    }

    /// <summary>The bot without a web server, for the terminal.</summary>
    public static async Task<IHost> CreateWithoutWebAsync(IReadOnlyList<string> settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = ContentRoot.Find() });
        builder.Logging.ClearProviders().AddQuietConsole();
        AddChatbot(builder.Services, builder.Configuration, builder.Environment);
        var host = builder.Build();
        await OpenAsync(host.Services).ConfigureAwait(false);
        return host;
    }

    /// <summary>
    /// Does now what else the first customer would wait for or fail on. Content that is broken and a database that cannot be opened
    /// stop the start; training has begun when this completes, and goes on beside the rest of the start.
    /// </summary>
    private static async Task OpenAsync(IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        var content = Task.Run(services.GetRequiredService<UnderstandingModel>);
        services.GetRequiredService<IConversationStore>();
        await content.ConfigureAwait(false);
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
