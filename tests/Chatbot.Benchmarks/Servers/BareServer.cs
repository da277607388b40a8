using System.CommandLine;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chatbot.Benchmarks.Servers;

/// <summary>The floor: the plainest endpoint that reads an activity's JSON and answers replies, always the same.</summary>
internal static class BareServer
{
    public const string Verb = "serve-bare";

    /// <summary>What its answer holds.</summary>
    public const string Proof = "Klarna";

    private const int UsualBytes = 1000;

    public static Command CreateCommand()
    {
        var bytes = new Option<int>("--bytes") { Description = "The size of the answer.", DefaultValueFactory = _ => UsualBytes };
        var urls = new Option<string>("--urls") { Required = true };
        var command = new Command(Verb, "A bare endpoint to compare with.") { bytes, urls };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(urls), Answer(parsed.GetValue(bytes)), cancellationToken));
        return command;
    }

    /// <summary>An application with nothing in it, which logs as little as the product does.</summary>
    public static WebApplication Create(string url)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var app = builder.Build();
        app.Urls.Add(url);
        return app;
    }

    private static async Task RunAsync(string url, byte[] answer, CancellationToken cancellationToken)
    {
        await using var app = Create(url);
        app.MapPost("/api/messages", async context =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            if (activity.RootElement.GetProperty("type").GetString() != "message")
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static byte[] Answer(int bytes)
    {
        const string Start = """{"activities":[{"type":"message","textFormat":"markdown","inputHint":"expectingInput","text":"Klarna """;
        const string End = "\"}]}";
        return Encoding.ASCII.GetBytes(Start + new string('.', Math.Max(0, bytes - Start.Length - End.Length)) + End);
    }
}
