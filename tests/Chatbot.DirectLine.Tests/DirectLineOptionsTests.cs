using Microsoft.Extensions.Options;

namespace Chatbot.DirectLine.Tests;

public class DirectLineOptionsTests
{
    public static TheoryData<Action<DirectLineOptions>> Faults =>
    [
        options => options.SigningKey = "short",
        options => options.Secret = "short",
        options => options.AllowedOrigins = ["https://shop.example/path"],
        options => options.AllowedOrigins = ["shop.example"],
        options => options.AllowedOrigins = ["*"],
        options => options.PublicUrl = new Uri("ftp://chat.example"),
        options => options.PublicUrl = new Uri("/chat", UriKind.Relative),
        options => options.TokenLifetime = TimeSpan.Zero,
        options => options.WaitingTurns = 0,
        options => options.ActivitiesPerMinute = 0,
        options => options.ActivityBurst = 0,
        options => options.ActivitiesPerMinutePerAddress = 0,
        options => options.SocketsPerConversation = 0,
    ];

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_host_with_a_wrong_setting_does_not_start(Action<DirectLineOptions> fault) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => TestHost.StartAsync(configure: fault));
}
