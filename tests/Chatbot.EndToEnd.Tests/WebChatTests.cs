using Chatbot.Testing;
using Microsoft.Playwright;

namespace Chatbot.EndToEnd.Tests;

/// <summary>Microsoft's Web Chat in a real browser, over the real WebSocket.</summary>
[Collection(HostCollection.Name)]
public sealed class WebChatTests(HostFixture fixture) : IAsyncLifetime
{
    private const float Patience = 60_000;

    // As in the page: the browser's own services look for hosts that a closed network has not.
    private static readonly string[] ChromiumArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ChromiumArguments });
    }

    public async Task DisposeAsync()
    {
        await _browser!.DisposeAsync();
        _playwright!.Dispose();
    }

    [Fact]
    public async Task Each_heading_of_the_faq_gets_its_answer_over_the_web_socket()
    {
        var page = await OpenAsync(1280, 800);
        var frames = new List<string>();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Add(frame.Text ?? string.Empty);
        await page.ReloadAsync();
        await WelcomeAsync(page);

        foreach (var (question, _, mustSay) in FaqQuestions.All)
        {
            await AskAsync(page, question);
            var answer = LastBotBubble(page);
            foreach (var words in mustSay.Where(words => !words.StartsWith("https", StringComparison.Ordinal)))
            {
                await Assertions.Expect(answer).ToContainTextAsync(words, new() { Timeout = Patience });
            }

            Assert.Contains(frames, frame => frame.Contains(mustSay[0], StringComparison.Ordinal));
        }

        await page.ScreenshotAsync(new() { Path = Screenshot("webchat-desktop.png") });
    }

    [Fact]
    public async Task On_a_phone_a_topic_is_pressed_and_nothing_is_wider_than_the_screen()
    {
        var page = await OpenAsync(375, 812);
        await WelcomeAsync(page);

        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = fixture.Content.Topic("nl", "extend_due_date").Title }).ClickAsync();

        await Assertions.Expect(LastBotBubble(page)).ToContainTextAsync("10 dagen", new() { Timeout = Patience });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.ScreenshotAsync(new() { Path = Screenshot("webchat-phone.png") });
    }

    [Fact]
    public async Task A_reloaded_page_shows_the_conversation_again_and_goes_on()
    {
        var page = await OpenAsync(1280, 800);
        await WelcomeAsync(page);
        await AskAsync(page, "Kan ik mijn factuur later betalen?");
        await Assertions.Expect(LastBotBubble(page)).ToContainTextAsync("10 dagen", new() { Timeout = Patience });

        await page.ReloadAsync();

        await Assertions.Expect(LastBotBubble(page)).ToContainTextAsync("10 dagen", new() { Timeout = Patience });
        await AskAsync(page, "bedankt!");
        await Assertions.Expect(LastBotBubble(page)).ToContainTextAsync(fixture.TextOf("thanks.answer", "nl")[..12], new() { Timeout = Patience });
    }

    [Fact]
    public async Task In_English_the_page_and_the_bot_speak_English()
    {
        var page = await OpenAsync(1280, 800, "/webchat?lang=en");

        await Assertions.Expect(LastBotBubble(page)).ToContainTextAsync(fixture.TextOf("shared.disclosure", "en"), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Another_language_by_the_pages_link_is_the_bots_too()
    {
        var page = await OpenAsync(375, 812);
        await WelcomeAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Assertions.Expect(LastBotBubble(page)).ToContainTextAsync(fixture.TextOf("shared.disclosure", "en"), new() { Timeout = Patience });
    }

    [Fact]
    public async Task Markup_that_a_customer_types_is_text()
    {
        var page = await OpenAsync(1280, 800);
        await WelcomeAsync(page);

        await AskAsync(page, "<img src=x onerror=\"window.hacked = true\"> [x](javascript:window.hacked=true) later betalen");

        await Assertions.Expect(page.Locator(".webchat__bubble--from-user").Last).ToContainTextAsync("<img src=x", new() { Timeout = Patience });
        await Assertions.Expect(BotBubbles(page)).ToHaveCountAsync(2, new() { Timeout = Patience });
        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
    }

    [Fact]
    public async Task The_demo_shop_leads_to_the_chat()
    {
        var page = await OpenAsync(375, 812, "/");

        await page.GetByRole(AriaRole.Link, new() { Name = "chatbot" }).ClickAsync();

        await WelcomeAsync(page);
    }

    private async Task<IPage> OpenAsync(int width, int height, string path = "/webchat")
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "nl-NL" });
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(new Uri(fixture.Host.Address, path).AbsoluteUri);
        return page;
    }

    private Task WelcomeAsync(IPage page) =>
        Assertions.Expect(page.GetByRole(AriaRole.Feed)).ToContainTextAsync(fixture.TextOf("shared.disclosure", "nl"), new() { Timeout = Patience });

    private static async Task AskAsync(IPage page, string text)
    {
        var box = page.GetByRole(AriaRole.Textbox).First;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static ILocator LastBotBubble(IPage page) => BotBubbles(page).Last;

    private static ILocator BotBubbles(IPage page) =>
        page.GetByRole(AriaRole.Feed).Locator(".webchat__bubble:not(.webchat__bubble--from-user)");

    private static string Screenshot(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName, name);
}
