namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What one step of a <see cref="WaterfallDialog"/> gets to see.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _isNextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        // The base class was given dc for its services; the step stands in dc's place, not below it.
        Parent = dc.Parent;
        Index = index;
        Options = options;
        Reason = reason;
        Result = result;
        Values = values;
    }

    /// <summary>The step's place, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with. After a turn it is as storage gives it back, possibly as JSON.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>The result of the dialog that the step before began, or the text of the activity.</summary>
    public object Result { get; }

    /// <summary>Values that the steps share. After a turn they are as storage gives them back: whole numbers as long, objects possibly as JSON.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">The step did so already.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        PassedToken.Refuse(result);
        if (_isNextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' calls {nameof(NextAsync)} for the second time.");
        }

        _isNextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
