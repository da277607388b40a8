using System.Text;

namespace Chatbot.Benchmarks.Turns;

/// <summary>Asks the questions one after the other, each time round in a new conversation. One call at a time.</summary>
internal sealed class Customer(HttpClient client, Uri messages, Func<Question, string> mustSay)
{
    private readonly (TurnBody Body, byte[] MustSay)[] _questions =
        [.. Question.All.Select(question => (new TurnBody(question.Text), Encoding.UTF8.GetBytes(mustSay(question))))];

    private Guid _conversation;
    private int _next;

    /// <summary>A client that keeps as many connections as there are customers.</summary>
    public static HttpClient CreateClient(int connections) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
    });

    /// <returns>The answer's size in bytes; null if it is not the right one.</returns>
    public async Task<int?> AskAsync()
    {
        if (_next == 0)
        {
            _conversation = Guid.NewGuid();
        }

        var (body, expected) = _questions[_next];
        _next = (_next + 1) % _questions.Length;
        using var content = body.In(_conversation);
        using var response = await client.PostAsync(messages, content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode && answer.AsSpan().IndexOf(expected) >= 0 ? answer.Length : null;
    }
}
