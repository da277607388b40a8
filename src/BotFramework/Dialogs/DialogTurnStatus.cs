namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty,

    /// <summary>The active dialog waits for an activity.</summary>
    Waiting,

    /// <summary>The last dialog on the stack has ended.</summary>
    Complete,

    /// <summary>The stack was cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended, and the turn with it.</summary>
    CompleteAndWait,
}
