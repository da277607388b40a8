namespace Microsoft.Rest;

/// <summary>A request and the response to it, with what the response said.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}
