using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Connector.Authentication;

public class RetryTests
{
    [Fact]
    public async Task What_succeeds_is_done_once()
    {
        var tries = 0;

        Assert.Equal("ok", await Retry.Run(() => Task.FromResult(++tries == 1 ? "ok" : "again"), (_, _) => RetryParams.DefaultBackOff(0)));
    }

    [Fact]
    public async Task It_is_tried_until_it_succeeds()
    {
        var time = new InstantTime();
        var counts = new List<int>();

        var result = await Retry.RunAsync(
            () => counts.Count < 2 ? throw new TimeoutException() : Task.FromResult(counts.Count),
            (_, retryCount) =>
            {
                counts.Add(retryCount);
                return new RetryParams(TimeSpan.FromSeconds(1));
            },
            time);

        Assert.Equal((2, 2), (result, time.Waits.Count));
        Assert.Equal([0, 1], counts);
        Assert.All(time.Waits, wait => Assert.InRange(wait.TotalMilliseconds, 1000, 1100));
    }

    [Fact]
    public async Task All_failures_are_told_in_the_end()
    {
        var failures = await Assert.ThrowsAsync<AggregateException>(() => Retry.RunAsync<int>(
            () => throw new TimeoutException(),
            (_, retryCount) => retryCount < 2 ? RetryParams.DefaultBackOff(retryCount) : RetryParams.StopRetrying,
            new InstantTime()));

        Assert.Equal(3, failures.InnerExceptions.Count);
        Assert.All(failures.InnerExceptions, failure => Assert.IsType<TimeoutException>(failure));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void By_default_it_is_tried_ten_times_more(int retryCount, bool expected)
    {
        var next = RetryParams.DefaultBackOff(retryCount);

        Assert.Equal((expected, expected ? 50 : 0), (next.ShouldRetry, next.RetryAfter.TotalMilliseconds));
    }

    [Fact]
    public void Nobody_waits_longer_than_ten_seconds_at_once()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), new RetryParams(TimeSpan.FromMinutes(1)).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(9), new RetryParams(TimeSpan.FromSeconds(9)).RetryAfter);
        Assert.False(RetryParams.StopRetrying.ShouldRetry);
    }

    [Fact]
    public void A_delay_is_lengthened_by_a_tenth_at_most()
    {
        var delays = Enumerable.Range(0, 100).Select(_ => TimeSpan.FromSeconds(10).WithJitter()).ToArray();

        Assert.All(delays, delay => Assert.InRange(delay.TotalSeconds, 10, 11));
        Assert.True(delays.Distinct().Count() > 1);
        Assert.Equal(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10).WithJitter(multiplier: 0));
    }
}
