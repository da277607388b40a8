using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The states that a turn's dialogs can see: the user's and the conversation's, as far as the adapter was given them.</summary>
internal sealed class DialogMemory(ITurnContext turnContext)
{
    private readonly BotState[] _states =
    [
        .. new BotState[] { turnContext.TurnState.Get<UserState>(), turnContext.TurnState.Get<ConversationState>() }.Where(state => state is not null),
    ];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var state in _states)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        foreach (var state in _states)
        {
            await state.SaveChangesAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All that is known at the end of a turn, seen from the innermost active dialog.</summary>
    public JObject Snapshot(DialogContext dialogContext)
    {
        var snapshot = new JObject();
        Add("user", CachedState(nameof(UserState)));
        Add("conversation", CachedState(nameof(ConversationState)));
        Add("dialog", ContainerOf(dialogContext)?.State);
        Add("this", dialogContext.ActiveDialog?.State);
        Add(TurnMemory.Scope, TurnMemory.Of(turnContext));
        return snapshot;

        void Add(string scope, object memory)
        {
            if (memory is not null)
            {
                snapshot[scope] = JToken.FromObject(memory);
            }
        }
    }

    private static DialogInstance ContainerOf(DialogContext dialogContext)
    {
        var active = dialogContext.ActiveDialog;
        return active is not null && dialogContext.FindDialog(active.Id) is DialogContainer { IgnoreMemoryScopeBinding: false }
            ? active
            : dialogContext.Parent?.ActiveDialog ?? active;
    }

    private IDictionary<string, object> CachedState(string contextServiceKey)
        => turnContext.TurnState.TryGetValue(contextServiceKey, out var cached) ? (cached as BotState.CachedBotState)?.State : null;
}
