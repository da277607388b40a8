using System.CommandLine;
using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Content.Hours;
using Chatbot.Hosting;

namespace Chatbot.Commands;

/// <summary><c>content check</c>: everything that is wrong with the content folder, with file and line.</summary>
internal static class ContentCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var check = new Command("check", "Checks the content folder. Exit code 1 if anything is wrong with it.");
        check.SetAction(_ =>
        {
            var configuration = ChatbotConfiguration.Build(settings, out var contentRoot);
            var options = configuration.GetSection("Dialogs").Get<DialogsOptions>() ?? new DialogsOptions();
            var clock = ChatbotConfiguration.ClockOf(configuration);
            return Check(Path.Combine(contentRoot, options.Folder), clock);
        });
        return new Command("content", "Works on the content folder.") { check };
    }

    private static int Check(string folder, TimeProvider clock)
    {
        var findings = ContentLoader.Check(folder, AmsterdamTime.Today(clock));
        foreach (var finding in findings)
        {
            Console.Error.WriteLine($"{finding.File}:{finding.Line}: {finding.Reason}");
        }

        if (findings.Count > 0)
        {
            Console.Error.WriteLine($"{findings.Count} finding(s).");
            return CommandLine.Finding;
        }

        Console.WriteLine($"{folder}: no findings.");
        return CommandLine.Success;
    }
}
