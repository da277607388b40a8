using System.Collections.Concurrent;
using BotFramework.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Connector;

/// <summary>A service over real HTTP on this machine that answers as a test says, and notes what it was asked.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ScriptedService(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    public static Task<ScriptedService> StartAsync(int status, string body) => StartAsync(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    public static async Task<ScriptedService> StartAsync(RequestDelegate answer)
    {
        var application = WebApplication.CreateSlimBuilder().Build();
        application.Urls.Add("http://127.0.0.1:0");
        var service = new ScriptedService(application);
        application.Run(async context =>
        {
            await service.NoteAsync(context);
            await answer(context);
        });
        await application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task NoteAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Calls.Enqueue(new ConnectorCall(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            body.Length == 0 ? null : JToken.Parse(body),
            0,
            JValue.CreateNull()));
    }
}
