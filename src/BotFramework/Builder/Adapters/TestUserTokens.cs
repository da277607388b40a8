using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>What a test says the token service has, and does.</summary>
internal sealed class TestUserTokens
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UserKey, string> _tokens = [];
    private readonly Dictionary<UserKey, (string MagicCode, string Token)> _waiting = [];

    // No token: asking for it throws.
    private readonly Dictionary<(UserKey User, string Item), string> _exchangeable = [];

    /// <param name="user">Whose token.</param>
    /// <param name="token">The token.</param>
    /// <param name="magicCode">The code that the customer has to give first; null for none.</param>
    public void Add(UserKey user, string token, string magicCode)
    {
        lock (_lock)
        {
            if (magicCode is null)
            {
                _tokens[user] = token;
            }
            else
            {
                _waiting[user] = (magicCode, token);
            }
        }
    }

    /// <summary>The token, or null. The right code makes it one that needs none any more.</summary>
    public string Find(UserKey user, string magicCode)
    {
        lock (_lock)
        {
            if (magicCode is not null && _waiting.TryGetValue(user, out var waiting) && waiting.MagicCode == magicCode)
            {
                _waiting.Remove(user);
                _tokens[user] = waiting.Token;
            }

            return _tokens.GetValueOrDefault(user);
        }
    }

    /// <param name="channelId">The channel.</param>
    /// <param name="userId">The customer.</param>
    /// <param name="connectionName">The connection; null for all.</param>
    public void Remove(string channelId, string userId, string connectionName)
    {
        lock (_lock)
        {
            foreach (var user in _tokens.Keys.Where(user => IsOf(user, channelId, userId) && (connectionName ?? user.ConnectionName) == user.ConnectionName).ToArray())
            {
                _tokens.Remove(user);
            }
        }
    }

    /// <summary>The names of the connections that the customer has a token for.</summary>
    public string[] ConnectionsOf(string channelId, string userId)
    {
        lock (_lock)
        {
            return [.. _tokens.Keys.Where(user => IsOf(user, channelId, userId)).Select(user => user.ConnectionName)];
        }
    }

    /// <param name="user">Whose token.</param>
    /// <param name="item">The token or the resource that is exchanged for it.</param>
    /// <param name="token">The token; null when the exchange is to fail.</param>
    public void AddExchangeable(UserKey user, string item, string token)
    {
        lock (_lock)
        {
            _exchangeable[(user, item)] = token;
        }
    }

    /// <returns>Null when there is nothing to exchange it for.</returns>
    /// <exception cref="InvalidOperationException">The test wants it to fail.</exception>
    public TokenResponse Exchange(UserKey user, string item)
    {
        lock (_lock)
        {
            return _exchangeable.TryGetValue((user, item), out var token)
                ? new TokenResponse
                {
                    ChannelId = user.ChannelId,
                    ConnectionName = user.ConnectionName,
                    Token = token ?? throw new InvalidOperationException("The test lets this exchange of tokens fail."),
                }
                : null;
        }
    }

    private static bool IsOf(UserKey user, string channelId, string userId) => user.ChannelId == channelId && user.UserId == userId;

    /// <summary>A customer on a channel, and a connection to what they sign in to.</summary>
    internal readonly record struct UserKey(string ConnectionName, string ChannelId, string UserId);
}
