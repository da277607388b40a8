namespace Chatbot.DirectLine.Tests.Operations;

/// <summary>Who may open a conversation's stream, and how often.</summary>
public class StreamAccessTests
{
    [Fact]
    public async Task The_address_of_a_stream_works_for_a_minute_only_and_for_its_conversation_alone()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;
        var elsewhere = url.Replace(client.ConversationId, "another", StringComparison.Ordinal);
        var withToken = $"{url[..url.IndexOf("t=", StringComparison.Ordinal)]}t={client.Token}";

        Assert.Equal(403, await TestSocket.RefusalAsync(elsewhere));
        Assert.Equal(403, await TestSocket.RefusalAsync(withToken));
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(403, await TestSocket.RefusalAsync(url));
    }

    [Fact]
    public async Task A_stream_token_opens_nothing_else()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;
        client.Token = url[(url.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        using var response = await client.PostAsync(TestClient.Message("hi"));

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_foreign_page_cannot_open_the_stream_and_the_shops_can()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;

        Assert.Equal(403, await TestSocket.RefusalAsync(url, "https://evil.example"));
        using var socket = await TestSocket.OpenAsync(url, TestHost.ShopOrigin);
        Assert.Equal("welcome", (await socket.TextsAsync(1))[0]);
    }

    [Fact]
    public async Task A_plain_request_for_the_stream_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;

        using var response = await host.Http.GetAsync(new Uri(url.Replace("ws:", "http:", StringComparison.Ordinal)));

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_no_more()
    {
        await using var host = await TestHost.StartAsync(configure: options => options.SocketsPerConversation = 2);
        var client = await TestClient.CreateAsync(host);
        var url = (string)(await client.StartAsync())["streamUrl"]!;
        using var first = await TestSocket.OpenAsync(url);
        var second = await TestSocket.OpenAsync(url);

        Assert.Equal(503, await TestSocket.RefusalAsync(url));
        var (_, others) = await TestClient.ConnectAsync(host);
        others.Dispose();
        await client.SayAsync("hi");
        Assert.Equal(["welcome", "hi", "echo: hi"], await first.TextsAsync(3));

        await second.CloseAsync();
        using var third = await TestSocket.OpenAsync(url);
        Assert.Equal(["welcome", "hi", "echo: hi"], await third.TextsAsync(3));
        second.Dispose();
    }
}
