namespace Microsoft.Bot.Builder;

/// <summary>Runs around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Runs before and after <paramref name="next"/>; the bot gets the turn only if that is called.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
