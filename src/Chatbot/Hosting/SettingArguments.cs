using System.Text.RegularExpressions;

namespace Chatbot.Hosting;

/// <summary>Tells settings on the command line from verbs, arguments and options.</summary>
internal static partial class SettingArguments
{
    /// <summary>Separates what configures the host from what is the command.</summary>
    /// <returns>The settings in the form that the configuration reads (<c>--Key=value</c>), and the other words in their order.</returns>
    public static (IReadOnlyList<string> Settings, IReadOnlyList<string> Words) Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!Setting.IsMatch(argument))
            {
                words.Add(argument);
            }
            else if (argument.Contains('=', StringComparison.Ordinal) || index + 1 == arguments.Count)
            {
                settings.Add(argument);
            }
            else
            {
                settings.Add($"{argument}={arguments[++index]}");
            }
        }

        return (settings, words);
    }

    /// <summary>A key with a section, or one of the few that have none.</summary>
    [GeneratedRegex(@"^--(\w+(:\w+)+|urls|environment|MicrosoftApp\w+)(=.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Setting { get; }
}
