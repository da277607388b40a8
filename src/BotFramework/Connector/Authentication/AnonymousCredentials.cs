using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves nothing.</summary>
internal sealed class AnonymousCredentials : ServiceClientCredentials
{
    public static readonly AnonymousCredentials Instance = new();
}
