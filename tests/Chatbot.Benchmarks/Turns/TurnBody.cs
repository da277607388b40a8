using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Chatbot.Benchmarks.Turns;

/// <summary>A customer's message as JSON, made once: from turn to turn only its two ids are written over.</summary>
internal sealed class TurnBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly string ActivityId = new('a', 32);
    private static readonly string ConversationId = new('c', 32);

    private readonly byte[] _utf8;
    private readonly int _activityAt;
    private readonly int _conversationAt;

    public TurnBody(string text)
    {
        _utf8 = Encoding.UTF8.GetBytes($$"""
            {"type":"message","id":"{{ActivityId}}","timestamp":"2026-01-05T10:00:00.000Z","channelId":"emulator","serviceUrl":"http://127.0.0.1:9",
            "deliveryMode":"expectReplies","locale":"nl-NL","conversation":{"id":"{{ConversationId}}"},
            "from":{"id":"customer","name":"Customer","role":"user"},"recipient":{"id":"chatbot","name":"Chatbot","role":"bot"},
            "textFormat":"plain","text":{{JsonSerializer.Serialize(text)}}}
            """);
        _activityAt = _utf8.AsSpan().IndexOf(Encoding.ASCII.GetBytes(ActivityId));
        _conversationAt = _utf8.AsSpan().IndexOf(Encoding.ASCII.GetBytes(ConversationId));
    }

    /// <summary>A new activity; the one before it must have been sent.</summary>
    public ByteArrayContent In(Guid conversation)
    {
        Guid.NewGuid().TryFormat(_utf8.AsSpan(_activityAt), out _, "N");
        conversation.TryFormat(_utf8.AsSpan(_conversationAt), out _, "N");
        return new ByteArrayContent(_utf8) { Headers = { ContentType = Json } };
    }
}
