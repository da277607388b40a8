using System.Text.Json.Nodes;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>The sources of the Teams app package.</summary>
internal static class TeamsApp
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "deploy", "teams");

    public static JsonObject Read(string file) => Parse(File.ReadAllText(Path.Combine(Folder, file)));

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>The questions that Teams suggests, in the order of the manifest.</summary>
    public static IReadOnlyList<JsonObject> Commands(JsonObject manifest) =>
        [.. manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Select(command => command!.AsObject())];
}
