using System.Diagnostics;
using System.Text.Json.Nodes;
using Chatbot.Testing;

namespace Chatbot.Tests;

/// <summary>What <c>-p:BotFrameworkPackages=true</c> makes of the projects, without restoring the packages.</summary>
public class PackagesSwitchTests
{
    [Theory]
    [InlineData("src/Chatbot.Dialogs/Chatbot.Dialogs.csproj")]
    [InlineData("src/Chatbot.Conversations/Chatbot.Conversations.csproj")]
    [InlineData("src/Chatbot.DirectLine/Chatbot.DirectLine.csproj")]
    [InlineData("tests/Chatbot.Testing/Chatbot.Testing.csproj")]
    public async Task Microsofts_packages_take_the_place_of_our_own(string project)
    {
        var own = await ReferencesAsync(project, "false");
        var packages = await ReferencesAsync(project, "true");

        Assert.Contains("BotFramework", own.Projects);
        Assert.DoesNotContain("Microsoft.Bot.Builder.Dialogs", own.Packages);
        Assert.Equal(own.Projects.Except(["BotFramework"]).Order(), packages.Projects.Order());
        Assert.Equal(
            ["Microsoft.Bot.Builder.Dialogs", "Microsoft.Bot.Builder.Integration.AspNet.Core"],
            packages.Packages.Except(own.Packages).Order());
    }

    private static async Task<(string[] Projects, string[] Packages)> ReferencesAsync(string project, string switchedOn)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["msbuild", project, "-getItem:ProjectReference", "-getItem:PackageReference", $"-p:BotFrameworkPackages={switchedOn}"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        var items = JsonNode.Parse(output)!["Items"]!;
        return (Names("ProjectReference", "Filename"), Names("PackageReference", "Identity"));

        string[] Names(string kind, string property) => [.. items[kind]!.AsArray().Select(item => (string)item![property]!)];
    }
}
