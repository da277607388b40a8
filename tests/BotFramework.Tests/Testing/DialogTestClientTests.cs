using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_is_begun_with_its_options_continued_and_begun_again()
    {
        var client = new DialogTestClient(Channels.Msteams, Dialog(), initialDialogOptions: "Which order?");

        var reply = await client.SendActivityAsync<IMessageActivity>("hello");
        Assert.Equal(("Which order?", Channels.Msteams), (reply.Text, reply.ChannelId));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("ask", client.DialogContext.ActiveDialog.Id);

        reply = await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Message, Text = "100234501" });
        Assert.Equal("Thanks", reply.Text);
        Assert.Equal("Bye", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal((DialogTurnStatus.Complete, "100234501"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));

        Assert.Equal("Which order?", (await client.SendActivityAsync<IMessageActivity>("hello")).Text);
    }

    [Fact]
    public async Task An_adapter_state_and_middleware_of_ones_own_are_used()
    {
        var state = new ConversationState(new MemoryStorage());
        var client = new DialogTestClient(new TestAdapter(Channels.Slack), Dialog(), "Which order?", [new Shouting()], state);

        Assert.Equal("WHICH ORDER?", (await client.SendActivityAsync<IMessageActivity>("hello")).Text);
        Assert.Same(state, client.ConversationState);
    }

    private static WaterfallDialog Dialog() => new("ask",
    [
        async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync((string)step.Options, cancellationToken: cancellationToken);
            return Microsoft.Bot.Builder.Dialogs.Dialog.EndOfTurn;
        },
        async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync("Thanks", cancellationToken: cancellationToken);
            await step.Context.SendActivityAsync("Bye", cancellationToken: cancellationToken);
            return await step.EndDialogAsync(step.Result, cancellationToken);
        },
    ]);

    private sealed class Shouting : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(activity => activity.Text = activity.Text?.ToUpperInvariant());
                return send();
            });
            return next(cancellationToken);
        }
    }
}
