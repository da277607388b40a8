using Microsoft.Bot.Builder.TraceExtensions;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own, on a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId)
    {
        IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;
    }

    [JsonProperty("dialogs")]
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Whether the memory path <c>dialog</c> looks past this container, at the one around it. Default false.</summary>
    [JsonProperty("ignoreMemoryScopeBinding")]
    public bool IgnoreMemoryScopeBinding { get; set; }

    /// <summary>Where the container and all dialogs inside report to; null for nowhere.</summary>
    [JsonIgnore]
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value ?? NullBotTelemetryClient.Instance;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <returns>The context of the inner stack, or null if the container has nothing under way.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <returns>The inner dialog with that id, or null.</returns>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Looks inside and then, with <paramref name="dc"/>, where that context looks.</summary>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => FindDialog(dialogId) ?? dc?.FindDialog(dialogId);

    /// <summary>A change of version that nobody handles is reported, and the stored state used all the same.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var isHandled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!isHandled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return isHandled;
    }

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
