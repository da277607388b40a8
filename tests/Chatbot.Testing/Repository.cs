using System.Reflection;

namespace Chatbot.Testing;

/// <summary>Where things lie in the checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Chatbot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program, as built with the tests.</summary>
    public static string Program { get; } = Path.Combine(Root, "src", "Chatbot", "bin", Configuration, "net10.0", "Chatbot.dll");

    /// <summary>The content that the product comes with.</summary>
    public static string Dialogs { get; } = Path.Combine(Root, "dialogs");

    /// <summary>The configuration that the tests were built in: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(Configuration)).Value!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Chatbot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Chatbot.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
