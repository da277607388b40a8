using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own, on a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    [JsonProperty("dialogs")]
    public DialogSet Dialogs { get; set; } = new();

    /// <returns>The context of the inner stack, or null if the container has nothing under way.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <returns>The inner dialog with that id, or null.</returns>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <inheritdoc cref="FindDialog(string)"/>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => FindDialog(dialogId);

    /// <summary>Raises <see cref="DialogEvents.VersionChanged"/> if other inner dialogs than these wrote the stored state.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var stored = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();

        if (stored is not null && stored != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false);
        }
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();
}
