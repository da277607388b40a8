using Chatbot.Dialogs.Content;
using Chatbot.Dialogs.Content.Hours;
using Chatbot.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>One host for the tests that only talk to it. Its clock starts on a Sunday, when Klarna is closed.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    public const string StartAt = "2026-11-22T12:00:00+01:00";
    public const string ShopName = "Testwinkel";

    private const string TermsUrl = "https://www.example.nl/voorwaarden";

    private readonly TemporaryFolder _folder = new();
    private readonly ReplyRenderer _renderer = new(
        new FakeTimeProvider(DateTimeOffset.Parse(StartAt, System.Globalization.CultureInfo.InvariantCulture)),
        Options.Create(new ShopOptions { Name = ShopName, TermsUrl = TermsUrl }));

    private ChatbotProcess? _host;

    /// <summary>The shop that <see cref="TextOf"/> speaks for.</summary>
    public static IReadOnlyList<string> ShopSettings { get; } = [$"--Shop:Name={ShopName}", $"--Shop:TermsUrl={TermsUrl}"];

    public ChatbotProcess Host => _host ?? throw new InvalidOperationException("The host has not been started.");

    public BotContent Content { get; } = ContentLoader.Load(
        Repository.Dialogs,
        AmsterdamTime.Today(new FakeTimeProvider(DateTimeOffset.Parse(StartAt, System.Globalization.CultureInfo.InvariantCulture)))).Content!;

    /// <summary>What the content says under a key such as <c>extend_due_date.answer</c>, as this host would say it.</summary>
    public string TextOf(string key, string language)
    {
        var parts = key.Split('.');
        return (parts[0] == "shared"
            ? _renderer.Shared(Content, language, parts[1])
            : _renderer.Topic(Content, language, parts[0], parts[1])).Text;
    }

    public async Task InitializeAsync() => _host = await ChatbotProcess.StartAsync(
        _folder.Path,
        "Development",
        [$"--Clock:StartAt={StartAt}", .. ShopSettings]);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>The tests that share <see cref="HostFixture"/>; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class HostCollection : ICollectionFixture<HostFixture>
{
    public const string Name = "host";
}
