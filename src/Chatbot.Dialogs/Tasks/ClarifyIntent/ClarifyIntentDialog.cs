using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Chatbot.Dialogs.Tasks.ClarifyIntent;

/// <summary>
/// Asks which of two topics is meant ("Bedoel je …?"). Ends with a <see cref="ClarifiedIntent"/>, or with null when the
/// answer is something else altogether.
/// </summary>
internal sealed class ClarifyIntentDialog : ComponentDialog
{
    /// <summary>"De eerste graag" is a choice; "ik heb al twee herinneringen gekregen" is not, although it has a number.</summary>
    private const int MostWordsOfAPlace = 3;

    private readonly ReplySender _replies;

    public ClarifyIntentDialog(ReplySender replies)
        : base(nameof(ClarifyIntentDialog))
    {
        _replies = replies;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, EndAsync]));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt), AcceptAsync) { Style = ListStyle.SuggestedAction });
    }

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = CustomerTurn.Of(step.Context);
        var state = step.StateAs<ClarifyIntentState>();
        var first = turn.Content.Topic(turn.Language, state.First).Title;
        var second = turn.Content.Topic(turn.Language, state.Second).Title;
        var question = state.Again
            ? _replies.SharedActivity(turn, SharedReplies.WhichOne)
            : _replies.SharedActivity(turn, SharedReplies.DidYouMean, new Dictionary<string, object?> { ["first"] = first, ["second"] = second });
        return step.PromptAsync(
            nameof(ChoicePrompt),
            new PromptOptions
            {
                Prompt = question,
                Choices = [new Choice(first), new Choice(second), new Choice(_replies.SharedText(turn, SharedReplies.Neither))],
            },
            cancellationToken);
    }

    /// <summary>Whatever is no choice ends the question too: people who are asked "a or b?" often just ask anew.</summary>
    private static Task<bool> AcceptAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken)
    {
        if (prompt.Recognized.Value is { } found
            && !string.Equals(found.Synonym, found.Value, StringComparison.OrdinalIgnoreCase)
            && prompt.Context.Activity.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWordsOfAPlace)
        {
            prompt.Recognized.Value = null!; // As the prompt itself leaves it where nothing was recognised.
        }

        return Task.FromResult(true);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = step.StateAs<ClarifyIntentState>();
        var intent = CustomerTurn.Of(step.Context).Intent;
        if (step.Result is null && intent == Intents.Affirm && !state.Again)
        {
            return step.ReplaceDialogAsync(step.ActiveDialog.Id, state with { Again = true }, cancellationToken);
        }

        ClarifiedIntent? chosen = (step.Result as FoundChoice)?.Index switch
        {
            0 => new ClarifiedIntent(state.First),
            1 => new ClarifiedIntent(state.Second),
            2 => new ClarifiedIntent(null),
            _ when intent == Intents.Deny => new ClarifiedIntent(null),
            _ => null,
        };
        return step.EndDialogAsync(chosen, cancellationToken);
    }
}
