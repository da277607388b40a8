using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class InterruptionTests
{
    [Fact]
    public async Task After_a_cancel_the_conversation_begins_anew()
    {
        var conversation = Conversation();
        await conversation.SayAsync("hello");

        await conversation.SayAsync("stop");
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.LastResult!.Status);
        Assert.Empty(conversation.Stack);

        Assert.Equal(["Which order?"], await conversation.SayAsync("hello"));
    }

    [Fact]
    public async Task A_dialog_begun_on_top_takes_the_answers_and_then_the_open_question_is_asked_again()
    {
        var conversation = Conversation();
        await conversation.SayAsync("hello");

        Assert.Equal(["Phone or chat?"], await conversation.SayAsync("help"));
        Assert.Equal(["help", "task"], conversation.Stack);
        Assert.Equal(["You chose phone", "Which order?"], await conversation.SayAsync("phone"));
        Assert.Equal(["task"], conversation.Stack);

        await conversation.SayAsync("100234501");
        Assert.Equal("100234501", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task A_side_question_can_be_answered_and_the_open_question_asked_again_without_a_dialog()
    {
        var conversation = Conversation();
        await conversation.SayAsync("hello");

        Assert.Equal(["Open all day", "Which order?"], await conversation.SayAsync("hours"));
        await conversation.SayAsync("100234501");

        Assert.Equal("100234501", conversation.LastResult!.Result);
    }

    private static DialogConversation Conversation()
    {
        var task = new ComponentDialog("task").AddDialog(new WaterfallDialog("steps", [Ask("Which order?"), EndWithAnswer]));
        task.AddDialog(new TextPrompt("text"));
        var help = new ComponentDialog("help").AddDialog(new WaterfallDialog("steps",
        [
            Ask("Phone or chat?"),
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"You chose {step.Result}", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            },
        ]));
        help.AddDialog(new TextPrompt("text"));

        return new DialogConversation(task, help) { Interrupt = InterruptAsync };
    }

    private static async Task<DialogTurnResult?> InterruptAsync(DialogContext dc)
    {
        switch (dc.Context.Activity.Text)
        {
            case "stop":
                return await dc.CancelAllDialogsAsync();
            case "help":
                return await dc.BeginDialogAsync("help");
            case "hours":
                await dc.Context.SendActivityAsync("Open all day");
                await dc.RepromptDialogAsync();
                return Dialog.EndOfTurn;
            default:
                return null;
        }
    }

    private static WaterfallStep Ask(string question) => (step, cancellationToken)
        => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);

    private static Task<DialogTurnResult> EndWithAnswer(WaterfallStepContext step, CancellationToken cancellationToken)
        => step.EndDialogAsync(step.Result, cancellationToken);
}
