namespace Microsoft.Rest;

/// <inheritdoc/>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
        CopyHeaders(httpRequest.Headers);
        if (httpRequest.Content is { } body)
        {
            CopyHeaders(body.Headers);
        }
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}
