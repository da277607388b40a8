using System.Text.Json;
using Chatbot.Testing;

namespace Chatbot.EndToEnd.Tests;

/// <summary>The command line, as a shell calls it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Understand_prints_a_line_of_json_for_a_text()
    {
        var result = await ChatbotProcess.RunAsync(["understand", "Kan ik later betalen?"]);

        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.Equal(["text", "language", "intent", "score", "entities"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Kan ik later betalen?", json.RootElement.GetProperty("text").GetString());
        Assert.Equal("nl", json.RootElement.GetProperty("language").GetString());
        Assert.Equal("extend_due_date", json.RootElement.GetProperty("intent").GetString());
        Assert.InRange(json.RootElement.GetProperty("score").GetDouble(), 0.3, 1);
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("entities").ValueKind);
    }

    [Fact]
    public async Task Understand_reads_lines_of_text_and_of_json()
    {
        var result = await ChatbotProcess.RunAsync(
            ["understand", "--lines", "--now", "2026-11-22T12:00:00Z"],
            "bedankt!\n{\"text\":\"Why was I declined?\",\"id\":7}\n\n{\"txt\":1}\n");

        Assert.Equal(1, result.ExitCode);
        var intents = result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("intent").GetString());
        Assert.Equal(["thanks", "why_declined", "none"], intents);
        Assert.Contains("\"text\"", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Understand_prints_entities_with_their_values()
    {
        var result = await ChatbotProcess.RunAsync(
            ["understand", "--lines", "--now", "2026-11-22T12:00:00Z"],
            """
            ja, bestelling 100 234 567 van € 49,95
            {"text":"de laatste","now":"2026-11-23"}
            {"text":"alles behalve de broek","now":"2026-11-22T23:30:00Z","lines":[{"name":"Trui blauw M","qty":2},{"name":"Broek zwart 32","qty":1},{"name":"Sneakers wit 42","qty":1}]}

            """);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
        Assert.Equal(
            [
                """[{"type":"boolean","text":"ja","value":true},{"type":"order_number","text":"100 234 567","value":"100234567"},{"type":"amount","text":"€ 49,95","value":4995}]""",
                """[{"type":"ordinal","text":"laatste","value":-1}]""",
                """[{"type":"order_line","text":"alles behalve de broek","value":{"1":2,"3":1}}]""",
            ],
            result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("entities").GetRawText()));
    }

    [Theory]
    [InlineData("""{"text":"hoi","now":"morgen"}""", "now")]
    [InlineData("""{"text":"hoi","now":7}""", "now")]
    [InlineData("""{"text":"hoi","lines":[{"name":"Trui"}]}""", "lines")]
    [InlineData("""{"text":"hoi","lines":{"name":"Trui","qty":1}}""", "lines")]
    public async Task Understand_says_what_is_wrong_with_a_line_of_json(string line, string named)
    {
        var result = await ChatbotProcess.RunAsync(["understand", "--lines"], line + "\n");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Lines);
        Assert.Contains($"\"{named}\"", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_the_readme_calls_it_a_file_is_named_from_where_the_caller_stands_and_only_the_result_is_printed()
    {
        var file = Path.Combine(_folder.Path, "labelled.jsonl");
        await File.WriteAllTextAsync(file, """{"text":"kan ik later betalen","intent":"extend_due_date"}""");

        var result = await ChatbotProcess.RunFromSourceAsync(["evaluate", Path.GetRelativePath(Repository.Root, file)]);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
        Assert.StartsWith("accuracy 100.0 %", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_prints_accuracy_intents_and_confusions()
    {
        var file = Path.Combine(_folder.Path, "labelled.jsonl");
        await File.WriteAllLinesAsync(file,
        [
            """{"text":"kan ik later betalen","intent":"extend_due_date"}""",
            """{"text":"bedankt!","intent":"goodbye"}""",
        ]);

        var result = await ChatbotProcess.RunAsync(["evaluate", file]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("50.0 %", result.Output, StringComparison.Ordinal);
        Assert.Contains("goodbye -> thanks", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_refuses_a_line_that_it_cannot_read_by_number()
    {
        var file = Path.Combine(_folder.Path, "labelled.jsonl");
        await File.WriteAllTextAsync(file, "{\"text\":\"hoi\",\"intent\":\"greeting\"}\n{\"text\":\"hoi\"}\n");

        var result = await ChatbotProcess.RunAsync(["evaluate", file]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Line 2", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_products_content_has_no_findings()
    {
        var result = await ChatbotProcess.RunAsync(["content", "check", "--Clock:StartAt=2026-11-22T12:00:00Z"]);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
    }

    [Fact]
    public async Task A_planted_fault_is_told_with_file_line_and_reason()
    {
        var dialogs = _folder.CopyDialogs();
        await File.AppendAllTextAsync(Path.Combine(dialogs, "nl", "thanks.md"), "\n# answer_nobody_uses\n\nHallo {{ facts.unknown }}\n");

        var result = await ChatbotProcess.RunAsync(["content", "check", $"--Dialogs:Folder={dialogs}", "--Clock:StartAt=2026-11-22T12:00:00Z"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"nl/thanks\.md:\d+: .*answer_nobody_uses", result.Errors);
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "no-such-file.jsonl")]
    [InlineData("understand", "hoi", "--no-such-option")]
    [InlineData("understand", "hoi", "--lines")]
    [InlineData("transcripts", "list", "--limit", "0")]
    public async Task A_wrong_call_exits_with_2_and_says_why_on_standard_error(params string[] arguments)
    {
        var result = await ChatbotProcess.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--Shop:Name=", "Shop")]
    [InlineData("--Storage:Provider=Oracle", "Storage:Provider")]
    [InlineData("--Dialogs:Folder=no-such-folder", "no-such-folder")]
    [InlineData("--Clock:StartAt=abc", "Clock:StartAt")]
    [InlineData("--Understanding:CloseRatio=25", "Understanding:CloseRatio")]
    [InlineData("--Dialogs:MaximumMessageLength=0", "Dialogs:MaximumMessageLength")]
    public async Task A_wrong_setting_keeps_the_host_from_starting_and_is_named(string setting, string named)
    {
        var result = await ChatbotProcess.RunAsync(["serve", "--urls=http://127.0.0.1:0", .. ChatbotProcess.DataSettings(_folder.Path), setting]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(named, result.Errors + result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_in_the_terminal_is_answered_and_kept()
    {
        var settings = ChatbotProcess.DataSettings(_folder.Path);

        var chat = await ChatbotProcess.RunAsync(["chat", .. settings], string.Join('\n', FaqQuestions.All.Select(question => question.Question)) + "\n");
        var list = await ChatbotProcess.RunAsync(["transcripts", "list", .. settings]);
        var id = Assert.Single(list.Lines).Split(' ')[^1];
        var show = await ChatbotProcess.RunAsync(["transcripts", "show", id, .. settings]);

        Assert.Equal((0, 0, 0), (chat.ExitCode, list.ExitCode, show.ExitCode));
        foreach (var (question, _, mustSay) in FaqQuestions.All)
        {
            var answer = show.Output.Split($"Customer: {question}\n")[1].Split("Customer: ")[0];
            // The address of the terms is this shop's own.
            Assert.All(mustSay.Where(words => !words.StartsWith("https", StringComparison.Ordinal)), words =>
            {
                Assert.Contains(words, answer, StringComparison.Ordinal);
                Assert.Contains(words, chat.Output, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task Showing_a_conversation_that_is_not_there_is_a_finding()
    {
        var settings = ChatbotProcess.DataSettings(_folder.Path);
        await ChatbotProcess.RunAsync(["chat", .. settings], "hoi\n");

        var result = await ChatbotProcess.RunAsync(["transcripts", "show", "no-such-conversation", .. settings]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no-such-conversation", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_do_not_write_to_one_database()
    {
        await using var host = await ChatbotProcess.StartAsync(_folder.Path);

        var second = await ChatbotProcess.RunAsync(["chat", .. ChatbotProcess.DataSettings(_folder.Path)], "hoi\n");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("chatbot.db", second.Errors, StringComparison.Ordinal);
    }
}
