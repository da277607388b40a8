using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that send as one bot, or as nobody when <paramref name="appId"/> is empty.</summary>
/// <remarks>
/// The address comes with the activity. Where nobody vouches for the sender it may only be this machine: else anyone could have the
/// bot post to a server of their choice. A token only ever goes over HTTPS, or to this machine.
/// </remarks>
internal sealed class HttpConnectorFactory(string appId, CloudAddresses addresses, bool validateAuthority, ServiceClientCredentialsFactory credentialsFactory, Func<HttpClient> createClient) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var isAnonymous = string.IsNullOrEmpty(appId);
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || !IsAllowed(address, isAnonymous))
        {
            throw new UnauthorizedAccessException("Nothing is sent to the activity's serviceUrl.");
        }

        ServiceClientCredentials credentials = isAnonymous
            ? AnonymousCredentials.Instance
            : await credentialsFactory.CreateCredentialsAsync(appId, audience ?? addresses.OAuthScope, addresses.LoginUrl, validateAuthority, cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(address, credentials, createClient(), disposeHttpClient: false);
    }

    private static bool IsAllowed(Uri address, bool isAnonymous) =>
        address.Scheme == Uri.UriSchemeHttps
            ? !isAnonymous || address.IsLoopback
            : address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
