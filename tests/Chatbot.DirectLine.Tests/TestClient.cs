using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Chatbot.DirectLine.Tests;

/// <summary>Speaks Direct Line as Microsoft's clients do, for one conversation.</summary>
internal sealed class TestClient(HttpClient http, string conversationId, string token)
{
    public string ConversationId => conversationId;

    public string Token { get; set; } = token;

    /// <summary>A client with a fresh token, whose conversation has not begun.</summary>
    public static async Task<TestClient> CreateAsync(TestHost host)
    {
        using var response = await host.Http.PostAsync("/directline/token", null);
        response.EnsureSuccessStatusCode();
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        return new TestClient(host.Http, (string)answer["conversationId"]!, (string)answer["token"]!);
    }

    /// <summary>A client with its conversation begun, and the stream of it.</summary>
    public static async Task<(TestClient Client, TestSocket Socket)> ConnectAsync(TestHost host)
    {
        var client = await CreateAsync(host);
        var start = await client.StartAsync();
        return (client, await TestSocket.OpenAsync((string)start["streamUrl"]!));
    }

    public async Task<JObject> StartAsync(object? body = null) =>
        await ReadAsync(await SendAsync(HttpMethod.Post, "conversations", JObject.FromObject(body ?? new { }).ToString()));

    public async Task<JObject> ReconnectAsync(string watermark = "") =>
        await ReadAsync(await SendAsync(HttpMethod.Get, $"conversations/{conversationId}?watermark={watermark}"));

    public async Task<JObject> ReadAsync(string watermark = "") =>
        await ReadAsync(await SendAsync(HttpMethod.Get, $"conversations/{conversationId}/activities?watermark={watermark}"));

    /// <returns>The activity's id.</returns>
    public async Task<string> SayAsync(string text, string? clientActivityId = null) =>
        (string)(await ReadAsync(await PostAsync(Message(text, clientActivityId))))["id"]!;

    public Task<HttpResponseMessage> PostAsync(JToken activity) => PostAsync(activity.ToString());

    public Task<HttpResponseMessage> PostAsync(string body) =>
        SendAsync(HttpMethod.Post, $"conversations/{conversationId}/activities", body);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await http.SendAsync(request);
    }

    /// <summary>The JSON as sent: text that looks like a time stays text.</summary>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    public static JObject Message(string text, string? clientActivityId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JObject { ["id"] = "whoever" },
        ["channelData"] = new JObject { ["clientActivityID"] = clientActivityId ?? Guid.NewGuid().ToString("N") },
    };

    private static async Task<JObject> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            response.EnsureSuccessStatusCode();
            return Parse(await response.Content.ReadAsStringAsync());
        }
    }
}
