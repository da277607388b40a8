namespace Microsoft.Bot.Builder;

/// <summary>One named value in a <see cref="BotState"/>.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value. If there is none, what <paramref name="defaultValueFactory"/> makes, which is then set; without a factory the default.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the value for this turn; <see cref="BotState.SaveChangesAsync"/> writes it.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Takes the value away for this turn; <see cref="BotState.SaveChangesAsync"/> writes that.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
