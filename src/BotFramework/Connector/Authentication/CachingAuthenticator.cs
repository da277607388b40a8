namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Keeps a token until shortly before its end, and gets one at a time.</summary>
/// <remarks>While no new token is to be had, one that is still valid is used to its end.</remarks>
internal sealed class CachingAuthenticator(IAuthenticator source, TimeProvider timeProvider) : IAuthenticator
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _getting = new(1, 1);
    private volatile Kept _kept;

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var seen = _kept;
        if (!forceRefresh && IsFresh(seen))
        {
            return seen.Token;
        }

        await _getting.WaitAsync().ConfigureAwait(false);
        try
        {
            // Who held the place before may have brought a token that serves this caller too.
            if (_kept != seen && IsFresh(_kept))
            {
                return _kept.Token;
            }

            return await GetNewAsync(seen, forceRefresh).ConfigureAwait(false);
        }
        finally
        {
            _getting.Release();
        }
    }

    private async Task<AuthenticatorResult> GetNewAsync(Kept old, bool forceRefresh)
    {
        AuthenticatorResult token;
        try
        {
            token = await source.GetTokenAsync(forceRefresh: true).ConfigureAwait(false);
        }
        catch when (!forceRefresh && old is not null && timeProvider.GetUtcNow() < old.Token.ExpiresOn)
        {
            _kept = old with { RenewAt = timeProvider.GetUtcNow() + PauseAfterFailure };
            return old.Token;
        }

        var now = timeProvider.GetUtcNow();
        var half = (token.ExpiresOn - now) / 2;
        _kept = new Kept(token, half < Margin ? now + half : token.ExpiresOn - Margin);
        return token;
    }

    private bool IsFresh(Kept kept) => kept is not null && timeProvider.GetUtcNow() is var now && now < kept.RenewAt && now < kept.Token.ExpiresOn;

    private sealed record Kept(AuthenticatorResult Token, DateTimeOffset RenewAt);
}
