namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tries something until it succeeds.</summary>
public static class Retry
{
    /// <param name="task">What to try.</param>
    /// <param name="retryExceptionHandler">Decides after a failure, which is the first after 0 retries.</param>
    /// <exception cref="AggregateException">All the failures, after the last.</exception>
    public static Task<TResult> Run<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler) =>
        RunAsync(task, retryExceptionHandler, TimeProvider.System);

    internal static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(retryExceptionHandler);

        var failures = new List<Exception>();
        while (true)
        {
            RetryParams next;
            try
            {
                return await task().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                next = retryExceptionHandler(exception, failures.Count);
                failures.Add(exception);
            }

            if (!next.ShouldRetry)
            {
                throw new AggregateException("Failed to acquire token for client credentials.", failures);
            }

            await Task.Delay(next.RetryAfter.WithJitter(), timeProvider).ConfigureAwait(false);
        }
    }
}
