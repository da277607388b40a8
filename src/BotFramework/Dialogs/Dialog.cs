using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// One task in a conversation. A dialog object is shared by all conversations and turns:
/// what belongs to a conversation lives in <see cref="DialogInstance.State"/>, never in a field.
/// </summary>
public abstract class Dialog
{
    /// <summary>The result of a dialog that waits for the next activity. Shared; do not change it.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    [JsonProperty("id")]
    private string _id;

    /// <param name="dialogId">Unique within its <see cref="DialogSet"/>; without one, <see cref="OnComputeId"/> decides.</param>
    public Dialog(string dialogId = null) => _id = dialogId;

    [JsonIgnore]
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where the dialog reports to. A <see cref="DialogSet"/> gives its own to every dialog that is added.</summary>
    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient { get; set; } = NullBotTelemetryClient.Instance;

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Called with the next activity while this dialog is the active one. Ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        => dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Called when a dialog that this one began has ended. Ends this dialog too, with the same result, unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        PassedToken.Refuse(result);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Called when the dialog has to ask its open question again.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Called when the dialog leaves the stack, for whatever <paramref name="reason"/>.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>A text that changes when stored state may no longer fit the dialog. See <see cref="DialogEvents.VersionChanged"/>.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Handles an event here, in the parents if it bubbles, or here after all.</summary>
    /// <returns>Whether the event was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (e.Bubble && dc.Parent is not null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>First chance at an event, before the parents see it. True stops it.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => Task.FromResult(false);

    /// <summary>Last chance at an event that no parent handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;

#pragma warning disable IDE0060 // The signature is Microsoft's; there is no debugger here to tell the place to.
    protected void RegisterSourceLocation(string path, int lineNumber)
    {
    }
#pragma warning restore IDE0060
}
