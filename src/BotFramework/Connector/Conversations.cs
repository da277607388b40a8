using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    private const string Root = "v3/conversations";

    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        ConnectorRequest.Get(WithQuery(Root, pageSize: null, continuationToken)).SendAsync<ConversationsResult>(Client, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(parameters);
        return ConnectorRequest.Post(Root, parameters).SendAsync<ConversationResourceResponse>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(activity);
        return ConnectorRequest.Post($"{Of(conversationId)}/activities", activity).SendAsync<ResourceResponse>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(transcript);
        return ConnectorRequest.Post($"{Of(conversationId)}/activities/history", transcript).SendAsync<ResourceResponse>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(activityId);
        Argument.NotNull(activity);
        return ConnectorRequest.Put(ActivityOf(conversationId, activityId), activity).SendAsync<ResourceResponse>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(activityId);
        Argument.NotNull(activity);
        var request = ConnectorRequest.Post(ActivityOf(conversationId, activityId), activity);
        return (CanBeHeader(conversationId) ? request with { ConversationIdHeader = conversationId } : request)
            .SendAsync<ResourceResponse>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(activityId);
        return ConnectorRequest.Delete(ActivityOf(conversationId, activityId)).SendAsync(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        return ConnectorRequest.Get($"{Of(conversationId)}/members").SendAsync<IList<ChannelAccount>>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(userId);
        return ConnectorRequest.Get(MemberOf(conversationId, userId)).SendAsync<ChannelAccount>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        var path = WithQuery($"{Of(conversationId)}/pagedmembers", pageSize, continuationToken);
        return ConnectorRequest.Get(path).SendAsync<PagedMembersResult>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(memberId);
        return ConnectorRequest.Delete(MemberOf(conversationId, memberId)).SendAsync(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(activityId);
        return ConnectorRequest.Get($"{ActivityOf(conversationId, activityId)}/members").SendAsync<IList<ChannelAccount>>(Client, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(conversationId);
        Argument.NotNull(attachmentUpload);
        return ConnectorRequest.Post($"{Of(conversationId)}/attachments", attachmentUpload).SendAsync<ResourceResponse>(Client, customHeaders, cancellationToken);
    }

    private static string Of(string conversationId) => $"{Root}/{ConnectorRequest.Segment(conversationId)}";

    private static string ActivityOf(string conversationId, string activityId) => $"{Of(conversationId)}/activities/{ConnectorRequest.Segment(activityId)}";

    private static string MemberOf(string conversationId, string memberId) => $"{Of(conversationId)}/members/{ConnectorRequest.Segment(memberId)}";

    private static string WithQuery(string path, int? pageSize, string continuationToken)
    {
        var size = pageSize is null ? null : string.Create(CultureInfo.InvariantCulture, $"pageSize={pageSize}");
        var token = continuationToken is null ? null : $"continuationToken={Uri.EscapeDataString(continuationToken)}";
        return (size, token) switch
        {
            (null, null) => path,
            (null, _) => $"{path}?{token}",
            (_, null) => $"{path}?{size}",
            _ => $"{path}?{size}&{token}",
        };
    }

    // A header is ASCII; an id may be anything.
    private static bool CanBeHeader(string id) => Ascii.IsValid(id) && !id.Any(char.IsControl);
}
