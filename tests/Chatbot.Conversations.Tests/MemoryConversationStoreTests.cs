namespace Chatbot.Conversations.Tests;

public sealed class MemoryConversationStoreTests : ConversationStoreContract
{
    public MemoryConversationStoreTests() => Store = new MemoryConversationStore(Time);

    protected override IConversationStore Store { get; }
}
