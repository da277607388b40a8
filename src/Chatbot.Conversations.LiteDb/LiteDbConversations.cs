using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chatbot.Conversations.LiteDb;

public static class LiteDbConversations
{
    /// <summary>
    /// Conversations (<see cref="IConversationStore"/>, <see cref="ITranscriptStore"/>) and state (<see cref="IStorage"/>) in
    /// one LiteDB file, which is opened when the first of them is asked for; <see cref="LiteDbDatabase.Open"/> says what
    /// <paramref name="connection"/> can be and how that fails.
    /// </summary>
    public static IServiceCollection AddLiteDbConversations(this IServiceCollection services, string connection)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => LiteDbDatabase.Open(connection, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IConversationStore, LiteDbConversationStore>();
        services.TryAddSingleton<ITranscriptStore>(provider => provider.GetRequiredService<IConversationStore>());
        services.TryAddSingleton<IStorage, LiteDbStorage>();
        return services;
    }
}
