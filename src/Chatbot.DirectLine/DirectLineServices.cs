using Chatbot.Conversations;
using Chatbot.DirectLine.Activities;
using Chatbot.DirectLine.Operations;
using Chatbot.DirectLine.Tokens;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Chatbot.DirectLine;

/// <summary>Registers the Direct Line channel.</summary>
public static class DirectLineServices
{
    internal const string CorsPolicy = "DirectLine";

    /// <summary>
    /// Adds the channel and its <see cref="DirectLineAdapter"/>. The host registers the <see cref="IBot"/> and the
    /// <see cref="IConversationStore"/>, and may register <see cref="IMiddleware"/> and a
    /// <c>Func&lt;ITurnContext, Exception, Task&gt;</c> for turns that throw. The section <paramref name="configuration"/> holds
    /// <see cref="DirectLineOptions"/>.
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DirectLineTokens>();
        services.TryAddSingleton<TokenRateLimit>();
        services.TryAddSingleton<ActivityRateLimit>();
        services.TryAddSingleton<Origins>();
        services.TryAddSingleton<StreamAddress>();
        services.TryAddSingleton<StreamActivities>();
        services.TryAddSingleton<VisibleActivities>();
        services.TryAddSingleton<ConversationSignals>();
        services.TryAddSingleton<ConversationTurns>();
        services.TryAddSingleton<Inbox>();
        services.TryAddSingleton(provider => new DirectLineAdapter(
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<ConversationSignals>(),
            provider.GetRequiredService<ConversationTurns>(),
            provider.GetServices<IMiddleware>(),
            provider.GetService<Func<ITurnContext, Exception, Task>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<ConversationTurns>());
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<Origins>((cors, origins) => cors.AddPolicy(CorsPolicy, policy => policy
            .SetIsOriginAllowed(origins.Allows)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent")
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }
}
