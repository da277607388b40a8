namespace Chatbot.Hosting;

/// <summary>Where settings, content and data lie.</summary>
internal static class ContentRoot
{
    private const string Mark = "appsettings.json";
    private const string CheckoutMark = "Chatbot.sln";

    /// <summary>
    /// The environment where neither variables nor the command line name one: Development in a checkout, Production in a published
    /// folder. A launch profile would do the same, but then <c>dotnet run</c> prints a line of its own before a command's output.
    /// </summary>
    /// <returns>Null where one is named.</returns>
    public static string? DefaultEnvironment(string contentRoot, IReadOnlyList<string> settings)
    {
        var isNamed = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is not null
            || settings.Any(setting => setting.StartsWith("--environment=", StringComparison.OrdinalIgnoreCase));
        return isNamed
            ? null
            : File.Exists(Path.Combine(contentRoot, CheckoutMark)) ? Environments.Development : Environments.Production;
    }

    /// <summary>
    /// The working folder if it holds <c>appsettings.json</c>; else the nearest folder above the program that does: the
    /// repository's root in development, the program's own folder when published.
    /// </summary>
    public static string Find()
    {
        var working = Directory.GetCurrentDirectory();
        if (File.Exists(Path.Combine(working, Mark)))
        {
            return working;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return folder.FullName;
            }
        }

        throw new FileNotFoundException($"{Mark} is neither in {working} nor in or above {AppContext.BaseDirectory}: start from the repository's root.");
    }
}
