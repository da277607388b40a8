using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IAttachments"/>
public class Attachments : IServiceOperations<ConnectorClient>, IAttachments
{
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(string attachmentId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(attachmentId);
        return ConnectorRequest.Get($"v3/attachments/{ConnectorRequest.Segment(attachmentId)}").SendAsync<AttachmentInfo>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        ConnectorRequest.Get(ViewOf(attachmentId, viewId)).OpenAsync(Client, customHeaders, cancellationToken);

    /// <summary>Where the file is. The channel gives it to its bot only.</summary>
    public string GetAttachmentUri(string attachmentId, string viewId = "original") => ConnectorRequest.Get(ViewOf(attachmentId, viewId)).AddressAt(Client);

    /// <summary>The file's bytes, as they arrive.</summary>
    public async Task<Stream> GetAttachmentStreamAsync(string attachmentId, string viewId = "original")
    {
        var response = await GetAttachmentWithHttpMessagesAsync(attachmentId, viewId).ConfigureAwait(false);
        return response.Body;
    }

    private static string ViewOf(string attachmentId, string viewId)
    {
        Argument.NotNull(attachmentId);
        Argument.NotNull(viewId);
        return $"v3/attachments/{ConnectorRequest.Segment(attachmentId)}/views/{ConnectorRequest.Segment(viewId)}";
    }
}
