using System.IO.Compression;
using System.Text.Json;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary><c>deploy/teams/package.sh</c>, which makes what is uploaded to Teams.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "4e1d2a8c-0b5f-4f0e-9a57-6c1f2b3d4e5f";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_holds_the_manifest_with_the_given_id_and_host_its_translation_and_its_icons()
    {
        var result = await PackageAsync(AppId.ToUpperInvariant(), "chat.winkel.test", "app.zip");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(_folder.Path, "app.zip"), Path.Combine(_folder.Path, "app"));
        var files = Directory.GetFiles(Path.Combine(_folder.Path, "app"), "*", SearchOption.AllDirectories);
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var file = Path.Combine(_folder.Path, "app", "manifest.json");
        var text = await File.ReadAllTextAsync(file);
        var manifest = TeamsApp.Parse(text);
        Assert.Equal(AppId, manifest["id"]!.GetValue<string>());
        Assert.Equal(AppId, manifest["bots"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal(["chat.winkel.test"], manifest["validDomains"].Deserialize<string[]>()!);
        Assert.Equal("https://chat.winkel.test/privacy", manifest["developer"]!["privacyUrl"]!.GetValue<string>());
        Assert.DoesNotContain("shop.example", text, StringComparison.Ordinal);
        Assert.Equal(0, (await NodeScript.RunAsync("validate-manifest.mjs", file)).ExitCode);
    }

    [Fact]
    public async Task Packaging_again_replaces_the_package_and_leaves_the_sources_alone()
    {
        var sources = Directory.GetFiles(TeamsApp.Folder).ToDictionary(file => file, File.ReadAllBytes);

        await PackageAsync(AppId, "chat.winkel.test", "app.zip");
        var second = await PackageAsync(AppId, "bot.winkel.test", "app.zip");

        Assert.Equal(0, second.ExitCode);
        await using var package = await ZipFile.OpenReadAsync(Path.Combine(_folder.Path, "app.zip"));
        using var reader = new StreamReader(await package.GetEntry("manifest.json")!.OpenAsync());
        var manifest = TeamsApp.Parse(await reader.ReadToEndAsync());
        Assert.Equal("https://bot.winkel.test", manifest["developer"]!["websiteUrl"]!.GetValue<string>());
        Assert.Equal(sources, Directory.GetFiles(TeamsApp.Folder).ToDictionary(file => file, File.ReadAllBytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("", AppId)]
    [InlineData("\"mijn-bot\" is no app id", "mijn-bot", "chat.winkel.test")]
    [InlineData("is the placeholder", "00000000-0000-0000-0000-000000000000", "chat.winkel.test")]
    [InlineData("\"https://chat.winkel.test\" is no host name", AppId, "https://chat.winkel.test")]
    [InlineData("\"chat.winkel.test:3978\" is no host name", AppId, "chat.winkel.test:3978")]
    [InlineData("\"chat.winkel.test/app\" is no host name", AppId, "chat.winkel.test/app")]
    [InlineData("\"localhost\" is no host name", AppId, "localhost")]
    [InlineData("\"192.0.2.1\" is no host name", AppId, "192.0.2.1")]
    [InlineData("is no host name", AppId, "a&b.winkel.test")]
    [InlineData("is the placeholder", AppId, "shop.example")]
    [InlineData("does not end in .zip", AppId, "chat.winkel.test", "app.txt")]
    [InlineData("does not exist", AppId, "chat.winkel.test", "nowhere/app.zip")]
    public async Task A_wrong_call_is_refused_and_makes_nothing(string reason, params string[] arguments)
    {
        var result = await PackageAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Errors, StringComparison.Ordinal);
        Assert.Contains("package.sh APP_ID HOST [OUT.zip]", result.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private Task<CommandResult> PackageAsync(params string[] arguments) =>
        Tool.RunAsync("bash", [Path.Combine(TeamsApp.Folder, "package.sh"), .. arguments], _folder.Path);
}
