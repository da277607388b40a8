namespace Chatbot.Hosting;

/// <summary>Settings: <c>appsettings.json</c> in the content root, then the environment, then the command line.</summary>
internal static class ChatbotConfiguration
{
    /// <summary>Reads the settings for a command that needs no host.</summary>
    public static IConfigurationRoot Build(IReadOnlyList<string> settings, out string contentRoot)
    {
        contentRoot = ContentRoot.Find();
        return new ConfigurationBuilder()
            .SetBasePath(contentRoot)
            .AddJsonFile("appsettings.json", optional: false)
            .AddEnvironmentVariables()
            .AddCommandLine([.. settings])
            .Build();
    }

    /// <summary>The clock that <c>Clock:StartAt</c> asks for.</summary>
    public static TimeProvider ClockOf(IConfiguration configuration) =>
        configuration.GetSection("Clock").Get<ClockOptions>()?.StartAt is { } startAt ? new ShiftedClock(startAt) : TimeProvider.System;

    /// <summary>The database file that <c>Storage:ConnectionString</c> names, with its full path.</summary>
    public static string DatabasePath(IConfiguration configuration, string contentRoot) =>
        (configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions()).PathUnder(contentRoot);
}
