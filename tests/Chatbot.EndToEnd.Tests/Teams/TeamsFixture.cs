using BotFramework.Testing;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests.Teams;

/// <summary>The real host as a registered bot, with stand-ins for what cannot run here: Microsoft's token service and Teams.</summary>
public sealed class TeamsFixture : IAsyncLifetime
{
    public const string AppId = "5d5f3c14-0f52-4d3a-8e0b-6f8f8f0a9d11";
    public const string Tenant = "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d";

    private const string Password = "the bot's own secret";

    private readonly TemporaryFolder _folder = new();
    private ChatbotProcess? _host;
    private FakeTokenService? _tokens;
    private FakeBotConnector? _teams;

    public ChatbotProcess Host => _host ?? throw new InvalidOperationException("The host has not been started.");

    public FakeTokenService Tokens => _tokens ?? throw new InvalidOperationException("The token service has not been started.");

    public FakeBotConnector Teams => _teams ?? throw new InvalidOperationException("Teams has not been started.");

    public async Task InitializeAsync()
    {
        _teams = await FakeBotConnector.StartAsync();
        _tokens = await FakeTokenService.StartAsync();
        Tokens.AddClient(AppId, Password);
        var authority = Path.Combine(_folder.Path, "authority.pem");
        await File.WriteAllTextAsync(authority, Tokens.AuthorityPem);
        _host = await ChatbotProcess.StartAsync(
            _folder.Path,
            new Dictionary<string, string?>(Tokens.Settings(AppId, Password, Tenant))
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["SSL_CERT_FILE"] = authority,
                ["MicrosoftAppType"] = "SingleTenant",
                ["MicrosoftAppTenantId"] = Tenant,
            },
            $"--Clock:StartAt={HostFixture.StartAt}",
            $"--Shop:Name={HostFixture.ShopName}",
            "--Shop:TermsUrl=https://www.example.nl/voorwaarden");
    }

    public TeamsConversation Personal() => new(this, "personal");

    public TeamsConversation Channel() => new(this, "channel");

    /// <summary>The conversation's transcript as staff read it.</summary>
    public async Task<string> TranscriptAsync(string conversationId)
    {
        var show = await ChatbotProcess.RunAsync(["transcripts", "show", conversationId, .. ChatbotProcess.DataSettings(_folder.Path)]);
        return show.ExitCode == 0 ? show.Output : throw new InvalidOperationException(show.Errors);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Tokens.DisposeAsync();
        await Teams.DisposeAsync();
        _folder.Dispose();
    }
}
