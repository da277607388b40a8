using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>
    /// Continues the stack in <paramref name="accessor"/>, or begins <paramref name="dialog"/> when it is empty. An exception
    /// goes as <see cref="DialogEvents.Error"/> from the innermost dialog upwards; if one handles it the turn is run again,
    /// otherwise it is thrown.
    /// </summary>
    /// <remarks>
    /// A bot that calls this one as its skill is told when the dialog has ended, and may itself end it or have it ask again.
    /// State is saved if its <see cref="BotState"/> is among the turn's (<see cref="AdapterExtensions.UseBotState"/>);
    /// otherwise saving is the caller's. A trace with all state is sent, which a channel never shows, but with
    /// <see cref="DeliveryModes.ExpectReplies"/> the caller gets it: see to it that it is dropped.
    /// </remarks>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);

        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        var dialogContext = await dialogs.Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        foreach (var (key, service) in turnContext.TurnState)
        {
            dialogContext.Services[key] = service;
        }

        var memory = new DialogMemory(turnContext);
        await memory.LoadAsync(cancellationToken).ConfigureAwait(false);
        for (var isDone = false; !isDone;)
        {
            try
            {
                await RunTurnAsync(dialogContext, dialog.Id, memory, cancellationToken).ConfigureAwait(false);
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

        await memory.SaveAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunTurnAsync(DialogContext dialogContext, string dialogId, DialogMemory memory, CancellationToken cancellationToken)
    {
        var turnContext = dialogContext.Context;
        var isSkill = SkillCaller.IsPresent(turnContext);
        if (isSkill && await ObeyAsync(dialogContext, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var result = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dialogContext.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
        }

        var trace = Activity.CreateTraceActivity("BotState", "https://www.botframework.com/schemas/botState", memory.Snapshot(dialogContext.Innermost), isSkill ? "Skill State" : "Bot State");
        await turnContext.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);

        if (isSkill && result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
        {
            await turnContext.SendActivityAsync(EndOf(turnContext.Activity, result), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Does what the calling bot, not its user, wants of a skill: to stop, or to ask its question again.</summary>
    /// <returns>Whether that was what the turn is for.</returns>
    private static async Task<bool> ObeyAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var activity = dialogContext.Context.Activity;
        var isStop = activity.Type == ActivityTypes.EndOfConversation;
        var isReprompt = activity.Type == ActivityTypes.Event && activity.Name == DialogEvents.RepromptDialog;

        if (isStop && dialogContext.Stack.Count > 0)
        {
            // From the innermost stack outwards, so that every dialog ends before the one that began it.
            await dialogContext.Innermost.CancelAllDialogsAsync(cancelParents: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        else if (isReprompt && dialogContext.Stack.Count > 0)
        {
            await dialogContext.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        }

        return isStop || isReprompt;
    }

    private static Activity EndOf(Activity request, DialogTurnResult result) => new()
    {
        Type = ActivityTypes.EndOfConversation,
        Value = result.Result,
        Locale = request.Locale,
        Code = result.Status == DialogTurnStatus.Complete ? EndOfConversationCodes.CompletedSuccessfully : EndOfConversationCodes.UserCancelled,
    };
}
