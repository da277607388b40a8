namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>
    /// Continues the stack in <paramref name="accessor"/>, or begins <paramref name="dialog"/> when it is empty. An exception
    /// goes as <see cref="DialogEvents.Error"/> from the innermost dialog upwards; if one handles it the turn is run again,
    /// otherwise it is thrown. Nothing is saved: that is the caller's.
    /// </summary>
    /// <remarks>
    /// Unlike Microsoft's, it sends no "Bot State" trace, which with the delivery mode expectReplies would hand the user's state
    /// to the caller. Calls between skills are not supported.
    /// </remarks>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogContext = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);

        for (var isDone = false; !isDone;)
        {
            try
            {
                var result = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
                if (result.Status == DialogTurnStatus.Empty)
                {
                    await dialogContext.BeginDialogAsync(dialog.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
                }

                isDone = true;
            }
            catch (Exception exception)
            {
                if (!await dialogContext.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }
}
