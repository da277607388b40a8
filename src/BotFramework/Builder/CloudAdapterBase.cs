using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter that authenticates what comes in and sends replies to the service of the activity's channel.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <remarks>
    /// A trace goes to the Emulator only. The answer to an invoke is noted for the HTTP response. An activity of type
    /// <see cref="ActivityTypesEx.Delay"/> waits for its value in milliseconds.
    /// </remarks>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityListNotNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expected one or more activities.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // Only the channel gives ids.
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityNotNull(activity);
        var client = await ClientOfAsync(turnContext, cancellationToken).ConfigureAwait(false);
        return await client.Conversations.UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ConversationReferenceNotNull(reference);
        var client = await ClientOfAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await client.Conversations.DeleteActivityAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken).ConfigureAwait(false);
    }

    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, audience: null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <exception cref="ArgumentException">The activity lacks its conversation or its service URL.</exception>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(continuationActivity);
        if (continuationActivity.Conversation is null || continuationActivity.ServiceUrl is null)
        {
            throw new ArgumentException("A conversation is continued with an activity that has a conversation and a service URL.", nameof(continuationActivity));
        }

        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <summary>Asks the channel for a new conversation, then starts a turn in it with an event named <see cref="ActivityEventNames.CreateConversation"/>.</summary>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);

        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = created.ServiceUrl ?? serviceUrl;
        activity.Id = created.ActivityId ?? Guid.NewGuid().ToString("n");
        activity.Conversation = new ConversationAccount(conversationParameters.IsGroup, id: created.Id, tenantId: conversationParameters.TenantId);
        activity.ChannelData = conversationParameters.ChannelData;
        activity.Recipient = conversationParameters.Bot;
        await RunTurnAsync(identity, factory, audience, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The identity of this bot itself; anonymous without an app id.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => string.IsNullOrEmpty(botAppId)
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);

    /// <summary>How to send over the connection that a conversation came over, whose address is none of HTTP's.</summary>
    /// <exception cref="NotImplementedException">This adapter has no such connections.</exception>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) =>
        throw new NotImplementedException($"{GetType().Name} has no streaming connections.");

    /// <summary>Runs a turn in a known conversation.</summary>
    /// <remarks>The activity's delivery mode stays: with <see cref="DeliveryModes.ExpectReplies"/> nothing is sent, and the callback finds the replies in the turn.</remarks>
    protected Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        BotAssert.ActivityNotNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        var factory = continuationActivity.IsFromStreamingConnection()
            ? GetStreamingConnectorFactory(continuationActivity)
            : BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        return RunTurnAsync(claimsIdentity, factory, audience, continuationActivity, callback, cancellationToken);
    }

    /// <summary>Authenticates the sender, then runs a turn.</summary>
    /// <returns>The answer to an invoke or, with <see cref="DeliveryModes.ExpectReplies"/>, the replies; else null.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender is refused.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        var authentication = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(authentication, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="ProcessActivityAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    protected Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        BotAssert.ActivityNotNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        return RunTurnAsync(
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.ConnectorFactory,
            authenticateRequestResult.Audience,
            activity,
            callback,
            cancellationToken);
    }

    private static InvokeResponse ResultOf(TurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse
            {
                Status = (int)HttpStatusCode.OK,
                Body = new ExpectedReplies(turnContext.BufferedReplyActivities),
            };
        }

        if (turnContext.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var delay = TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture));
                await Task.Delay(delay, TimeProvider.System, cancellationToken).ConfigureAwait(false);
                return null;

            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;

            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;

            default:
                var client = await ClientOfAsync(turnContext, cancellationToken).ConfigureAwait(false);
                return string.IsNullOrEmpty(activity.ReplyToId)
                    ? await client.Conversations.SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
                    : await client.Conversations.ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<IConnectorClient> ClientOfAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<IConnectorClient>() is { } existing)
        {
            return existing;
        }

        var factory = turnContext.TurnState.Get<ConnectorFactory>()
            ?? throw new InvalidOperationException("This turn was not started by this adapter.");
        var audience = turnContext.TurnState.Get<string>(OAuthScopeKey);
        var client = await factory.CreateAsync(turnContext.Activity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set(client);
        return client;
    }

    private async Task<InvokeResponse> RunTurnAsync(ClaimsIdentity identity, ConnectorFactory factory, string audience, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Set<IIdentity>(BotIdentityKey, identity);
        turnContext.TurnState.Set(OAuthScopeKey, audience);
        turnContext.TurnState.Set(factory);
        turnContext.TurnState.Set(callback);
        turnContext.TurnState.Set(await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, cancellationToken).ConfigureAwait(false));

        // A turn that sends should fail before it does anything if it may not; one that hands its replies back has nobody to send to.
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            await ClientOfAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }

        await RunPipelineAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        return ResultOf(turnContext);
    }
}
