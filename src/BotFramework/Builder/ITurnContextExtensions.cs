using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

public static class ITurnContextExtensions
{
    /// <summary>Sends a trace. Only the Emulator shows it, but with delivery mode <see cref="DeliveryModes.ExpectReplies"/> the caller gets it too.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(this ITurnContext turnContext, string name, object value = null, string valueType = null, string label = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
    }
}
