using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Connector.Authentication;

public class CachingAuthenticatorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Source _source;
    private readonly CachingAuthenticator _authenticator;

    public CachingAuthenticatorTests()
    {
        _source = new Source(_time);
        _authenticator = new CachingAuthenticator(_source, _time);
    }

    [Theory]
    [InlineData(0, "token 1")]
    [InlineData(54, "token 1")]
    [InlineData(55, "token 2")]
    [InlineData(61, "token 2")]
    public async Task A_token_of_an_hour_is_kept_for_all_but_five_minutes(int minutesLater, string expected)
    {
        await _authenticator.GetTokenAsync();
        _time.Advance(TimeSpan.FromMinutes(minutesLater));

        Assert.Equal(expected, (await _authenticator.GetTokenAsync()).AccessToken);
    }

    [Theory]
    [InlineData(29, "token 1")]
    [InlineData(30, "token 2")]
    public async Task A_token_of_a_minute_is_kept_for_half_of_it(int secondsLater, string expected)
    {
        _source.Lifetime = TimeSpan.FromMinutes(1);
        await _authenticator.GetTokenAsync();
        _time.Advance(TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(expected, (await _authenticator.GetTokenAsync()).AccessToken);
    }

    [Fact]
    public async Task A_new_token_can_be_asked_for()
    {
        await _authenticator.GetTokenAsync();

        Assert.Equal("token 2", (await _authenticator.GetTokenAsync(forceRefresh: true)).AccessToken);
        Assert.Equal("token 2", (await _authenticator.GetTokenAsync()).AccessToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_who_ask_at_once_share_one_token(bool forceRefresh)
    {
        _source.Gate = new TaskCompletionSource();
        var asking = Enumerable.Range(0, 20).Select(_ => _authenticator.GetTokenAsync(forceRefresh)).ToArray();

        _source.Gate.SetResult();

        Assert.All(await Task.WhenAll(asking), token => Assert.Equal("token 1", token.AccessToken));
    }

    [Fact]
    public async Task While_no_new_token_is_to_be_had_the_old_one_serves_to_its_end()
    {
        await _authenticator.GetTokenAsync();
        _source.Failure = new TimeoutException();
        _time.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal("token 1", (await _authenticator.GetTokenAsync()).AccessToken);
        Assert.Equal("token 1", (await _authenticator.GetTokenAsync()).AccessToken);
        Assert.Equal(2, _source.Requests);
        await Assert.ThrowsAsync<TimeoutException>(() => _authenticator.GetTokenAsync(forceRefresh: true));

        _time.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<TimeoutException>(() => _authenticator.GetTokenAsync());
    }

    [Fact]
    public async Task After_a_failure_it_is_asked_again_soon()
    {
        await _authenticator.GetTokenAsync();
        _time.Advance(TimeSpan.FromMinutes(56));
        _source.Failure = new TimeoutException();
        await _authenticator.GetTokenAsync();
        _source.Failure = null;

        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("token 3", (await _authenticator.GetTokenAsync()).AccessToken);
    }

    private sealed class Source(TimeProvider time) : IAuthenticator
    {
        public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

        public TaskCompletionSource? Gate { get; set; }

        public Exception? Failure { get; set; }

        public int Requests { get; private set; }

        public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        {
            Requests++;
            await (Gate?.Task ?? Task.CompletedTask);
            return Failure is null
                ? new AuthenticatorResult { AccessToken = $"token {Requests}", ExpiresOn = time.GetUtcNow() + Lifetime }
                : throw Failure;
        }
    }
}
