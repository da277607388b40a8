namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A service has too much to do.</summary>
public class ThrottleException : Exception
{
    public ThrottleException()
    {
    }

    public ThrottleException(string message)
        : base(message)
    {
    }

    public ThrottleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>When it may be tried again.</summary>
    public RetryParams RetryParams { get; set; }
}
