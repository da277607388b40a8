using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>What must outlive a process, and what may change under it.</summary>
public sealed class SurvivalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killing_the_host_after_an_answer_was_shown_loses_no_line_of_the_transcript()
    {
        var said = new List<string>();
        var settings = ChatbotProcess.DataSettings(_folder.Path);
        string? conversationId = null;

        for (var round = 0; round < 3; round++)
        {
            await using var host = await ChatbotProcess.StartAsync(_folder.Path);
            var conversation = new BotConnectorConversation(host.Client);
            conversationId = conversation.Id;
            said.Clear();
            foreach (var question in FaqQuestions.All.Take(round + 2))
            {
                var reply = Assert.Single(await conversation.SayAsync(question.Question));
                said.AddRange([question.Question, reply.Text.Split('\n')[0]]);
            }

            await host.KillAsync();

            var show = await ChatbotProcess.RunAsync(["transcripts", "show", conversationId, .. settings]);
            Assert.Equal(0, show.ExitCode);
            Assert.All(said, words => Assert.Contains(words, show.Output, StringComparison.Ordinal));
        }

        var list = await ChatbotProcess.RunAsync(["transcripts", "list", .. settings]);
        Assert.Equal(3, list.Lines.Count);
    }

    [Fact]
    public async Task A_restarted_host_remembers_the_conversation()
    {
        BotConnectorConversation conversation;
        await using (var host = await ChatbotProcess.StartAsync(_folder.Path))
        {
            conversation = new BotConnectorConversation(host.Client);
            await conversation.SayAsync("Can we speak English?");
            await host.KillAsync();
        }

        await using var next = await ChatbotProcess.StartAsync(_folder.Path);
        var resumed = new BotConnectorConversation(next.Client, conversation.Id);

        var reply = Assert.Single(await resumed.SayAsync("ok"));
        Assert.Equal("en", reply.Locale);
        Assert.DoesNotContain("chatbot", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Transcripts_can_be_read_while_the_host_is_running()
    {
        await using var host = await ChatbotProcess.StartAsync(_folder.Path);
        var conversation = new BotConnectorConversation(host.Client);
        await conversation.SayAsync("Kan ik later betalen?");

        var show = await ChatbotProcess.RunAsync(["transcripts", "show", conversation.Id, .. ChatbotProcess.DataSettings(_folder.Path)]);

        Assert.Contains("Customer: Kan ik later betalen?", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_answer_is_served_without_a_restart_and_a_broken_one_is_not()
    {
        var dialogs = _folder.CopyDialogs();
        var file = Path.Combine(dialogs, "nl", "thanks.md");
        var original = await File.ReadAllTextAsync(file);
        await using var host = await ChatbotProcess.StartAsync(_folder.Path, "Development", $"--Dialogs:Folder={dialogs}");
        var conversation = new BotConnectorConversation(host.Client);
        await conversation.JoinAsync();
        var before = await ThanksAsync();

        await File.WriteAllTextAsync(file, original.Replace("# answer", "# answer\n\nMet plezier!", StringComparison.Ordinal));
        await WaitForAsync(async () => (await ThanksAsync()).Contains("Met plezier!", StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, original.Replace("# answer", "# answer\n\nStuk {{ facts.nothing", StringComparison.Ordinal));
        var other = Path.Combine(dialogs, "en", "thanks.md");
        await File.AppendAllTextAsync(other, "\n");
        await host.WaitForLogAsync("is broken");
        Assert.Contains("Met plezier!", await ThanksAsync(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, original);
        await WaitForAsync(async () => await ThanksAsync() == before);

        async Task<string> ThanksAsync() => Assert.Single(await conversation.SayAsync("bedankt!")).Text;
    }

    /// <summary>Asks again until it holds; the host looks at its files once a second of its own clock.</summary>
    private static async Task WaitForAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
