using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys of one issuer, from its OpenID metadata. They are kept, and fetched again when they age or when a key is missing.</summary>
/// <remarks>
/// Anyone can ask for a key that does not exist: so one fetch at a time, and few in a while (<see cref="MostFetches"/>). Not only one: a new key must
/// be found also when an invented one was asked for just before. When the issuer cannot be reached the known keys stay; without any nobody gets in.
/// </remarks>
/// <param name="metadataUrl">Fetched over HTTPS, or from this machine; so is what it names.</param>
/// <param name="createClient">Gives a client for one fetch, which stays the giver's to dispose of.</param>
/// <param name="timeProvider">Says how old the keys are.</param>
/// <param name="logger">Told when keys cannot be fetched.</param>
internal sealed partial class SigningKeySource(string metadataUrl, Func<HttpClient> createClient, TimeProvider timeProvider, ILogger logger)
{
    /// <summary>From this age on keys are fetched again while the known ones serve.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);

    /// <summary>From this age on a request waits for the fetch.</summary>
    public static readonly TimeSpan UsableFor = TimeSpan.FromHours(24);

    /// <summary>How often keys are fetched within <see cref="While"/>, whatever is asked for.</summary>
    public const int MostFetches = 5;

    public static readonly TimeSpan While = TimeSpan.FromMinutes(5);

    /// <summary>How long the issuer is left alone while no keys are known: every request is refused until then.</summary>
    public static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private const int MaximumDocumentBytes = 1024 * 1024;

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private volatile Known _known;
    private Task<Known> _fetch;

    /// <summary>When keys were fetched, as far as it counts towards <see cref="MostFetches"/>.</summary>
    private readonly Queue<long> _fetches = new();
    private long? _lastFetch;

    /// <exception cref="SigningKeysUnavailableException">No keys are known.</exception>
    public async ValueTask<SigningKeySet> GetAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        var age = known is null ? UsableFor : timeProvider.GetElapsedTime(known.FetchedAt);
        if (age < FreshFor)
        {
            return known.Keys;
        }

        var fetch = StartFetch(known);
        if (age < UsableFor)
        {
            return known.Keys;
        }

        return (await fetch.WaitAsync(cancellationToken).ConfigureAwait(false))?.Keys
            ?? throw new SigningKeysUnavailableException($"The signing keys of {metadataUrl} are not available.");
    }

    /// <summary>Keys that may hold one that <paramref name="missedIn"/> lacks; the same ones when they were fetched a moment ago.</summary>
    public async ValueTask<SigningKeySet> GetNewerAsync(SigningKeySet missedIn, CancellationToken cancellationToken)
    {
        var known = _known;
        if (known is null || !ReferenceEquals(known.Keys, missedIn))
        {
            return known?.Keys ?? missedIn;
        }

        return (await StartFetch(known).WaitAsync(cancellationToken).ConfigureAwait(false)).Keys;
    }

    // The fetch is everyone's: that one caller gives up does not end it.
    private Task<Known> StartFetch(Known known)
    {
        lock (_gate)
        {
            if (_fetch is { IsCompleted: false })
            {
                return _fetch;
            }

            if (!ReferenceEquals(_known, known) || IsTooSoon(known))
            {
                return Task.FromResult(_known);
            }

            _lastFetch = timeProvider.GetTimestamp();
            _fetches.Enqueue(_lastFetch.Value);
            return _fetch = Task.Run(FetchAsync);
        }
    }

    private bool IsTooSoon(Known known)
    {
        if (known is null)
        {
            return _lastFetch is { } last && timeProvider.GetElapsedTime(last) < PauseWithoutKeys;
        }

        while (_fetches.TryPeek(out var oldest) && timeProvider.GetElapsedTime(oldest) >= While)
        {
            _fetches.Dequeue();
        }

        return _fetches.Count >= MostFetches;
    }

    private async Task<Known> FetchAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(FetchTimeout, timeProvider);
            var keys = await ReadKeysAsync(createClient(), timeout.Token).ConfigureAwait(false);
            if (keys.Keys.Count == 0 && _known is not null)
            {
                Log.NoKeys(logger, metadataUrl);
                return _known;
            }

            return _known = new Known(keys, timeProvider.GetTimestamp());
        }
        catch (Exception exception)
        {
            // Whatever failed, the answer is the same: the keys that are known, if any.
            Log.Failed(logger, exception, metadataUrl);
            return _known;
        }
    }

    private async Task<SigningKeySet> ReadKeysAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await FetchAsync(client, metadataUrl, cancellationToken).ConfigureAwait(false);
        using var metadata = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        if (!metadata.RootElement.TryGetProperty(EndorsementsRetriever.JsonWebKeySetUri, out var address))
        {
            return SigningKeySet.Empty;
        }

        using var keys = await FetchAsync(client, address.GetString(), cancellationToken).ConfigureAwait(false);
        return SigningKeySet.Parse(await keys.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
    }

    private static async Task<HttpResponseMessage> FetchAsync(HttpClient client, string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            throw new InvalidOperationException("Keys are fetched over HTTPS only, or from this machine.");
        }

        var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        try
        {
            response.EnsureSuccessStatusCode();
            await response.Content.LoadIntoBufferAsync(MaximumDocumentBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private sealed record Known(SigningKeySet Keys, long FetchedAt);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The signing keys of {MetadataUrl} could not be fetched")]
        public static partial void Failed(ILogger logger, Exception exception, string metadataUrl);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{MetadataUrl} names no signing keys; those known before stay")]
        public static partial void NoKeys(ILogger logger, string metadataUrl);
    }
}
