namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog stack of one conversation, or of one component in it, during one turn.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        Parent = parentDialogContext;
        foreach (var (key, service) in parentDialogContext.Services)
        {
            Services[key] = service;
        }
    }

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);

        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
        TurnMemory.Of(turnContext)[TurnMemory.Activity] = turnContext.Activity;
    }

    /// <summary>The dialog on top of the stack, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context inside the active dialog, if that is a container; otherwise null.</summary>
    public DialogContext Child
        => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public ITurnContext Context { get; }

    public DialogSet Dialogs { get; }

    public DialogContext Parent { get; set; }

    public TurnContextStateCollection Services { get; } = [];

    /// <summary>The dialogs under way; the active one comes first.</summary>
    public List<DialogInstance> Stack { get; }

    internal DialogContext Innermost
    {
        get
        {
            var dc = this;
            while (dc.Child is { } child)
            {
                dc = child;
            }

            return dc;
        }
    }

    /// <summary>Puts a dialog on top of the stack and starts it.</summary>
    /// <exception cref="ArgumentException">No dialog has that id, here or in a parent.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        DialogId.Require(dialogId);
        PassedToken.Refuse(options);
        try
        {
            var dialog = FindDialog(dialogId) ?? throw new ArgumentException(NotFound(dialogId), nameof(dialogId));

            Stack.Insert(0, new DialogInstance { Id = dialogId });
            return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }
    }

    /// <inheritdoc cref="BeginDialogAsync"/>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        DialogId.Require(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn to the active dialog.</summary>
    /// <returns><see cref="DialogTurnStatus.Empty"/> if there is none.</returns>
    /// <exception cref="InvalidOperationException">The active dialog is not in the set (any more).</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await AnnounceActivityAsync(cancellationToken).ConfigureAwait(false);

            return ActiveDialog is null
                ? new DialogTurnResult(DialogTurnStatus.Empty)
                : await RequireActiveDialog().ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and gives its result to the one below, or to the caller if it was the last.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        PassedToken.Refuse(result);
        try
        {
            await EndActiveDialogAsync(DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);

            return ActiveDialog is null
                ? new DialogTurnResult(DialogTurnStatus.Complete, result)
                : await RequireActiveDialog().ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and begins another in its place; the dialog below is not resumed in between.</summary>
    /// <inheritdoc cref="BeginDialogAsync"/>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        PassedToken.Refuse(options);
        try
        {
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, null, cancellationToken).ConfigureAwait(false);
            TurnMemory.Of(Context)["__repeatDialogId"] = dialogId;
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }

        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Cancels every dialog on this stack. The parents' stacks stay as they are.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
        => CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>
    /// Cancels every dialog on this stack and, with <paramref name="cancelParents"/>, on those of the parents. Each dialog
    /// after the first is told by an event before it goes; one that handles the event stays, and ends the cancelling.
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        PassedToken.Refuse(eventValue);
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        try
        {
            var isTold = false;
            for (var dc = this; dc is not null; dc = cancelParents ? dc.Parent : null)
            {
                while (dc.Stack.Count > 0)
                {
                    if (isTold && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
                    {
                        return new DialogTurnResult(DialogTurnStatus.Cancelled);
                    }

                    await dc.EndActiveDialogAsync(DialogReason.CancelCalled, null, cancellationToken).ConfigureAwait(false);
                    isTold = true;
                }

                isTold = true;
            }

            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }
    }

    /// <summary>Has the active dialog ask its open question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var isHandled = await EmitEventAsync(DialogEvents.RepromptDialog, bubble: false, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (!isHandled && ActiveDialog is not null)
            {
                await RequireActiveDialog().RepromptDialogAsync(Context, ActiveDialog, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }
    }

    /// <summary>Looks for a dialog here and then in the parents.</summary>
    /// <returns>The dialog, or null.</returns>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Raises an event at the active dialog, or with <paramref name="fromLeaf"/> at the innermost active dialog.</summary>
    /// <returns>Whether a dialog handled it.</returns>
    public async Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        try
        {
            var dc = fromLeaf ? Innermost : this;
            return dc.ActiveDialog is { } active
                && dc.FindDialog(active.Id) is { } dialog
                && await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AddStackTo(exception))
        {
            throw;
        }
    }

    /// <summary>The language of this turn, such as "nl-NL": that of <see cref="TurnContext.Locale"/>, the activity's, or else English.</summary>
    public string GetLocale() => (Context as TurnContext)?.Locale ?? Context.Activity.Locale ?? Prompts.PromptCultureModels.English.Locale;

    // Once a turn, however many containers hand the turn on to their child contexts.
    private async Task AnnounceActivityAsync(CancellationToken cancellationToken)
    {
        if (Context.TurnState.TryAdd("activityReceivedEmitted", true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        // A dialog that a release took away must not block the stack for ever: it cannot be told, but it goes.
        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.Remove(instance);
        TurnMemory.Of(Context)[TurnMemory.LastResult] = result;
    }

    private Dialog RequireActiveDialog()
        => FindDialog(ActiveDialog.Id) ?? throw new InvalidOperationException(NotFound(ActiveDialog.Id));

    private string NotFound(string dialogId)
        => $"No dialog has the id '{dialogId}'. Known here: {string.Join(", ", KnownIds())}. "
            + "Add it to this DialogSet or to a parent's, for a component with AddDialog() in its constructor.";

    private IEnumerable<string> KnownIds()
        => Dialogs.GetDialogs().Select(dialog => $"'{dialog.Id}'").Concat(Parent?.KnownIds() ?? []);

    /// <summary>Tells whoever logs the exception which dialogs were under way. The first, innermost call knows best: what it wrote stays.</summary>
    /// <returns>False, always: the exception is left to be handled.</returns>
    private bool AddStackTo(Exception exception)
    {
        if (!exception.Data.Contains(nameof(DialogContext)))
        {
            var stack = new List<string>();
            for (var dc = Innermost; dc is not null; dc = dc.Parent)
            {
                stack.AddRange(dc.Stack.Select(instance => instance.Id));
            }

            exception.Data[nameof(DialogContext)] = new Dictionary<string, object>
            {
                [nameof(ActiveDialog)] = ActiveDialog?.Id,
                [nameof(Parent)] = Parent?.ActiveDialog?.Id,
                [nameof(Stack)] = stack,
            };
        }

        return false;
    }
}
