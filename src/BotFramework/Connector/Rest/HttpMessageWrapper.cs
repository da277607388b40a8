using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is worth keeping of an HTTP message after it is disposed.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    /// <remarks>Never holds the Authorization header: an exception that holds this may be logged.</remarks>
    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var (name, values) in headers.NonValidated)
        {
            if (!string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
            {
                Headers[name] = [.. values];
            }
        }
    }
}
