using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>A channel's service, over HTTP.</summary>
/// <remarks>
/// A request that the service has no time for is tried again a few times, as <see cref="BackOff"/> has it. A token that the service refuses is
/// renewed once. An <see cref="HttpClient"/> that is handed over is disposed with this, unless a parameter says otherwise.
/// </remarks>
public partial class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    /// <summary>The version of the protocol, as the connector's services want to be told.</summary>
    private static readonly ProductInfoHeaderValue Protocol = new("Microsoft-BotFramework", "3.1");

    private static readonly ProductInfoHeaderValue Library = new("BotBuilder", typeof(ConnectorClient).Assembly.GetName().Version.ToString());

    private static readonly ProductInfoHeaderValue Platform =
        ProductInfoHeaderValue.TryParse($"({GetASPNetVersion()}; {GetOsVersion()}; {GetArchitecture()})", out var platform) ? platform : null;

    private IAttachments _attachments;
    private IConversations _conversations;
    private JsonSerializerSettings _serializationSettings;
    private JsonSerializerSettings _deserializationSettings;

    public virtual IAttachments Attachments => _attachments ??= new Attachments(this);

    public Uri BaseUri { get; set; } = new(AuthenticationConstants.OAuthUrl);

    public virtual IConversations Conversations => _conversations ??= new Conversations(this);

    public ServiceClientCredentials Credentials { get; }

    /// <summary>Changes to it count for requests that are made afterwards.</summary>
    public JsonSerializerSettings DeserializationSettings => _deserializationSettings ??= MessageSerializerSettings.Create();

    /// <inheritdoc cref="DeserializationSettings"/>
    public JsonSerializerSettings SerializationSettings => _serializationSettings ??= MessageSerializerSettings.Create();

    internal static string UserAgent { get; } = string.Join(' ', new[] { Protocol, Library, Platform }.Where(part => part is not null));

    // Null is the shared serializer: settings that nobody has asked for are as they were made.
    internal JsonSerializer Serializer => _serializationSettings is null ? null : JsonSerializer.Create(_serializationSettings);

    internal JsonSerializer Deserializer => _deserializationSettings is null ? null : JsonSerializer.Create(_deserializationSettings);

    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal RetryingSender Sender => new(HttpClient, Credentials, TimeProvider);

    /// <summary>Has the client say in each request which library it is, once.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);

        // The headers of a client that is shared can be changed by one thread at a time only.
        lock (httpClient)
        {
            var userAgent = httpClient.DefaultRequestHeaders.UserAgent;
            foreach (var part in new[] { Protocol, Library, Platform })
            {
                if (part is not null && !userAgent.Contains(part))
                {
                    userAgent.Add(part);
                }
            }

            httpClient.DefaultRequestHeaders.ExpectContinue = false;
        }
    }

    public static string GetArchitecture() => RuntimeInformation.OSArchitecture.ToString();

    /// <summary>The framework that the process was built for.</summary>
    public static string GetASPNetVersion() =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName ?? RuntimeInformation.FrameworkDescription;

    /// <summary>The version of the assembly that holds the client's type.</summary>
    public static string GetClientVersion<T>(T client)
        where T : ServiceClient<T>
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetType().Assembly.GetName().Version.ToString();
    }

    public static string GetOsVersion() => RuntimeInformation.OSDescription;
}
