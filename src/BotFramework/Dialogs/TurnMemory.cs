namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What dialogs note for the rest of the turn, in <see cref="ITurnContext.TurnState"/> where the paths of <see cref="TurnPath"/> lead.</summary>
internal static class TurnMemory
{
    public const string Scope = "turn";

    public static readonly string Activity = TurnPath.GetPropertyName(TurnPath.Activity);
    public static readonly string LastResult = TurnPath.GetPropertyName(TurnPath.LastResult);

    public static IDictionary<string, object> Of(ITurnContext turnContext)
    {
        if (!turnContext.TurnState.TryGetValue(Scope, out var memory) || memory is not IDictionary<string, object> values)
        {
            turnContext.TurnState[Scope] = values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        }

        return values;
    }
}
