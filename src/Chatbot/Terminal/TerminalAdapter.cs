using Chatbot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using IBotMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Chatbot.Terminal;

/// <summary>A channel of one conversation: the terminal's lines in, replies out.</summary>
internal sealed class TerminalAdapter : BotAdapter
{
    private readonly TextWriter _output;
    private readonly TimeProvider _clock;
    private readonly ConversationAccount _conversation;
    private readonly ChannelAccount _customer = new("customer", "Customer") { Role = RoleTypes.User };
    private readonly ChannelAccount _bot = new("chatbot", "Chatbot") { Role = RoleTypes.Bot };

    public TerminalAdapter(IEnumerable<IBotMiddleware> middleware, TurnErrorHandler errors, TimeProvider clock, TextWriter output)
    {
        _clock = clock;
        _output = output;
        _conversation = new ConversationAccount(id: Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        foreach (var item in middleware)
        {
            Use(item);
        }

        OnTurnError = errors.HandleAsync;
    }

    /// <summary>The buttons under the last reply, in their order; empty once something was said.</summary>
    public IReadOnlyList<CardAction> Buttons { get; private set; } = [];

    public Task JoinAsync(IBot bot, string? locale, CancellationToken cancellationToken)
    {
        var activity = Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [_bot, _customer];
        activity.Locale = locale;
        return ProcessAsync(activity, bot, cancellationToken);
    }

    public Task SayAsync(IBot bot, string text, CancellationToken cancellationToken)
    {
        var activity = Activity(ActivityTypes.Message);
        activity.Text = text;
        return ProcessAsync(activity, bot, cancellationToken);
    }

    public Task PressAsync(IBot bot, CardAction button, CancellationToken cancellationToken)
    {
        var activity = Activity(ActivityTypes.Message);
        activity.Text = button.Text ?? button.Title;
        activity.Value = button.Value;
        return ProcessAsync(activity, bot, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
        {
            await _output.WriteLineAsync($"Chatbot: {message.Text}".AsMemory(), cancellationToken).ConfigureAwait(false);
            Buttons = [.. message.SuggestedActions?.Actions ?? []];
            for (var index = 0; index < Buttons.Count; index++)
            {
                var button = Buttons[index];
                var address = button.Type == ActionTypes.OpenUrl ? $" ({button.Value})" : string.Empty;
                await _output.WriteLineAsync($"  [{index + 1}] {button.Title}{address}".AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }

        await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What a terminal has printed cannot be changed.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What a terminal has printed cannot be taken back.");

    private async Task ProcessAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        Buttons = [];
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
    }

    private Activity Activity(string type)
    {
        var now = _clock.GetUtcNow();
        return new Activity(type)
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Timestamp = now,
            ChannelId = Channels.Console,
            Conversation = _conversation,
            From = _customer,
            Recipient = _bot,
        };
    }
}
