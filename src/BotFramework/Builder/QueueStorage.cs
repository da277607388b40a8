using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps an activity until it is time to hand it to the bot.</summary>
public abstract class QueueStorage
{
    /// <param name="activity">What the bot will get.</param>
    /// <param name="visibilityTimeout">How long to keep it back; null is not at all.</param>
    /// <param name="timeToLive">After how long nobody wants it any more; null is the queue's own default.</param>
    /// <param name="cancellationToken">Cancels the queueing.</param>
    /// <returns>What the queue says of it, such as a receipt.</returns>
    public abstract Task<string> QueueActivityAsync(Activity activity, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default);
}
