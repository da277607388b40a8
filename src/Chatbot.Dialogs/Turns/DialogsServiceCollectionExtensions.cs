using Chatbot.Dialogs.BotConnector;
using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Tasks.AnswerTopic;
using Chatbot.Dialogs.Tasks.ClarifyIntent;
using Chatbot.Understanding.Entities;
using Chatbot.Understanding.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Chatbot.Dialogs.Turns;

public static class DialogsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the content, <see cref="UnderstandingModel"/> and <see cref="EntityRecognizer"/>, and binds the sections
    /// <c>Understanding</c> (<see cref="UnderstandingModelOptions"/>) and <c>Entities</c> (<see cref="EntityOptions"/>).
    /// </summary>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddContent(configuration);
        services.AddOptions<UnderstandingModelOptions>().Bind(configuration.GetSection(UnderstandingModelOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(provider => new ModelFolder(Path.Combine(
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
            provider.GetRequiredService<IOptions<UnderstandingModelOptions>>().Value.ModelFolder)));
        services.AddOptions<EntityOptions>().Bind(configuration.GetSection("Entities")).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<UnderstandingModel>();
        services.TryAddSingleton(provider => new EntityRecognizer(provider.GetRequiredService<IOptions<EntityOptions>>().Value));
        return services;
    }

    /// <summary>
    /// Adds the bot: <see cref="IBot"/>, its middleware as <see cref="IMiddleware"/> in the order in which adapters have to
    /// use them, and <see cref="TurnErrorHandler"/>. The caller adds <see cref="IStorage"/> and
    /// <see cref="Conversations.IConversationStore"/>.
    /// </summary>
    public static IServiceCollection AddPayLaterBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddUnderstanding(configuration);
        services.TryAddSingleton<ConversationState>();
        services.TryAddSingleton(provider => new BotStateSet(provider.GetRequiredService<ConversationState>()));
        services.AddSingleton<IMiddleware, OneTurnAtATimeMiddleware>();
        services.AddSingleton<IMiddleware, RelateToReplyMiddleware>();
        services.AddSingleton<IMiddleware, CardClickMiddleware>();
        services.AddSingleton<IMiddleware, StoreThenSendMiddleware>();
        services.TryAddSingleton<TurnErrorHandler>();
        services.TryAddSingleton<MessageReader>();
        services.TryAddSingleton<ReplySender>();
        services.TryAddSingleton<AnswerTopicDialog>();
        services.TryAddSingleton<ClarifyIntentDialog>();
        services.TryAddSingleton<RootDialog>();
        services.TryAddSingleton<IBot, PayLaterBot>();
        return services;
    }
}
