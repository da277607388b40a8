using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace Chatbot.Dialogs.Tasks.AnswerTopic;

/// <summary>Answers a topic from its content and is done.</summary>
internal sealed class AnswerTopicDialog(ReplySender replies) : Dialog(Name)
{
    /// <summary>How content names this dialog in a topic's front matter.</summary>
    public const string Name = "answer";

    private const int MissesBeforeEscalation = 2;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var intent = ((AnswerTopicState)options!).Intent;
        var missedAgain = intent == Intents.None && CustomerTurn.Of(dc.Context).Data.Misses >= MissesBeforeEscalation;
        var key = missedAgain ? AnswerTopicReplies.SecondMiss : AnswerTopicReplies.Answer;
        await replies.SendTopicAsync(dc.Context, intent, key, cancellationToken).ConfigureAwait(false);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
