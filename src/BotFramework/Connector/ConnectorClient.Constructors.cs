using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

#pragma warning disable IDE0060 // The signatures are Microsoft's; addJwtTokenRefresher has had no effect for years.

public partial class ConnectorClient
{
    /// <param name="baseUri">Where the service is.</param>
    /// <param name="microsoftAppId">The bot; null sends without a token.</param>
    /// <param name="microsoftAppPassword">The bot's secret.</param>
    /// <param name="handlers">See the requests first.</param>
    public ConnectorClient(Uri baseUri, string microsoftAppId = null, string microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), handlers: handlers)
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, handlers) =>
        Credentials = credentials;

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, customHttpClient, addJwtTokenRefresher, handlers)
    {
    }

    /// <remarks>The handlers are for a client of its own: they do not see what <paramref name="customHttpClient"/> sends.</remarks>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, handlers)
    {
        Credentials = credentials;
        ReplaceHttpClient(customHttpClient);
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClientHandler httpClientHandler, bool addJwtTokenRefresher = true, HttpClient customHttpClient = null, params DelegatingHandler[] handlers)
        : this(baseUri, httpClientHandler, handlers)
    {
        Credentials = credentials;
        ReplaceHttpClient(customHttpClient);
    }

    /// <remarks>The one constructor for an <see cref="HttpClient"/> that outlives this.</remarks>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, handlers) =>
        Credentials = Initialized(credentials);

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(baseUri, rootHandler, handlers) =>
        Credentials = Initialized(credentials);

    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(handlers) =>
        Credentials = Initialized(credentials);

    public ConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers) =>
        Credentials = Initialized(credentials);

    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : this(httpClient, disposeHttpClient) =>
        Credentials = Initialized(credentials);

    protected ConnectorClient(params DelegatingHandler[] handlers)
        : base(handlers)
    {
    }

    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
    }

    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
    }

    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }

    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }

    private ServiceClientCredentials Initialized(ServiceClientCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        credentials.InitializeServiceClient(this);
        return credentials;
    }

    private void ReplaceHttpClient(HttpClient httpClient)
    {
        if (httpClient is not null)
        {
            HttpClient.Dispose();
            HttpClient = httpClient;
        }
    }
}
