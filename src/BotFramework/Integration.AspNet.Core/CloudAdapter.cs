using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Joins a bot to the Bot Connector: takes its requests, and sends replies to its service.</summary>
/// <remarks>
/// For dependency injection derive a class with one constructor. Streaming connections are not served: a request other than POST gets status 405.
/// </remarks>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>An adapter without authentication.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>Runs a turn for the activity in the request.</summary>
    /// <remarks>
    /// Status 400 for a body that is no activity, or that has no address for its replies though they are expected there; 401 when the
    /// request is refused; else 200, or the status of the answer to an invoke. What the bot throws goes to <see cref="BotAdapter.OnTurnError"/>.
    /// </remarks>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest).ConfigureAwait(false);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            Log.NoActivity(Logger);
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (activity.DeliveryMode != DeliveryModes.ExpectReplies && !Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out _))
        {
            Log.NoServiceUrl(Logger);
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var invokeResponse = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(httpResponse, invokeResponse).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException exception)
        {
            Log.Refused(Logger, exception.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <exception cref="InvalidOperationException">Always: there are no streaming connections.</exception>
    protected override ConnectorFactory GetStreamingConnectorFactory(Activity activity) =>
        throw new InvalidOperationException("The conversation came over a streaming connection, and there are none.");

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Refused a request whose body is no activity")]
        public static partial void NoActivity(ILogger logger);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Refused an activity without a serviceUrl")]
        public static partial void NoServiceUrl(ILogger logger);

        [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Refused a request: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
