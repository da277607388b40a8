namespace Chatbot.Hosting;

/// <summary>Where settings, content and data lie.</summary>
internal static class ContentRoot
{
    private const string Mark = "appsettings.json";

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
