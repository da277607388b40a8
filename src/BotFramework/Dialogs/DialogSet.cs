using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by id. Fill it before the first turn; afterwards it is only read.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private string _version;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    /// <summary>A set without a state of its own, as inside a component.</summary>
    public DialogSet()
    {
    }

    /// <param name="dialogState">Where the stack of a conversation is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
        => _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>Where the dialogs of the set, present and future, report to; null for nowhere.</summary>
    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>
    /// Adds a dialog and those it depends on. Another dialog with an id that is taken gets a number after its id;
    /// the same dialog again changes nothing.
    /// </summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);

        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs.Add(dialog.Id, dialog);
        _version = null;

        foreach (var dependency in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(dependency);
        }

        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without a place for its state.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException($"This {nameof(DialogSet)} has no state accessor: give its constructor one to create contexts.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>The dialog, or null if the set has none with that id.</returns>
    public Dialog Find(string dialogId) => _dialogs.GetValueOrDefault(DialogId.Require(dialogId));

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A hash over the versions of all dialogs, in the order in which they were added.</summary>
    public virtual string GetVersion()
        => _version ??= Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion())))));

    private string FreeId(string id)
        => Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => id + number.ToString(CultureInfo.InvariantCulture))
            .First(candidate => !_dialogs.ContainsKey(candidate));
}
