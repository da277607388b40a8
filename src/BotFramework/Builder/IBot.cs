namespace Microsoft.Bot.Builder;

/// <summary>What answers the activities of a conversation.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
