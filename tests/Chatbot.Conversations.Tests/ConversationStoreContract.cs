using Microsoft.Extensions.Time.Testing;
using static Chatbot.Conversations.Tests.Activities;

namespace Chatbot.Conversations.Tests;

/// <summary>What every conversation store keeps to; a file for each part of it.</summary>
public abstract partial class ConversationStoreContract
{
    protected FakeTimeProvider Time { get; } = new(Noon);

    protected abstract IConversationStore Store { get; }
}
