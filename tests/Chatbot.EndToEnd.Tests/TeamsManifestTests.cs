using System.Text.Json;
using System.Text.Json.Nodes;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>What Teams is told about the app, before it is packaged.</summary>
public sealed class TeamsManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_manifest_and_its_translation_follow_Microsofts_schemas()
    {
        var result = await NodeScript.RunAsync("validate-manifest.mjs", Path.Combine(TeamsApp.Folder, "manifest.json"));

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
    }

    [Theory]
    [InlineData("manifest.json", "name.short", "/name/short")]
    [InlineData("manifest.json", "bots[0].botId", "/bots/0/botId")]
    [InlineData("en.json", "description.short", "/description.short")]
    [InlineData("en.json", "bots[0].commandLists[0].commands[4].title", "/bots[0].commandLists[0].commands[4].title")]
    public async Task A_text_that_Teams_would_refuse_is_found(string file, string property, string told)
    {
        var manifest = TeamsApp.Read("manifest.json");
        var english = TeamsApp.Read("en.json");
        var tooLong = new string('x', 200);
        switch (file, property)
        {
            case ("manifest.json", "name.short"):
                manifest["name"]!["short"] = tooLong;
                break;
            case ("manifest.json", _):
                manifest["bots"]![0]!["botId"] = tooLong;
                break;
            default:
                english[property] = tooLong;
                break;
        }

        var result = await NodeScript.RunAsync("validate-manifest.mjs", await WriteAsync(manifest, english));

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"{file}: {told} ", Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_that_Teams_does_not_know_is_found()
    {
        var manifest = TeamsApp.Read("manifest.json");
        manifest["fullname"] = "Hulp";

        var result = await NodeScript.RunAsync("validate-manifest.mjs", await WriteAsync(manifest, TeamsApp.Read("en.json")));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("fullname", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_that_is_shown_is_also_there_in_English()
    {
        var commands = TeamsApp.Commands(TeamsApp.Read("manifest.json"));
        string[] shown =
        [
            "name.short",
            "name.full",
            "description.short",
            "description.full",
            .. Enumerable.Range(0, commands.Count).SelectMany(number => new[] { "title", "description" }, (number, text) => $"bots[0].commandLists[0].commands[{number}].{text}"),
        ];

        var translated = TeamsApp.Read("en.json").Select(property => property.Key).Where(key => key != "$schema");

        Assert.Equal(shown.Order(StringComparer.Ordinal), translated.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_bot_understands_every_question_that_Teams_suggests()
    {
        var english = TeamsApp.Read("en.json");
        var commands = TeamsApp.Commands(TeamsApp.Read("manifest.json"));
        var questions = commands.Select(command => command["title"]!)
            .Concat(Enumerable.Range(0, commands.Count).Select(number => english[$"bots[0].commandLists[0].commands[{number}].title"]!))
            .Select(title => title.GetValue<string>());

        var result = await ChatbotProcess.RunAsync(["understand", "--lines"], string.Join('\n', questions) + "\n");

        string[] intents = ["capabilities", "pay_later_available", "payment_term", "contact_klarna"];
        Assert.Equal(
            [.. intents.Select(intent => $"nl {intent}"), .. intents.Select(intent => $"en {intent}")],
            result.Lines.Select(line => TeamsApp.Parse(line)).Select(answer => $"{answer["language"]} {answer["intent"]}"));
    }

    [Fact]
    public void A_personal_chat_begins_with_the_bots_greeting_and_not_with_suggestions_as_well()
    {
        var bot = TeamsApp.Read("manifest.json")["bots"]!.AsArray().Single()!;

        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"].Deserialize<string[]>()!);
        Assert.DoesNotContain("personal", bot["commandLists"]!.AsArray().SelectMany(list => list!["scopes"].Deserialize<string[]>()!));
    }

    [Fact]
    public void The_colour_icon_is_a_symbol_in_the_middle_of_the_accent_colour()
    {
        var icon = PngImage.Read(Path.Combine(TeamsApp.Folder, "color.png"));
        var background = icon[0, 0];
        var symbol = icon.Positions.Where(at => icon[at.X, at.Y] != background).ToList();

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.Equal(TeamsApp.Read("manifest.json")["accentColor"]!.GetValue<string>(), $"#{background.Red:x2}{background.Green:x2}{background.Blue:x2}");
        Assert.All(icon.Positions, at => Assert.Equal(byte.MaxValue, icon[at.X, at.Y].Alpha));
        // Clients cut the corners off and shrink the rest: only the middle 96 pixels are safe.
        Assert.All(symbol, at => Assert.True(at is { X: >= 48 and < 144, Y: >= 48 and < 144 }, $"{at} lies outside the safe middle."));
        Assert.InRange(symbol.Count, 96 * 96 / 4, 96 * 96);
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        var icon = PngImage.Read(Path.Combine(TeamsApp.Folder, "outline.png"));
        var drawn = icon.Positions.Select(at => icon[at.X, at.Y]).Where(pixel => pixel.Alpha > 0).ToList();

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.Equal(0, icon[0, 0].Alpha);
        Assert.All(drawn, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(drawn.Count(pixel => pixel.Alpha == byte.MaxValue), 50, 32 * 32 / 2);
    }

    private async Task<string> WriteAsync(JsonObject manifest, JsonObject english)
    {
        var file = Path.Combine(_folder.Path, "manifest.json");
        await File.WriteAllTextAsync(file, manifest.ToJsonString());
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "en.json"), english.ToJsonString());
        return file;
    }
}
