namespace Microsoft.Bot.Schema;

/// <summary>A token that goes with an Adaptive Card's button.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
