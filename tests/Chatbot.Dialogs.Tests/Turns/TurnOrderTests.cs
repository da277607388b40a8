using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Chatbot.Dialogs.Tests.Turns;

/// <summary>What the middleware promises, seen through bots that misbehave.</summary>
public class TurnOrderTests
{
    private const int All = 100;

    [Fact]
    public async Task Everything_said_is_stored_in_order_with_ids_and_times()
    {
        var conversation = new BotConversation();
        await conversation.JoinAsync();
        await conversation.SayAsync("Kan ik later betalen?");

        var stored = await conversation.Store.ReadAsync("test", conversation.Id, 0, All);

        Assert.Equal(
            [ActivityTypes.ConversationUpdate, ActivityTypes.Message, ActivityTypes.Message, ActivityTypes.Message],
            stored.Select(entry => entry.Activity.Type));
        Assert.Equal("Kan ik later betalen?", stored[2].Activity.Text);
        Assert.Equal(conversation.TextOf("extend_due_date.answer"), stored[3].Activity.Text);
        Assert.All(stored, entry => Assert.False(string.IsNullOrEmpty(entry.Activity.Id)));
        Assert.All(stored, entry => Assert.NotNull(entry.Activity.Timestamp));
    }

    [Fact]
    public async Task A_reply_is_stored_before_it_is_sent()
    {
        var seen = new List<int>();
        var services = BotConversation.Build(_ => { });
        BotConversation? conversation = null;
        conversation = new BotConversation(services, new Bot(async turnContext =>
        {
            // The last handler stands between the middleware and the channel.
            turnContext.OnSendActivities(async (_, _, next) =>
            {
                seen.Add((await conversation!.Store.ReadAsync("test", conversation.Id, 0, All)).Count);
                return await next();
            });
            await turnContext.SendActivityAsync("een");
            await turnContext.SendActivityAsync("twee");
        }));

        var replies = await conversation.SayAsync("hoi");

        Assert.Equal(["een", "twee"], replies.Select(reply => reply.Text));
        Assert.Equal(3, (await conversation.Store.ReadAsync("test", conversation.Id, 0, All)).Count);
        Assert.All(seen, count => Assert.Equal(3, count));
    }

    [Fact]
    public async Task A_turn_that_throws_sends_none_of_its_replies_but_an_apology_that_is_stored_too()
    {
        var conversation = new BotConversation(bot: new Bot(async turnContext =>
        {
            await turnContext.SendActivityAsync("half an answer");
            throw new InvalidOperationException("the rest is missing");
        }));

        var reply = Assert.Single(await conversation.SayAsync("hoi"));

        Assert.Equal(conversation.TextOf("shared.error"), reply.Text);
        var stored = await conversation.Store.ReadAsync("test", conversation.Id, 0, All);
        Assert.Equal(["hoi", reply.Text], stored.Select(entry => entry.Activity.Text));
    }

    [Fact]
    public async Task After_a_turn_that_threw_the_conversation_goes_on()
    {
        var fails = true;
        var conversation = new BotConversation(bot: new Bot(turnContext => fails
            ? throw new InvalidOperationException("once")
            : turnContext.SendActivityAsync("weer goed")));
        await conversation.SayAsync("hoi");
        fails = false;

        Assert.Equal("weer goed", Assert.Single(await conversation.SayAsync("hoi")).Text);
    }

    [Fact]
    public async Task Turns_of_one_conversation_do_not_overlap_and_those_of_others_do()
    {
        var running = 0;
        var overlapped = false;
        var entered = new SemaphoreSlim(0);
        var leave = new TaskCompletionSource();
        var slow = new Bot(async _ =>
        {
            overlapped |= Interlocked.Increment(ref running) > 1;
            entered.Release();
            await leave.Task.WaitAsync(TimeSpan.FromSeconds(10));
            Interlocked.Decrement(ref running);
        });
        var conversation = new BotConversation(bot: slow);
        var other = new BotConversation();

        var first = conversation.SayAsync("een");
        var second = conversation.SayAsync("twee");
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(10)));
        var elsewhere = await other.SayAsync("bedankt").WaitAsync(TimeSpan.FromSeconds(10));
        leave.SetResult();
        await Task.WhenAll(first, second);

        Assert.NotEmpty(elsewhere);
        Assert.False(overlapped);
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_trace_leaves_the_bot_as_little_as_it_is_stored()
    {
        var conversation = new BotConversation(bot: new Bot(async turnContext =>
        {
            await turnContext.SendActivityAsync(turnContext.Activity.CreateTrace("Bot State", "everything that is remembered"));
            await turnContext.SendActivityAsync("answer");
        }));

        Assert.Equal(["answer"], (await conversation.SayAsync("hoi")).Select(reply => reply.Text));
        Assert.Equal(2, (await conversation.Store.ReadAsync("test", conversation.Id, 0, All)).Count);
    }

    [Fact]
    public async Task Who_spoke_is_stored_also_where_the_channel_leaves_it_open()
    {
        var conversation = new BotConversation();
        var activity = conversation.Incoming("hoi");
        activity.Recipient.Role = null;
        await conversation.ReceiveAsync(activity);

        var stored = await conversation.Store.ReadAsync("test", conversation.Id, 0, All);

        Assert.Equal(RoleTypes.Bot, stored[1].Activity.From.Role);
    }

    [Fact]
    public async Task Typing_is_shown_at_once_and_not_stored()
    {
        var conversation = new BotConversation(bot: new Bot(async turnContext =>
        {
            await turnContext.SendActivityAsync("answer");
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing));
        }));

        var replies = await conversation.SayAsync("hoi");

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], replies.Select(reply => reply.Type));
        Assert.Equal(2, (await conversation.Store.ReadAsync("test", conversation.Id, 0, All)).Count);
    }

    private sealed class Bot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}
