using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows the customer that the bot is typing, while the turn of a message lasts.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;
    private readonly TimeProvider _timeProvider;

    /// <param name="delay">Milliseconds before the first sign; quicker turns show none.</param>
    /// <param name="period">Milliseconds between two signs.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
        : this(delay, period, TimeProvider.System)
    {
    }

    internal ShowTypingMiddleware(int delay, int period, TimeProvider timeProvider)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
        _timeProvider = timeProvider;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);

        // Someone who waits for all replies at once cannot be shown anything before, and a bot that calls this one shows its own signs.
        if (turnContext.Activity is not { Type: ActivityTypes.Message, DeliveryMode: not DeliveryModes.ExpectReplies } || SkillCaller.IsPresent(turnContext))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        using var turnIsOver = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowAsync(turnContext, turnIsOver.Token);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await turnIsOver.CancelAsync().ConfigureAwait(false);

            // Awaited, so that no sign comes after the turn. Whatever went wrong with it, the turn itself did not.
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await Task.Delay(_delay, _timeProvider, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            // Past the turn's handlers, and without counting as a response.
            var sign = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
            sign.ApplyConversationReference(turnContext.Activity.GetConversationReference());
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [sign], cancellationToken).ConfigureAwait(false);
            await Task.Delay(_period, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
