namespace Microsoft.Rest;

/// <summary>What proves to a service who is calling.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds the proof to a request.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
