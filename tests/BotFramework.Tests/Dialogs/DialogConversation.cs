using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>
/// A conversation with dialogs, of which the first is begun when none is under way. Every turn starts from what was
/// stored, so that a dialog which keeps anything elsewhere loses it.
/// </summary>
internal sealed class DialogConversation(params Dialog[] dialogs)
{
    private TestAdapter? _adapter;

    public string ChannelId { get; init; } = Channels.Test;

    public string Id { get; init; } = "conversation";

    public string? Locale { get; init; } = "en-US";

    public string? ConversationType { get; init; }

    public MemoryStorage Storage { get; init; } = new();

    public object? Options { get; init; }

    /// <summary>Looks at a turn before the dialogs do, and takes it by giving a result.</summary>
    public Func<DialogContext, Task<DialogTurnResult?>> Interrupt { get; init; } = _ => Task.FromResult<DialogTurnResult?>(null);

    public DialogTurnResult? LastResult { get; private set; }

    /// <summary>Ids on the outermost stack after the last turn, the active dialog first.</summary>
    public string[] Stack { get; private set; } = [];

    public async Task<string[]> SayAsync(string text)
        => [.. (await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text })).Select(reply => reply.Text)];

    public async Task<Activity[]> SendAsync(Activity activity)
    {
        _adapter ??= new TestAdapter(new ConversationReference
        {
            ChannelId = ChannelId,
            Conversation = new ConversationAccount { Id = Id, ConversationType = ConversationType },
            User = new ChannelAccount("user1"),
            Bot = new ChannelAccount("bot"),
        });
        activity.Locale = Locale;

        await _adapter.ProcessActivityAsync(activity, TurnAsync);

        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return [.. replies];
    }

    private async Task TurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.Activity.Locale = Locale;
        var state = new ConversationState(Storage);
        var set = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        var dc = await set.CreateContextAsync(turnContext, cancellationToken);
        LastResult = await Interrupt(dc) ?? await dc.ContinueDialogAsync(cancellationToken);
        if (LastResult.Status == DialogTurnStatus.Empty)
        {
            LastResult = await dc.BeginDialogAsync(dialogs[0].Id, Options, cancellationToken);
        }

        Stack = [.. dc.Stack.Select(instance => instance.Id)];
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }
}
