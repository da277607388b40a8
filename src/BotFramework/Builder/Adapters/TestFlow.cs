using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using Debugger = System.Diagnostics.Debugger;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation written down as what the customer says and the bot replies.</summary>
/// <remarks>
/// It runs as it is written, each step when the one before it is done; <see cref="StartTestAsync"/> waits for the end. Each method gives a longer flow
/// and leaves this one as it is. A reply that is wrong ends the flow with an <see cref="InvalidOperationException"/>, one that does not come in time (milliseconds; a debugger stops
/// the clock) with a <see cref="TaskCanceledException"/>.
/// </remarks>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _steps = Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot is null ? throw new ArgumentNullException(nameof(bot)) : bot.OnTurnAsync)
    {
    }

    /// <summary>Continues <paramref name="flow"/>, whose steps so far are <paramref name="task"/>.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = task ?? Task.CompletedTask;
    }

    /// <summary>Continues <paramref name="flow"/>, whose steps so far are what <paramref name="getTask"/> starts.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    /// <summary>Ends when the flow has.</summary>
    public Task StartTestAsync() => _steps;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, default));
    }

    /// <summary>Tells the bot that the customer joined.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, default);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Plays a transcript: what the bot said in it is expected, the rest is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return Play(activities, (flow, expected) => flow.AssertReply(expected, description, timeout));
    }

    /// <inheritdoc cref="Test(IEnumerable{IActivity}, string, uint)"/>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return Play(activities, (flow, expected) => flow.AssertReply(actual => validateReply(expected, actual), description, timeout));
    }

    /// <summary>Expects a message with this text, but for space around it.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000)
    {
        return AssertText(text => text?.Trim() == expected?.Trim(), expected, description, timeout);
    }

    /// <summary>Expects a message whose text holds this.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertText(text => text?.Contains(expected, StringComparison.Ordinal) is true, $"… {expected} …", description, timeout);
    }

    /// <summary>Expects a message with one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertText(candidates.Contains, string.Join(" or ", candidates), description, timeout);
    }

    /// <summary>Expects an activity of this one's type and, of a message, text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    /// <summary>Expects an activity of this one's type that is equal; without a comparer, as far as the text of a message goes.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            actual =>
            {
                Require(actual.Type == expected.Type, description, expected.Type, actual.Type);
                var isEqual = equalityComparer?.Equals(expected, actual) ?? TextOf(expected) == TextOf(actual);
                Require(isEqual, description, Describe(expected), Describe(actual));
            },
            description,
            timeout);
    }

    /// <summary>Expects an activity at which <paramref name="validateActivity"/> does not throw.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () =>
        {
            var reply = await NextReplyAsync(timeout).ConfigureAwait(false)
                ?? throw new TaskCanceledException($"No reply within {timeout} ms: {description}");
            validateActivity(reply);
        });
    }

    /// <summary>Expects that nothing comes for this long.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        var reply = await NextReplyAsync(timeout).ConfigureAwait(false);
        Require(reply is null, description, "no reply", reply is null ? null : Describe(reply));
    });

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text?.Trim();

    private static string Describe(IActivity activity) => activity.AsMessageActivity()?.Text ?? activity.Type;

    private static void Require(bool condition, string description, string expected, string actual)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"{description}:\nExpected:{expected}\nReceived:{actual}");
        }
    }

    private static bool IsFromBot(IActivity activity) =>
        string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private TestFlow Play(IEnumerable<IActivity> activities, Func<TestFlow, IActivity, TestFlow> assert) =>
        activities.Aggregate(this, (flow, activity) => IsFromBot(activity) ? assert(flow, activity) : flow.Send(activity));

    private TestFlow AssertText(Func<string, bool> isExpected, string expected, string description, uint timeout) => AssertReply(
        actual =>
        {
            Require(actual.Type == ActivityTypes.Message, description, ActivityTypes.Message, actual.Type);
            var text = actual.AsMessageActivity().Text;
            Require(isExpected(text), description, expected, text);
        },
        description,
        timeout);

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _steps.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        },
        this);

    // The reply, or null when none comes in time.
    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        var patience = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout);
        using var timer = new CancellationTokenSource(patience, TimeProvider.System);
        try
        {
            return await _adapter.GetNextReplyAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            return null;
        }
    }
}
