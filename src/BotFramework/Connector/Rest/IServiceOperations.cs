namespace Microsoft.Rest;

/// <summary>A group of operations of a service.</summary>
public interface IServiceOperations<TClient>
    where TClient : ServiceClient<TClient>
{
    TClient Client { get; }
}
