namespace Microsoft.Rest;

/// <summary>What proves to a service who is calling.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Prepares a client that is going to use this.</summary>
    public virtual void InitializeServiceClient<T>(ServiceClient<T> client)
        where T : ServiceClient<T>
    {
    }

    /// <summary>Adds the proof to a request.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
