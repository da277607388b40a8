using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chatbot.DirectLine.Tests.Operations;

/// <summary>The turn that a posted activity begins, after the post was answered.</summary>
public class PostedTurnTests
{
    [Fact]
    public async Task A_turn_that_throws_is_told_and_the_next_one_runs()
    {
        var told = new TaskCompletionSource<Exception>();
        Func<ITurnContext, Exception, Task> onTurnError = (turn, exception) =>
        {
            told.TrySetResult(exception);
            return turn.SendActivityAsync("sorry");
        };
        await using var host = await TestHost.StartAsync(
            (turn, _) => turn.Activity.Text == "bang" ? throw new InvalidOperationException("bang") : Task.CompletedTask,
            services: services => services.AddSingleton(onTurnError));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await client.SayAsync("bang");
        await client.SayAsync("again");

        Assert.Equal("bang", (await told.Task.WaitAsync(TimeSpan.FromSeconds(10))).Message);
        Assert.Equal(["again", "bang", "sorry"], (await socket.TextsAsync(3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_error_handler_a_turn_that_throws_stops_nothing()
    {
        await using var host = await TestHost.StartAsync((turn, cancellationToken) => turn.Activity.Text == "bang"
            ? throw new InvalidOperationException("bang")
            : turn.SendActivityAsync("fine", cancellationToken: cancellationToken));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;
        await socket.NextAsync();

        await client.SayAsync("bang");
        await client.SayAsync("again");

        Assert.Contains("fine", await socket.TextsAsync(3));
    }

    [Fact]
    public async Task A_failed_turn_is_logged_without_the_words_that_its_exception_quotes()
    {
        using var log = new TestLog();
        await using var host = await TestHost.StartAsync(
            (turn, cancellationToken) => turn.Activity.Text == "my postcode"
                ? throw new InvalidOperationException($"Cannot read '{turn.Activity.Text}'")
                : turn.SendActivityAsync("fine", cancellationToken: cancellationToken),
            services: services => services.AddSingleton<ILoggerProvider>(log));
        var (client, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await client.SayAsync("my postcode");
        await client.SayAsync("again");
        await socket.TextsAsync(4);

        var line = Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(typeof(InvalidOperationException).FullName!, line, StringComparison.Ordinal);
        Assert.Contains(nameof(A_failed_turn_is_logged_without_the_words_that_its_exception_quotes), line, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("my postcode", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registered_middleware_runs_in_order_around_the_bot()
    {
        var trace = new List<string>();
        await using var host = await TestHost.StartAsync(
            (turn, cancellationToken) => turn.SendActivityAsync("done", cancellationToken: cancellationToken),
            services: services => services
                .AddSingleton<IMiddleware>(new Tracing("first", trace))
                .AddSingleton<IMiddleware>(new Tracing("second", trace)));
        var (_, socket) = await TestClient.ConnectAsync(host);
        using var _ = socket;

        await socket.NextAsync();

        Assert.Equal(["first", "second"], trace);
    }

    private sealed class Tracing(string name, List<string> trace) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            trace.Add(name);
            return next(cancellationToken);
        }
    }
}
