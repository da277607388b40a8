namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients of a channel's service.</summary>
public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">Where the service is.</param>
    /// <param name="audience">Whom the tokens are made for.</param>
    /// <param name="cancellationToken">Cancels the fetching of a token.</param>
    /// <exception cref="UnauthorizedAccessException">Nothing may be sent to this address.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
