using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Theory]
    [InlineData(null, "System.String")]
    [InlineData("own", "own")]
    public async Task A_registered_service_is_in_the_turn_under_its_type_or_another_key(string? key, string expected)
    {
        _adapter.Use(new RegisterClassMiddleware<string>("service", key));
        string? found = null;

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (turn, _) => Task.FromResult(found = turn.TurnState.Get<string>(expected)));

        Assert.Equal("service", found);
    }

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_of_its_registration()
    {
        _adapter.Use(new Noting("outer", _order)).Use(new Noting("inner", _order));

        await RunAsync();

        Assert.Equal(["outer", "inner", "bot", "inner after", "outer after"], _order);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_keeps_the_turn_from_the_bot()
    {
        _adapter.Use(new Noting("outer", _order)).Use(new Noting("closed", _order) { GoesOn = false }).Use(new Noting("inner", _order));

        await RunAsync();

        Assert.Equal(["outer", "closed", "outer after"], _order);
    }

    [Fact]
    public async Task A_set_is_middleware_itself()
    {
        var set = new MiddlewareSet().Use(new Noting("one", _order)).Use(new Noting("two", _order));
        _adapter.Use(set).Use(new Noting("three", _order));

        await RunAsync();

        Assert.Equal(["one", "two", "three", "bot", "three after", "two after", "one after"], _order);
        Assert.Equal(2, set.Count());
    }

    [Fact]
    public async Task An_exception_goes_to_the_caller_or_to_OnTurnError()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _adapter.RunAsync(RecordingAdapter.Incoming(), Throw));

        _adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync(exception.GetType().Name);
        await _adapter.RunAsync(RecordingAdapter.Incoming(), Throw);

        Assert.Equal(nameof(InvalidTimeZoneException), Assert.Single(_adapter.Sent).Text);

        static Task Throw(ITurnContext turnContext, CancellationToken cancellationToken) => throw new InvalidTimeZoneException();
    }

    [Fact]
    public async Task The_language_of_the_activity_is_the_language_of_the_turn()
    {
        var activity = RecordingAdapter.Incoming();
        activity.Locale = "nl-NL";
        var turn = new TurnContext(_adapter, activity);

        await _adapter.RunAsync(turn, (_, _) => Task.CompletedTask);

        Assert.Equal("nl-NL", turn.Locale);
    }

    [Fact]
    public async Task A_known_conversation_is_continued_through_the_middleware()
    {
        _adapter.Use(new Noting("middleware", _order));
        var identity = new ClaimsIdentity("test");

        await _adapter.ContinueConversationAsync(
            identity,
            RecordingAdapter.Incoming().GetConversationReference(),
            "audience",
            (turn, token) =>
            {
                Assert.Equal("ContinueConversation", turn.Activity.Name);
                Assert.Same(identity, turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
                Assert.Equal("audience", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
                return turn.SendActivityAsync("Nog vragen?", cancellationToken: token);
            },
            default);

        Assert.Equal(["middleware", "middleware after"], _order);
        Assert.Equal("customer", Assert.Single(_adapter.Sent).Recipient.Id);
    }

    [Fact]
    public async Task A_registered_service_is_in_the_state_of_every_turn()
    {
        var storage = new MemoryStorage();
        var conversationState = new ConversationState(storage);
        _adapter.UseStorage(storage).UseBotState(conversationState);

        await _adapter.RunAsync(RecordingAdapter.Incoming(), (turn, _) =>
        {
            Assert.Same(storage, turn.TurnState.Get<IStorage>());
            Assert.Same(conversationState, turn.TurnState.Get<ConversationState>());
            _order.Add("checked");
            return Task.CompletedTask;
        });

        Assert.Equal(["checked"], _order);
    }

    private Task RunAsync() => _adapter.RunAsync(RecordingAdapter.Incoming(), (_, _) =>
    {
        _order.Add("bot");
        return Task.CompletedTask;
    });

    private sealed class Noting(string name, List<string> order) : IMiddleware
    {
        public bool GoesOn { get; init; } = true;

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            if (GoesOn)
            {
                await next(cancellationToken);
                order.Add($"{name} after");
            }
        }
    }
}
