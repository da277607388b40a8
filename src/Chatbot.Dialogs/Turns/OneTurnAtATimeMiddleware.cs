using Microsoft.Bot.Builder;

namespace Chatbot.Dialogs.Turns;

/// <summary>
/// Lets the turns of one conversation run one after the other, in the order in which they arrived at this process: two
/// turns at once would both start from the same state, and the one that saves last would undo the other.
/// </summary>
internal sealed class OneTurnAtATimeMiddleware : IMiddleware
{
    private readonly Dictionary<(string ChannelId, string ConversationId), Gate> _gates = [];

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var key = (activity.ChannelId ?? string.Empty, activity.Conversation?.Id ?? string.Empty);
        var gate = Take(key);
        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await next(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                gate.Semaphore.Release();
            }
        }
        finally
        {
            Return(key, gate);
        }
    }

    private Gate Take((string, string) key)
    {
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out var gate))
            {
                _gates[key] = gate = new Gate();
            }

            gate.Users++;
            return gate;
        }
    }

    private void Return((string, string) key, Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users == 0)
            {
                _gates.Remove(key);
                gate.Semaphore.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }
}
