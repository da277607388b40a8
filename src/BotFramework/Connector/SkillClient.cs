using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector;

/// <summary>Posts activities to other bots, with a token for each.</summary>
/// <remarks>Does not own the <see cref="HttpClient"/>.</remarks>
internal sealed partial class SkillClient(ServiceClientCredentialsFactory credentialsFactory, HttpClient httpClient, string loginEndpoint, bool validateAuthority, ILogger logger) : BotFrameworkClient
{
    private readonly ILogger _logger = logger ?? NullLogger.Instance;

    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fromBotId);
        ArgumentNullException.ThrowIfNull(toBotId);
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);

        var credentials = await credentialsFactory.CreateCredentialsAsync(fromBotId, toBotId, loginEndpoint, validateAuthority, cancellationToken).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Post, toUrl);
        request.Headers.TryAddWithoutValidation("User-Agent", ConnectorClient.UserAgent);
        if (ConversationConstants.CanBeHeader(conversationId))
        {
            request.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, conversationId);
        }

        request.Content = new ByteArrayContent(BotJson.ToUtf8(Addressed(activity, serviceUrl, conversationId)));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

        using var response = await httpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var answer = new InvokeResponse<T> { Status = (int)response.StatusCode };
        if (response.IsSuccessStatusCode)
        {
            answer.Body = BotJson.Parse<T>(body);
        }
        else
        {
            Log.Refused(_logger, toBotId, answer.Status);
            answer.Body = typeof(T) == typeof(object) ? (T)(object)body : default;
        }

        return answer;
    }

    /// <summary>A copy that the other bot answers to this one, and that says where it came from.</summary>
    private static Activity Addressed(Activity activity, Uri serviceUrl, string conversationId)
    {
        var copy = Copy(activity);
        copy.RelatesTo = new ConversationReference
        {
            ServiceUrl = activity.ServiceUrl,
            ActivityId = activity.Id,
            ChannelId = activity.ChannelId,
            Locale = activity.Locale,
            Conversation = Copy(activity.Conversation),
        };
        copy.Conversation ??= new ConversationAccount();
        copy.Conversation.Id = conversationId;
        copy.ServiceUrl = serviceUrl.ToString();
        copy.Recipient ??= new ChannelAccount();
        copy.Recipient.Role = RoleTypes.Skill;
        return copy;
    }

    private static T Copy<T>(T value) => BotJson.Parse<T>(Encoding.UTF8.GetString(BotJson.ToUtf8(value)));

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Bot {BotId} answered with status {Status}")]
        public static partial void Refused(ILogger logger, string botId, int status);
    }
}
