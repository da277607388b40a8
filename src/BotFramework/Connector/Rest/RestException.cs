namespace Microsoft.Rest;

/// <summary>A service refused a request, or answered it in a way that makes no sense.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
