using Chatbot.Dialogs.Turns;

namespace Chatbot.Hosting;

/// <summary>What commands need that understand text but serve nobody: content and model, no store, no web server.</summary>
internal static class CommandHost
{
    public static IHost Create(IReadOnlyList<string> settings, DateTimeOffset? now = null)
    {
        var configuration = ChatbotConfiguration.Build(settings, out var contentRoot);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = contentRoot });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddQuietConsole();
        builder.Services.AddSingleton(now is { } startAt ? new ShiftedClock(startAt) : ChatbotConfiguration.ClockOf(configuration));
        builder.Services.AddUnderstanding(builder.Configuration);
        return builder.Build();
    }
}
