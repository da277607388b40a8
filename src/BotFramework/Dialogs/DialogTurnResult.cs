namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a dialog's turn came to.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    /// <summary>Whether the dialog also ended its parent, which must then do nothing more.</summary>
    public bool ParentEnded { get; set; }

    /// <summary>The value of the dialog that ended, if <see cref="Status"/> is <see cref="DialogTurnStatus.Complete"/>.</summary>
    public object Result { get; set; } = result;

    public DialogTurnStatus Status { get; set; } = status;
}
