using Microsoft.IdentityModel.Protocols;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads from an issuer's OpenID metadata which channels each of its keys may sign for.</summary>
public sealed class EndorsementsRetriever : IDocumentRetriever, IConfigurationRetriever<IDictionary<string, HashSet<string>>>
{
    /// <summary>The name under which metadata says where the keys are.</summary>
    public const string JsonWebKeySetUri = "jwks_uri";

    private readonly HttpClient _httpClient;

    public EndorsementsRetriever(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _httpClient = httpClient;
    }

    /// <returns>The endorsements by key id; keys without any are left out.</returns>
    public async Task<IDictionary<string, HashSet<string>>> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(retriever);

        var json = JObject.Parse(await retriever.GetDocumentAsync(address, cancellationToken).ConfigureAwait(false));
        var endorsements = new Dictionary<string, HashSet<string>>();
        foreach (var key in json["keys"]?.Value<JArray>() ?? [])
        {
            if (key.Value<string>(AuthenticationConstants.KeyIdHeader) is { } id && !endorsements.ContainsKey(id) && key["endorsements"] is { } channels)
            {
                endorsements.Add(id, [.. channels.Values<string>()]);
            }
        }

        return endorsements;
    }

    /// <summary>The keys that the metadata at <paramref name="address"/> leads to; an empty text when it leads to none.</summary>
    /// <exception cref="InvalidOperationException">One of the two could not be fetched.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);

        using var metadata = await FetchAsync(address, "endorsements", cancellationToken).ConfigureAwait(false);
        var json = await metadata.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(json) || JObject.Parse(json).Value<string>(JsonWebKeySetUri) is not { } keysAddress)
        {
            return string.Empty;
        }

        using var keys = await FetchAsync(keysAddress, "web key set", cancellationToken).ConfigureAwait(false);
        return await keys.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> FetchAsync(string address, string name, CancellationToken cancellationToken)
    {
        var response = await _httpClient.GetAsync(address, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new InvalidOperationException($"An non-success status code of {response.StatusCode} was received while fetching the {name} document.");
        }
    }
}
