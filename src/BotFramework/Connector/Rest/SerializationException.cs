namespace Microsoft.Rest;

/// <summary>A service answered with something else than the JSON that was expected.</summary>
public class SerializationException : RestException
{
    public SerializationException()
    {
    }

    public SerializationException(string message)
        : base(message)
    {
    }

    public SerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="message">What went wrong.</param>
    /// <param name="content">What the service answered.</param>
    /// <param name="innerException">Why it could not be read.</param>
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    /// <summary>What the service answered.</summary>
    public string Content { get; set; }
}
