namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether to try again, and after how long.</summary>
public class RetryParams
{
    private const int MaxRetries = 10;
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMilliseconds(50);

    public RetryParams()
    {
    }

    /// <param name="retryAfter">How long to wait; more than ten seconds count as ten.</param>
    /// <param name="shouldRetry">Whether to try again.</param>
    public RetryParams(TimeSpan retryAfter, bool shouldRetry = true)
    {
        RetryAfter = retryAfter > MaxWait ? MaxWait : retryAfter;
        ShouldRetry = shouldRetry;
    }

    public static RetryParams StopRetrying { get; } = new();

    public TimeSpan RetryAfter { get; set; }

    public bool ShouldRetry { get; set; }

    /// <summary>Again after 50 ms, ten times.</summary>
    /// <param name="retryCount">How often it was tried again before.</param>
    public static RetryParams DefaultBackOff(int retryCount) => retryCount < MaxRetries ? new RetryParams(DefaultWait) : StopRetrying;
}
