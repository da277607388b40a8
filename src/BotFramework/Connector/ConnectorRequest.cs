using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>A request to a channel's service.</summary>
internal readonly record struct ConnectorRequest(HttpMethod Method, string Path, object Content = null)
{
    /// <summary>Null for none.</summary>
    public string ConversationIdHeader { get; init; }

    public static ConnectorRequest Get(string path) => new(HttpMethod.Get, path);

    public static ConnectorRequest Post(string path, object content) => new(HttpMethod.Post, path, content);

    public static ConnectorRequest Put(string path, object content) => new(HttpMethod.Put, path, content);

    public static ConnectorRequest Delete(string path) => new(HttpMethod.Delete, path);

    // An id comes from outside: it must stay one segment of the path.
    public static string Segment(string id) => id switch
    {
        null or "" => throw new ArgumentException("The activity lacks an id that its address needs."),
        "." or ".." => throw new ArgumentException("An id that is a relative path has no address."),
        _ => Uri.EscapeDataString(id),
    };

    public string AddressAt(ConnectorClient client) => $"{client.BaseUri.AbsoluteUri.TrimEnd('/')}/{Path}";

    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public async Task<HttpOperationResponse> SendAsync(ConnectorClient client, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var result = new HttpOperationResponse();
        await ExchangeAsync(client, result, customHeaders, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Sends it and reads the answer.</summary>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    /// <exception cref="SerializationException">The answer is no <typeparamref name="T"/>.</exception>
    public async Task<HttpOperationResponse<T>> SendAsync<T>(ConnectorClient client, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var result = new HttpOperationResponse<T>();
        await ExchangeAsync(client, result, customHeaders, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        string body = null;
        try
        {
            body = await result.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            result.Body = BotJson.Parse<T>(body, client.Deserializer);
            return result;
        }
        catch (JsonException exception)
        {
            result.Dispose();
            throw new SerializationException("The channel's answer cannot be read.", body, exception);
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Sends it and opens the answer, without waiting for its end.</summary>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public async Task<HttpOperationResponse<Stream>> OpenAsync(ConnectorClient client, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var result = new HttpOperationResponse<Stream>();
        await ExchangeAsync(client, result, customHeaders, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!PointsElsewhere(result.Response))
        {
            result.Body = await result.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static bool PointsElsewhere(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found;

    private async Task ExchangeAsync(ConnectorClient client, HttpOperationResponse result, Dictionary<string, List<string>> customHeaders, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        var json = Content is null ? null : BotJson.ToUtf8(Content, client.Serializer);
        var made = this;
        var (request, response) = await client.Sender.SendAsync(() => made.ToMessage(client, json, customHeaders), completion, cancellationToken).ConfigureAwait(false);
        result.Request = request;
        result.Response = response;
        if (response.IsSuccessStatusCode || (completion == HttpCompletionOption.ResponseHeadersRead && PointsElsewhere(response)))
        {
            return;
        }

        using (result)
        {
            throw Refusal(client, request, json, response, await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    private HttpRequestMessage ToMessage(ConnectorClient client, byte[] json, Dictionary<string, List<string>> customHeaders)
    {
        var message = new HttpRequestMessage(Method, AddressAt(client));
        if (client.HttpClient.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", ConnectorClient.UserAgent);
        }

        foreach (var (name, values) in customHeaders ?? [])
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, values);
        }

        if (ConversationIdHeader is not null)
        {
            message.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, ConversationIdHeader);
        }

        if (json is not null)
        {
            message.Content = new ByteArrayContent(json);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return message;
    }

    private static ErrorResponseException Refusal(ConnectorClient client, HttpRequestMessage request, byte[] json, HttpResponseMessage response, string body)
    {
        ErrorResponse error;
        try
        {
            error = BotJson.Parse<ErrorResponse>(body, client.Deserializer);
        }
        catch (JsonException)
        {
            error = null;
        }

        return new ErrorResponseException($"The channel answered with status {(int)response.StatusCode}.")
        {
            Body = error,
            Request = new HttpRequestMessageWrapper(request, json is null ? null : Encoding.UTF8.GetString(json)),
            Response = new HttpResponseMessageWrapper(response, body),
        };
    }
}
