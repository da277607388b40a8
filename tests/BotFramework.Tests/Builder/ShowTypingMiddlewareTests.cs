using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Builder;

public class ShowTypingMiddlewareTests
{
    private readonly TimerNotingClock _clock = new();
    private readonly RecordingAdapter _adapter = new();

    public ShowTypingMiddlewareTests()
    {
        _adapter.Use(new ShowTypingMiddleware(500, 2000, _clock));
    }

    [Fact]
    public async Task A_slow_turn_shows_a_sign_after_the_delay_and_then_every_period()
    {
        await _adapter.RunAsync(RecordingAdapter.Incoming(), async (_, _) =>
        {
            await _clock.WaitForTimerAsync();
            _clock.Advance(TimeSpan.FromMilliseconds(499));
            Assert.Empty(_adapter.Sent);

            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await _clock.WaitForTimerAsync();
            Assert.Single(_adapter.Sent);

            _clock.Advance(TimeSpan.FromMilliseconds(2000));
            await _clock.WaitForTimerAsync();
            Assert.Equal(2, _adapter.Sent.Count);
        });

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _adapter.Sent.Count);
        Assert.All(_adapter.Sent, sign => Assert.Equal((ActivityTypes.Typing, "c1"), (sign.Type, sign.Conversation.Id)));
    }

    [Fact]
    public async Task A_quick_turn_shows_none()
    {
        await _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) => Task.CompletedTask);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [InlineData(ActivityTypes.Event, null)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies)]
    public async Task Only_a_message_whose_replies_are_sent_starts_the_clock(string type, string? deliveryMode)
    {
        var activity = RecordingAdapter.Incoming();
        activity.Type = type;
        activity.DeliveryMode = deliveryMode;

        await _adapter.RunAsync(activity, (_, _) => Task.CompletedTask);

        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public async Task A_bot_that_calls_this_one_as_its_skill_is_shown_none()
    {
        using var turnContext = new TurnContext(_adapter, RecordingAdapter.Incoming());
        turnContext.TurnState.Set<IIdentity>(BotAdapter.BotIdentityKey, new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.VersionClaim, "2.0"),
            new Claim(AuthenticationConstants.AudienceClaim, "this bot"),
            new Claim(AuthenticationConstants.AuthorizedParty, "the parent"),
        ]));

        await _adapter.RunAsync(turnContext, (_, _) => Task.CompletedTask);

        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public void Times_below_zero_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(period: 0));
    }

    private sealed class TimerNotingClock : FakeTimeProvider
    {
        private readonly SemaphoreSlim _started = new(0);

        public int Timers => _started.CurrentCount;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _started.Release();
            return timer;
        }

        public async Task WaitForTimerAsync() => Assert.True(await _started.WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
