using System.Net.Http.Headers;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector's REST operations.</summary>
/// <remarks>Does not own the <see cref="HttpClient"/>.</remarks>
internal sealed class HttpConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient) : IConnectorClient, IConversations
{
    public Uri BaseUri { get; set; } = baseUri;

    public ServiceClientCredentials Credentials => credentials;

    public JsonSerializerSettings SerializationSettings { get; } = MessageSerializerSettings.Create();

    public JsonSerializerSettings DeserializationSettings => SerializationSettings;

    public IConversations Conversations => this;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SendAsync<ResourceResponse>(HttpMethod.Post, ActivitiesOf(conversationId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SendAsync<ResourceResponse>(HttpMethod.Post, ActivityIn(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SendAsync<ResourceResponse>(HttpMethod.Put, ActivityIn(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        await SendAsync<object>(HttpMethod.Delete, ActivityIn(conversationId, activityId), null, customHeaders, cancellationToken).ConfigureAwait(false);

    public void Dispose()
    {
    }

    private static string ActivitiesOf(string conversationId) => $"v3/conversations/{Segment(conversationId)}/activities";

    private static string ActivityIn(string conversationId, string activityId) => $"{ActivitiesOf(conversationId)}/{Segment(activityId)}";

    // An id comes from outside: it must stay one segment of the path.
    private static string Segment(string id) => id switch
    {
        null or "" => throw new ArgumentException("The activity lacks an id that its address needs."),
        "." or ".." => throw new ArgumentException("An id that is a relative path has no address."),
        _ => Uri.EscapeDataString(id),
    };

    private async Task<HttpOperationResponse<T>> SendAsync<T>(HttpMethod method, string path, object content, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
        where T : class
    {
        var request = new HttpRequestMessage(method, $"{BaseUri.AbsoluteUri.TrimEnd('/')}/{path}");
        var result = new HttpOperationResponse<T> { Request = request };
        try
        {
            foreach (var (name, values) in customHeaders ?? [])
            {
                request.Headers.Add(name, values);
            }

            if (content is not null)
            {
                request.Content = new ReadOnlyMemoryContent(BotJson.ToUtf8(content));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            }

            await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
            result.Response = await httpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await result.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            if (!result.Response.IsSuccessStatusCode)
            {
                throw Refusal(result.Response, body);
            }

            result.Body = BotJson.Parse<T>(body);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private static ErrorResponseException Refusal(HttpResponseMessage response, string body)
    {
        ErrorResponse error;
        try
        {
            error = BotJson.Parse<ErrorResponse>(body);
        }
        catch (JsonException)
        {
            error = null;
        }

        return new ErrorResponseException($"The channel answered with status {(int)response.StatusCode}.")
        {
            Body = error,
            Response = new HttpResponseMessageWrapper(response, body),
        };
    }
}
