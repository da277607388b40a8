using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace BotFramework.Tests.Connector;

public class AttachmentsTests
{
    [Fact]
    public async Task A_file_is_described()
    {
        await using var channel = await ScriptedService.StartAsync(200, """{"name":"bon.pdf","type":"application/pdf","views":[{"viewId":"original","size":4}]}""");
        using var client = ClientOf(channel);

        var info = await client.Attachments.GetAttachmentInfoAsync("a/1");

        Assert.Equal(("bon.pdf", "application/pdf", "original", 4), (info.Name, info.Type, info.Views[0].ViewId, info.Views[0].Size));
        var call = Assert.Single(channel.Calls);
        Assert.Equal(("GET", "/v3/attachments/a%2F1"), (call.Method, call.Path));
    }

    [Fact]
    public async Task A_file_is_read()
    {
        await using var channel = await ScriptedService.StartAsync(200, "%PDF");
        using var client = ClientOf(channel);

        using var view = await client.Attachments.GetAttachmentAsync("a/1", "thumb/1");
        using var original = await ((Attachments)client.Attachments).GetAttachmentStreamAsync("a/1");

        Assert.Equal(("%PDF", "%PDF"), (await ReadAsync(view), await ReadAsync(original)));
        Assert.Equal(["/v3/attachments/a%2F1/views/thumb%2F1", "/v3/attachments/a%2F1/views/original"], channel.Calls.Select(call => call.Path));
        Assert.Equal($"{channel.Address}v3/attachments/a%2F1/views/original", ((Attachments)client.Attachments).GetAttachmentUri("a/1"));
    }

    [Fact]
    public async Task A_file_that_is_elsewhere_has_no_body()
    {
        await using var channel = await ScriptedService.StartAsync(context =>
        {
            context.Response.Redirect("http://127.0.0.1:1/");
            return Task.CompletedTask;
        });
        using var client = ClientOf(channel);

        using var response = await client.Attachments.GetAttachmentWithHttpMessagesAsync("a", "original");

        Assert.Equal("http://127.0.0.1:1/", response.Response.Headers.Location!.AbsoluteUri);
        Assert.Null(response.Body);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_refused()
    {
        await using var channel = await ScriptedService.StartAsync(StatusCodes.Status404NotFound, """{"error":{"code":"NotFound"}}""");
        using var client = ClientOf(channel);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Attachments.GetAttachmentAsync("a", "original"));

        Assert.Equal("NotFound", refused.Body.Error.Code);
    }

    [Fact]
    public async Task A_missing_id_is_refused_by_name()
    {
        using var client = new ConnectorClient(new Uri("http://127.0.0.1"), MicrosoftAppCredentials.Empty);

        var refused = await Assert.ThrowsAsync<ValidationException>(() => client.Attachments.GetAttachmentAsync("a", null));

        Assert.Equal("viewId", refused.Target);
        Assert.Throws<ValidationException>(() => ((Attachments)client.Attachments).GetAttachmentUri(null));
    }

    private static ConnectorClient ClientOf(ScriptedService channel) => new(channel.Address, MicrosoftAppCredentials.Empty);

    private static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
