using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Hands activities to another bot.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    /// <inheritdoc cref="PostActivityAsync{T}"/>
    public virtual async Task<InvokeResponse> PostActivityAsync(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken).ConfigureAwait(false);

    /// <param name="fromBotId">The app id of the bot that sends.</param>
    /// <param name="toBotId">The app id of the bot that receives.</param>
    /// <param name="toUrl">Where that takes activities.</param>
    /// <param name="serviceUrl">Where it answers to.</param>
    /// <param name="conversationId">The conversation that it answers in.</param>
    /// <param name="activity">What to hand over; it stays as it is.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The other bot's answer, with the status of a refusal too.</returns>
    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
