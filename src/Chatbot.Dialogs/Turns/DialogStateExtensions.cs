using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace Chatbot.Dialogs.Turns;

internal static class DialogStateExtensions
{
    /// <summary>
    /// The record that the dialog was begun with. In a later turn it comes out of a store, and stores that keep no type names
    /// give back plain JSON.
    /// </summary>
    public static TState StateAs<TState>(this WaterfallStepContext step)
        where TState : class =>
        step.Options as TState
        ?? (step.Options as JToken ?? JToken.FromObject(step.Options)).ToObject<TState>()
        ?? throw new InvalidOperationException($"The dialog was begun without its {typeof(TState).Name}.");
}
