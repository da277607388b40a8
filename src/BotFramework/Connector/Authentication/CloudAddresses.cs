using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One cloud of Microsoft's: who issues tokens there, where its keys are and where the bot gets its own tokens.</summary>
internal sealed record CloudAddresses
{
    public static readonly CloudAddresses Public = new()
    {
        LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        OAuthScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        OAuthUrl = AuthenticationConstants.OAuthUrl,
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = CallerIdConstants.PublicAzureChannel,
    };

    public static readonly CloudAddresses Government = new()
    {
        LoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        OAuthScope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        OAuthUrl = GovernmentAuthenticationConstants.OAuthUrlGov,
        ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = CallerIdConstants.USGovChannel,
    };

    /// <summary>May hold <c>{0}</c> in place of the tenant.</summary>
    public string LoginUrl { get; init; }

    public string OAuthScope { get; init; }

    public string OAuthUrl { get; init; }

    public string ChannelIssuer { get; init; }

    public string ChannelMetadataUrl { get; init; }

    public string EmulatorMetadataUrl { get; init; }

    /// <summary>What an activity of a channel gets as its caller.</summary>
    public string CallerId { get; init; }

    private string[] Given => [LoginUrl, OAuthScope, OAuthUrl, ChannelIssuer, ChannelMetadataUrl, EmulatorMetadataUrl];

    /// <summary>These addresses, and in place of those that are missing the cloud's own.</summary>
    /// <param name="channelService">The cloud; empty for the public one.</param>
    /// <exception cref="ArgumentException">The cloud is unknown and an address is missing.</exception>
    public CloudAddresses CompletedFor(string channelService)
    {
        var cloud = channelService switch
        {
            null or "" => Public,
            GovernmentAuthenticationConstants.ChannelService => Government,
            _ => null,
        };
        if (cloud is null && Given.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService));
        }

        return new CloudAddresses
        {
            LoginUrl = Or(LoginUrl, cloud?.LoginUrl),
            OAuthScope = Or(OAuthScope, cloud?.OAuthScope),
            OAuthUrl = Or(OAuthUrl, cloud?.OAuthUrl),
            ChannelIssuer = Or(ChannelIssuer, cloud?.ChannelIssuer),
            ChannelMetadataUrl = Or(ChannelMetadataUrl, cloud?.ChannelMetadataUrl),
            EmulatorMetadataUrl = Or(EmulatorMetadataUrl, cloud?.EmulatorMetadataUrl),

            // An activity from elsewhere must not say that Azure sent it.
            CallerId = Or(CallerId, Given.All(string.IsNullOrEmpty) ? cloud?.CallerId : null),
        };
    }

    private static string Or(string given, string other) => string.IsNullOrEmpty(given) ? other : given;
}
