using Microsoft.Bot.Builder;

namespace Chatbot.Conversations.Tests;

public sealed class MemoryStorageTests : StorageContract
{
    protected override IStorage Storage { get; } = new MemoryStorage();
}
