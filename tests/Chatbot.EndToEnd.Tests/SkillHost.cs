using BotFramework.Testing;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>A host with an app id that one other bot may call, and the issuer that gives all bots their tokens.</summary>
public sealed class SkillHost : IAsyncLifetime
{
    public const string AppId = "5b1cf0a2-6d0e-4c8f-9d3a-0d5a4c1e7f10";
    public const string AllowedParentId = "a7d3c7a4-1f57-4b6e-8a0d-3c0e9f2b6d21";
    public const string OtherParentId = "c0ffee00-9b1d-4e2c-8f7a-6e5d4c3b2a19";

    private readonly TemporaryFolder _folder = new();
    private FakeTokenService? _tokens;
    private ChatbotProcess? _host;

    public ChatbotProcess Host => _host ?? throw new InvalidOperationException("The host has not been started.");

    private FakeTokenService Tokens => _tokens ?? throw new InvalidOperationException("The token service has not been started.");

    private string AuthorityFile => Path.Combine(_folder.Path, "authority.pem");

    public async Task InitializeAsync()
    {
        _tokens = await FakeTokenService.StartAsync();
        await File.WriteAllTextAsync(AuthorityFile, Tokens.AuthorityPem);
        _host = await ChatbotProcess.StartAsync(
            _folder.Path,
            new Dictionary<string, string?>(Register(AppId)) { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["SSL_CERT_FILE"] = AuthorityFile },
            [$"--AllowedCallers:0={AllowedParentId}", "--Understanding:CloseRatio=0.05", .. HostFixture.ShopSettings]);
    }

    /// <summary>Starts a bot that calls this host.</summary>
    /// <param name="appId">Null for one without credentials.</param>
    /// <param name="tokenVersion">Of its tokens.</param>
    internal Task<ParentBot> StartParentAsync(string? appId, string tokenVersion = "2.0")
    {
        Tokens.TokenVersion = tokenVersion;
        var settings = appId is null ? new Dictionary<string, string?>() : Register(appId);
        settings["SkillAppId"] = AppId;
        settings["SkillEndpoint"] = new Uri(Host.Address, "/api/messages").AbsoluteUri;
        settings["NODE_EXTRA_CA_CERTS"] = AuthorityFile;
        return ParentBot.StartAsync(settings);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Tokens.DisposeAsync();
        _folder.Dispose();
    }

    private Dictionary<string, string?> Register(string appId)
    {
        var secret = Guid.NewGuid().ToString();
        Tokens.AddClient(appId, secret);
        return new Dictionary<string, string?>(Tokens.Settings(appId, secret)) { ["MicrosoftAppType"] = "MultiTenant" };
    }
}
