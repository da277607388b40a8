using System.Globalization;
using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Tasks.AnswerTopic;
using Chatbot.Dialogs.Tasks.ClarifyIntent;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Turns;

/// <summary>Decides for each message who gets it: an interruption, the dialog that is waiting for an answer, or the dialog that the topic names.</summary>
/// <remarks>
/// It ends when the customer says goodbye, not with an answer: a bot that uses this one as a skill is then told that the conversation is its own again,
/// and what is remembered of it would be lost between two questions.
/// </remarks>
internal sealed class RootDialog : ComponentDialog
{
    private readonly ReplySender _replies;

    public RootDialog(ReplySender replies, AnswerTopicDialog answerTopic, ClarifyIntentDialog clarifyIntent)
        : base(nameof(RootDialog))
    {
        _replies = replies;
        AddDialog(answerTopic);
        AddDialog(clarifyIntent);
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        EndOrWait(innerDc, await BeginAsync(innerDc, cancellationToken).ConfigureAwait(false));

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        EndOrWait(innerDc, await ContinueAsync(innerDc, cancellationToken).ConfigureAwait(false));

    private static DialogTurnResult EndOrWait(DialogContext innerDc, DialogTurnResult result) =>
        CustomerTurn.Of(innerDc.Context).Intent is Intents.Goodbye or Intents.Cancel ? result : EndOfTurn;

    private Task<DialogTurnResult> BeginAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        CustomerTurn.Of(innerDc.Context).IsInOtherLanguage ? AskToTranslateAsync(innerDc, cancellationToken) : RouteAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> ContinueAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (CustomerTurn.Of(innerDc.Context).IsInOtherLanguage)
        {
            return await AskToTranslateAsync(innerDc, cancellationToken).ConfigureAwait(false);
        }

        if (Interrupts(CustomerTurn.Of(innerDc.Context)))
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return await RouteAsync(innerDc, cancellationToken).ConfigureAwait(false);
        }

        var result = await innerDc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        return result switch
        {
            { Status: DialogTurnStatus.Waiting } => result,
            { Result: ClarifiedIntent { Intent: { } intent } } => await AnswerAsync(innerDc, intent, cancellationToken).ConfigureAwait(false),
            { Result: ClarifiedIntent } => await NeitherAsync(innerDc, cancellationToken).ConfigureAwait(false),
            // The dialog had no use for the message: the customer went on to something else.
            _ => await RouteAsync(innerDc, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>A button or a typed caption names its topic, whatever was asked; so do the ways out.</summary>
    private static bool Interrupts(CustomerTurn turn) =>
        turn.Understood is null
        || turn.Intent is Intents.HumanAgent or Intents.Cancel or Intents.StartOver or Intents.SwitchLanguage;

    private async Task<DialogTurnResult> RouteAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = CustomerTurn.Of(innerDc.Context);
        if (turn.Understood is { CloseSecond: { } second } understood)
        {
            return await innerDc.BeginDialogAsync(
                nameof(ClarifyIntentDialog),
                new ClarifyIntentState(understood.Candidates[0].Intent, second.Intent),
                cancellationToken).ConfigureAwait(false);
        }

        return await AnswerAsync(innerDc, turn.Intent, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AskLanguageAsync(DialogContext innerDc, CustomerTurn turn, CancellationToken cancellationToken)
    {
        turn.Data.Misses = 0;
        await _replies.SendTopicAsync(
            innerDc.Context, Intents.SwitchLanguage, AnswerTopicReplies.WhichLanguage, cancellationToken, LanguageButtons(turn)).ConfigureAwait(false);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    /// <summary>
    /// The dialog that waits goes on waiting, and it is no miss: the answer names the people at Klarna already, and the same question in
    /// Dutch or English may well be understood.
    /// </summary>
    private async Task<DialogTurnResult> AskToTranslateAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = CustomerTurn.Of(innerDc.Context);
        await _replies.SendSharedInAllLanguagesAsync(innerDc.Context, SharedReplies.OtherLanguage, LanguageButtons(turn), cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    private static IEnumerable<CardAction> LanguageButtons(CustomerTurn turn) => turn.Content.Languages.Select(language =>
        ReplySender.ButtonOf(CultureInfo.GetCultureInfo(language).TextInfo.ToTitleCase(CultureInfo.GetCultureInfo(language).NativeName), Intents.SwitchLanguage));

    private async Task<DialogTurnResult> AnswerAsync(DialogContext innerDc, string intent, CancellationToken cancellationToken)
    {
        if (intent == Intents.SwitchLanguage && !LanguageSwitch.TryApply(CustomerTurn.Of(innerDc.Context), innerDc.Context))
        {
            return await AskLanguageAsync(innerDc, CustomerTurn.Of(innerDc.Context), cancellationToken).ConfigureAwait(false);
        }

        var turn = CustomerTurn.Of(innerDc.Context);
        turn.Data.Misses = intent == Intents.None ? turn.Data.Misses + 1 : 0;
        var topic = turn.Content.Topic(turn.Language, intent);
        return await innerDc.BeginDialogAsync(topic.Dialog, new AnswerTopicState(intent), cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> NeitherAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        CustomerTurn.Of(innerDc.Context).Data.Misses++;
        await _replies.SendSharedAsync(innerDc.Context, SharedReplies.NeitherChosen, cancellationToken).ConfigureAwait(false);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}
