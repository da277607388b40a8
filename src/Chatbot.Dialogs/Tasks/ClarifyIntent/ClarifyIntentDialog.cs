using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Tasks.ClarifyIntent;

/// <summary>
/// Asks which of two topics is meant ("Bedoel je …?"). Ends with a <see cref="ClarifiedIntent"/>, or with null when the
/// answer is something else altogether.
/// </summary>
internal sealed class ClarifyIntentDialog : ComponentDialog
{
    private readonly ReplySender _replies;

    public ClarifyIntentDialog(ReplySender replies)
        : base(nameof(ClarifyIntentDialog))
    {
        _replies = replies;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, EndAsync]));
        // Whatever is no choice ends the question too: people who are asked "a or b?" often just ask anew.
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt), (_, _) => Task.FromResult(true)) { Style = ListStyle.SuggestedAction });
    }

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = CustomerTurn.Of(step.Context);
        var state = step.StateAs<ClarifyIntentState>();
        var first = turn.Content.Topic(turn.Language, state.First).Title;
        var second = turn.Content.Topic(turn.Language, state.Second).Title;
        var titles = new Dictionary<string, object?> { ["first"] = first, ["second"] = second };
        var question = MessageFactory.Text(_replies.SharedText(turn, SharedReplies.DidYouMean, titles), inputHint: InputHints.ExpectingInput);
        return step.PromptAsync(
            nameof(ChoicePrompt),
            new PromptOptions
            {
                Prompt = question,
                Choices = [new Choice(first), new Choice(second), new Choice(_replies.SharedText(turn, SharedReplies.Neither))],
            },
            cancellationToken);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = step.StateAs<ClarifyIntentState>();
        var turn = CustomerTurn.Of(step.Context);
        ClarifiedIntent? chosen = (step.Result as FoundChoice)?.Index switch
        {
            0 => new ClarifiedIntent(state.First),
            1 => new ClarifiedIntent(state.Second),
            2 => new ClarifiedIntent(null),
            _ when turn.Intent == Intents.Deny => new ClarifiedIntent(null),
            _ => null,
        };
        return step.EndDialogAsync(chosen, cancellationToken);
    }
}
