namespace Microsoft.Rest;

/// <summary>A client of a service behind HTTP.</summary>
/// <remarks>
/// Handlers see the requests in the order in which they are given. A client that makes its own connections follows no redirects:
/// they could lead away from the address that was meant.
/// </remarks>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposeHttpClient;

    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(MakeHttpClient(rootHandler: null, handlers))
    {
    }

    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(MakeHttpClient(rootHandler, handlers))
    {
    }

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient ?? MakeHttpClient(rootHandler: null, []);
        _disposeHttpClient = disposeHttpClient || httpClient is null;
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient)
        {
            HttpClient?.Dispose();
        }
    }

    private static HttpClient MakeHttpClient(HttpClientHandler rootHandler, DelegatingHandler[] handlers)
    {
        HttpMessageHandler chain = rootHandler ?? new HttpClientHandler { AllowAutoRedirect = false };
        foreach (var handler in (handlers ?? []).Reverse())
        {
            handler.InnerHandler = chain;
            chain = handler;
        }

        return new HttpClient(chain);
    }
}
